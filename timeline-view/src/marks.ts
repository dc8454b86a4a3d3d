import type { ContainerRun, PipelineRun, TimelineEvent } from './timeline';

/** A sign of the drawing; the same as in the terminal. */
export interface Mark {
    sign: string;
    tone: Tone;
    /** In a legend. */
    meaning: string;
}

export type Tone = 'bad' | 'waiting' | 'person' | 'good' | 'plain';

/** All signs, the gravest first; the same as in core's Marks.java. */
export const MARKS: readonly Mark[] = ([
    ['■', 'bad', 'halts: no later Pipeline runs'],
    ['✘', 'bad', 'failed'],
    ['⊘', 'waiting', 'was stopped by somebody'],
    ['‖', 'waiting', 'is suspended'],
    ['▸', 'person', 'a person does something'],
    ['↻', 'waiting', 'time has come'],
    ['✔', 'good', 'went well'],
    ['→', 'good', 'files arrive'],
    ['▶', 'plain', 'a Pipeline starts'],
    ['…', 'waiting', 'still runs'],
    ['−', 'plain', 'something goes'],
    ['·', 'plain', 'something else'],
] as [string, Tone, string][]).map(([sign, tone, meaning]) => ({ sign, tone, meaning }));

const KINDS: Record<string, string> = Object.fromEntries(([
    ['■', 'workflow-halted'],
    ['✘', 'pipeline-failed container-failed error files-not-written promise-unavailable refused'],
    ['⊘', 'container-killed'],
    ['‖', 'pipeline-suspended workflow-suspended job-suspended'],
    ['↻', 'interval-passed retry-time-came workflow-resumed kratix-restarted'],
    ['✔', 'pipeline-succeeded workflow-completed reconciled promise-available container-succeeded'],
    ['→', 'files-written work-written work-scheduled'],
    ['▶', 'pipeline-started'],
    ['−', 'files-deleted work-deleted work-unscheduled finalizer-removed request-gone promise-gone'],
] as [string, string][]).flatMap(([sign, kinds]) => kinds.split(' ').map(kind => [kind, sign])));

/** What is said of how something ended. */
const ENDS: Record<string, [sign: string, words: string]> = {
    succeeded: ['✔', 'succeeded'],
    failed: ['✘', 'failed'],
    suspended: ['‖', 'is suspended'],
    stopped: ['‖', 'was stopped by Kratix'],
    deleted: ['⊘', 'was stopped, its Job deleted,'],
    unfinished: ['…', 'still runs'],
};

export function markOf(event: TimelineEvent): Mark {
    const { kind, actor } = event;
    const deletedByKratix = kind === 'job-deleted' && actor !== 'person';
    return named(KINDS[kind] ?? (deletedByKratix ? '−' : actor === 'person' ? '▸' : '·'));
}

/** What is shown of several events at one place. */
export function gravestOf(events: TimelineEvent[]): Mark {
    const marks = events.map(markOf);
    return MARKS.find(mark => marks.includes(mark))!;
}

/** How a Job ended, as a sign and in words. */
export function endOfRun(run: PipelineRun): { sign: string; words: string } {
    const [sign, words] = ENDS[run.end]!;
    return { sign, words };
}

/** How a container ended: a sort, and in words. */
export function endOfContainer(container: ContainerRun, run: PipelineRun): { sort: string; words: string } {
    if (container.end !== 'killed') {
        return { sort: container.end, words: ENDS[container.end]![1] };
    }
    /* Killed because its Job had failed; otherwise its Pod or Job was deleted or told to stop, which is no failure. */
    return run.end === 'failed' ? { sort: 'failed', words: 'was killed' } : { sort: 'stopped', words: 'was stopped by somebody' };
}

/** Kratix' own containers, which it adds to every Pipeline. */
export function isKratixOwn(container: string): boolean {
    return ['reader', 'work-writer', 'status-writer'].includes(container);
}

/** Whether it happens because a time has come. */
export function isOfClock(event: TimelineEvent): boolean {
    return event.actor === 'clock' || event.kind === 'interval-passed' || event.kind === 'retry-time-came';
}

function named(sign: string): Mark {
    return MARKS.find(mark => mark.sign === sign)!;
}
