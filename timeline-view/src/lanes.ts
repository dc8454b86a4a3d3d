import { inMillis } from './axis';
import { isKratixOwn } from './marks';
import { linesOf } from './overlaps';
import { type ContainerRun, type KubernetesObject, type PipelineRun, type Timeline, type TimelineEvent, keyOf, nameOf, subjectOf } from './timeline';

/** A Promise or request, what happens to it, and its Pipelines. */
export interface Subject {
    object: KubernetesObject;
    name: string;
    /** Places in the list of events. */
    events: number[];
    pipelines: PipelineLane[];
}

/** A Pipeline of a subject. */
export interface PipelineLane {
    name: string;
    workflow: string;
    runs: { run: PipelineRun; events: number[] }[];
    containers: ContainerLane[];
}

/** A container of a Pipeline. */
export interface ContainerLane {
    name: string;
    own: boolean;
    /** With the line on which each is drawn. */
    runs: { container: ContainerRun; run: PipelineRun; events: number[]; line: number }[];
    /** How many lines that takes. */
    lines: number;
}

/** What bars show needs no marks besides. */
const SHOWN_BY_BARS = /^(container-(started|succeeded|failed|killed)|pipeline-(started|succeeded|failed|suspended)|job-suspended)$/;

export function isShownByBars(event: TimelineEvent): boolean {
    return event.run !== undefined && SHOWN_BY_BARS.test(event.kind);
}

/** All lanes, those of Pipelines that never ran as well, in the order in which the story tells of them. */
export function lanesOf(timeline: Timeline): Subject[] {
    const subjects = new Map<string, Subject>();
    const subject = (object: KubernetesObject): Subject => {
        const key = keyOf(object);
        const known = subjects.get(key) ?? { object, name: nameOf(object), events: [], pipelines: [] };
        subjects.set(key, known);
        return known;
    };
    const known = new Set([
        ...timeline.outcome.objects.map(state => keyOf(state.object)),
        ...timeline.runs.map(run => keyOf(run.parent)),
    ]);
    /* Works and the like stand with the subject of which was told last, because they mostly come of that. */
    let last = timeline.outcome.objects[0]?.object ?? timeline.runs[0]?.parent;
    const ofRuns = new Map<string, number[]>();
    timeline.events.forEach((event, index) => {
        const about = subjectOf(event);
        last = last === undefined || known.has(keyOf(about)) ? about : last;
        subject(last).events.push(index);
        if (event.run) {
            const key = keyOfRun(event.run);
            ofRuns.set(key, [...ofRuns.get(key) ?? [], index]);
        }
    });
    timeline.outcome.pipelines.forEach(total => {
        const lane = pipelineLane(subject(total.parent), total.workflow, total.pipeline);
        total.containers.forEach(container => containerLane(lane, container.name));
    });
    for (const run of timeline.runs) {
        const lane = pipelineLane(subject(run.parent), run.workflow, run.pipeline);
        const events = ofRuns.get(keyOfRun(run)) ?? [];
        lane.runs.push({ run, events: events.filter(index => timeline.events[index]!.run?.container === undefined) });
        for (const container of run.containers) {
            containerLane(lane, container.name).runs.push({
                container, run, line: 0,
                events: events.filter(index => {
                    const of = timeline.events[index]!.run;
                    return of?.container === container.name && of.attempt === container.attempt;
                }),
            });
        }
    }
    subjects.forEach(each => each.pipelines.forEach(lane => {
        inOrder(lane);
        lane.containers.forEach(inLines);
    }));
    return [...subjects.values()];
}

function keyOfRun(run: { parent: KubernetesObject; workflow: string; pipeline: string; ordinal: number }): string {
    return JSON.stringify([keyOf(run.parent), run.workflow, run.pipeline, run.ordinal]);
}

function pipelineLane(subject: Subject, workflow: string, name: string): PipelineLane {
    let lane = subject.pipelines.find(known => known.workflow === workflow && known.name === name);
    if (!lane) {
        lane = { name, workflow, runs: [], containers: [] };
        subject.pipelines.push(lane);
    }
    return lane;
}

function containerLane(lane: PipelineLane, name: string): ContainerLane {
    let found = lane.containers.find(known => known.name === name);
    if (!found) {
        found = { name, own: isKratixOwn(name), runs: [], lines: 1 };
        lane.containers.push(found);
    }
    return found;
}

function inLines(lane: ContainerLane): void {
    const lines = linesOf(lane.runs.map(({ container }) => inMillis(container)));
    lane.runs.forEach((run, i) => {
        run.line = lines[i]!;
    });
    lane.lines = Math.max(0, ...lines) + 1;
}

/** Containers as they run: Kratix' reader first, its writers last, whatever never ran before those. */
function inOrder(lane: PipelineLane): void {
    const rank = (container: ContainerLane): number =>
        container.name === 'reader' ? 0 : container.name === 'work-writer' ? 2 : container.name === 'status-writer' ? 3 : 1;
    lane.containers.sort((a, b) => rank(a) - rank(b));
}
