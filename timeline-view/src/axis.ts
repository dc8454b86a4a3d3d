import type { Timeline } from './timeline';

/** A stretch of waiting, drawn far shorter than it was. */
export interface Break {
    from: number;
    to: number;
}

/** A gap so many times longer than the room it gets is marked as broken. */
const BROKEN = 4;

/** How much room a wait gets beside the longest usual container. */
const WAIT = 0.3;

/**
 * Where a time stands, in units of which one is a second as long as something runs. Hours in which nothing runs take less
 * room than the longest usual container, so that they do not squash the seconds that matter.
 */
export class Axis {
    readonly breaks: Break[] = [];
    private readonly times: number[];
    private readonly places: number[] = [0];

    constructor(timeline: Timeline) {
        const times = new Set([0, timeline.endSeconds]);
        timeline.events.filter(event => !event.detail).forEach(event => times.add(event.seconds));
        const containers = timeline.runs.flatMap(run => run.containers);
        for (const stretch of [...timeline.runs, ...containers]) {
            times.add(stretch.from).add(stretch.to);
        }
        this.times = [...times].sort((a, b) => a - b);
        const busy = covered(containers);
        const full = longestUsual(timeline) * 1.2;
        for (let i = 1; i < this.times.length; i++) {
            const from = this.times[i - 1]!;
            const gap = this.times[i]! - from;
            const most = full * (busy(from) ? 1 : WAIT);
            const room = gap <= most ? Math.max(gap, full / 40) : most * (1 + 0.3 * Math.log10(gap / most));
            if (gap > BROKEN * room) {
                this.breaks.push({ from, to: from + gap });
            }
            this.places.push(this.places[i - 1]! + room);
        }
    }

    get length(): number {
        return Math.max(1, this.places.at(-1)!);
    }

    place(seconds: number): number {
        const i = this.indexOf(seconds);
        const from = this.times[i]!;
        const to = this.times[i + 1];
        if (to === undefined) {
            return this.places[i]!;
        }
        return this.places[i]! + (this.places[i + 1]! - this.places[i]!) * Math.max(0, seconds - from) / (to - from);
    }

    /** The last known time that is not later. */
    private indexOf(seconds: number): number {
        let low = 0;
        let high = this.times.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if (this.times[middle]! <= seconds) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

/** Whether a container runs right after a time; asked in the order of time. */
function covered(containers: { from: number; to: number }[]): (seconds: number) => boolean {
    const sorted = [...containers].sort((a, b) => a.from - b.from);
    let next = 0;
    let until = -1;
    return seconds => {
        for (; next < sorted.length && sorted[next]!.from <= seconds; next++) {
            until = Math.max(until, sorted[next]!.to);
        }
        return until > seconds;
    };
}

/** The longest container that is not out of all proportion. */
function longestUsual(timeline: Timeline): number {
    const lengths = timeline.runs.flatMap(run => run.containers.map(container => container.to - container.from)).sort((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)] ?? 8;
    return Math.max(2, ...lengths.filter(length => length <= 10 * median).slice(-1));
}
