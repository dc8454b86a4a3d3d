import type { ContainerLane, PipelineLane, Subject } from './lanes';

/** What stands on one line of the drawing, from `top` on, in pixels. */
export type Row = { top: number; height: number } & (
    | { kind: 'subject'; subject: Subject }
    | { kind: 'pipeline'; subject: Subject; lane: PipelineLane; open: boolean }
    | { kind: 'container'; lane: PipelineLane; container: ContainerLane });

/** So far below each other are bars of one container that would lie over each other: nearer than two containers are. */
export const LINE = 16;
export const HEIGHTS = { subject: 38, pipeline: 32, container: 24 } as const;

/** With more Pipelines than these, those that went smoothly are closed at first. */
const FEW = 6;

export function rowsOf(subjects: Subject[], isOpen: (lane: PipelineLane) => boolean): Row[] {
    const rows: Row[] = [];
    let top = 0;
    const add = (row: { kind: 'subject'; subject: Subject } | { kind: 'pipeline'; subject: Subject; lane: PipelineLane; open: boolean }
        | { kind: 'container'; lane: PipelineLane; container: ContainerLane }): void => {
        const height = HEIGHTS[row.kind] + (row.kind === 'container' ? (row.container.lines - 1) * LINE : 0);
        rows.push({ ...row, top, height } as Row);
        top += height;
    };
    for (const subject of subjects) {
        add({ kind: 'subject', subject });
        for (const lane of subject.pipelines) {
            const open = isOpen(lane);
            add({ kind: 'pipeline', subject, lane, open });
            if (open) {
                lane.containers.forEach(container => add({ kind: 'container', lane, container }));
            }
        }
    }
    return rows;
}

/** Which Pipelines show their containers before anybody has asked. */
export function openAtFirst(subjects: Subject[]): Set<PipelineLane> {
    const lanes = subjects.flatMap(subject => subject.pipelines);
    return new Set(lanes.filter(lane => lane.runs.length > 0 && (lanes.length <= FEW || lane.runs.some(({ run }) => run.end !== 'succeeded'
        || run.containers.some(container => container.end !== 'succeeded')))));
}
