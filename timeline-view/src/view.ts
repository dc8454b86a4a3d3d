import { type TimelineEvent, keyOf } from './timeline';

/**
 * How somebody has arranged a drawing. Plain data: it can be kept as JSON, and given to the drawing of the same story after
 * it was changed, which then looks the same as far as it can.
 */
export interface View {
    /** Pixels for each unit of the axis; absent as long as nobody has zoomed. */
    scale?: number;
    left: number;
    top: number;
    /** How many rows of the table somebody has asked for. */
    rows: number;
    /** Pipelines that somebody has opened (true) or closed. */
    turned: Record<string, boolean>;
    word: string;
    details: boolean;
    withoutActors: string[];
    /** What somebody looks at. */
    looked?: Looked;
}

/** What is in the drawing, by its key, and the first event of it: the places of events change with the story. */
export interface Looked {
    key: string;
    event: string;
}

/** What an event is known by when others came before it. */
export function nameOfEvent(event: TimelineEvent): string {
    const { run } = event;
    return JSON.stringify([event.kind, keyOf(event.object), event.change,
        run ? [run.workflow, run.pipeline, run.ordinal, run.container ?? '', run.attempt ?? 0] : []]);
}
