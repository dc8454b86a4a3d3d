import type { TimelineEvent } from './timeline';

/** How an event looks: the same signs as in the terminal. */
export interface Mark {
    sign: string;
    tone: Tone;
}

export type Tone = 'bad' | 'waiting' | 'person' | 'good' | 'plain';

/** Which of several events at one place is the one to show. */
export const TONES: readonly Tone[] = ['bad', 'person', 'waiting', 'good', 'plain'];

const MARKS: Record<string, Mark> = Object.fromEntries(([
    ['▶', 'plain', 'pipeline-started'],
    ['✔', 'good', 'pipeline-succeeded workflow-completed reconciled promise-available container-succeeded'],
    ['✘', 'bad', 'pipeline-failed container-failed container-killed error files-not-written promise-unavailable refused'],
    ['■', 'bad', 'workflow-halted'],
    ['‖', 'waiting', 'pipeline-suspended workflow-suspended job-suspended'],
    ['↻', 'waiting', 'interval-passed retry-time-came workflow-resumed kratix-restarted'],
    ['→', 'good', 'files-written work-written work-scheduled'],
    ['−', 'plain', 'files-deleted work-deleted work-unscheduled job-deleted finalizer-removed request-gone promise-gone'],
] as [string, Tone, string][]).flatMap(([sign, tone, kinds]) => kinds.split(' ').map(kind => [kind, { sign, tone }])));

export function markOf(event: TimelineEvent): Mark {
    return MARKS[event.kind] ?? (event.actor === 'person' ? { sign: '▸', tone: 'person' } : { sign: '·', tone: 'plain' });
}

/** Kratix' own containers, which it adds to every Pipeline. */
export function isKratixOwn(container: string): boolean {
    return ['reader', 'work-writer', 'status-writer'].includes(container);
}

/** Whether it happens because a time has come. */
export function isOfClock(event: TimelineEvent): boolean {
    return event.actor === 'clock' || event.kind === 'interval-passed' || event.kind === 'retry-time-came';
}
