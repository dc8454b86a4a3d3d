import { millis } from './elapsed';
import type { Timeline } from './timeline';

/** In milliseconds. */
export interface Stretch {
    from: number;
    to: number;
}

/** A gap so many times longer than the room it gets is marked as broken. */
const BROKEN = 4;

/** How much room a wait gets beside the longest usual container. */
const WAIT = 0.3;

/**
 * Where a time stands, in units of which one is a second as long as something runs. Hours in which nothing runs take less
 * room than the longest usual container, so that they do not squash the seconds that matter. The same axis as in core's
 * TimeAxis.java; times are in milliseconds, so that both count alike.
 */
export class Axis {
    /** Stretches of waiting, drawn far shorter than they were. */
    readonly breaks: Stretch[] = [];
    private readonly times: number[];
    private readonly places: number[] = [0];

    constructor(timeline: Timeline) {
        const times = new Set([0, millis(timeline.endSeconds)]);
        timeline.events.filter(event => !event.detail).forEach(event => times.add(millis(event.seconds)));
        const containers = timeline.runs.flatMap(run => run.containers).map(inMillis);
        for (const stretch of [...timeline.runs.map(inMillis), ...containers]) {
            times.add(stretch.from).add(stretch.to);
        }
        this.times = [...times].sort((a, b) => a - b);
        const busy = covered(containers);
        const full = longestUsual(containers) * 1.2;
        for (let i = 1; i < this.times.length; i++) {
            const from = this.times[i - 1]!;
            const to = this.times[i]!;
            const gap = (to - from) / 1000;
            const most = full * (busy(from) ? 1 : WAIT);
            const room = gap <= most ? Math.max(gap, full / 40) : most * (1 + 0.3 * Math.log10(gap / most));
            if (gap > BROKEN * room) {
                this.breaks.push({ from, to });
            }
            this.places.push(this.places[i - 1]! + room);
        }
    }

    get length(): number {
        return Math.max(1, this.places.at(-1)!);
    }

    place(at: number): number {
        const i = this.indexOf(at);
        const from = this.times[i]!;
        const to = this.times[i + 1];
        if (to === undefined) {
            return this.places[i]!;
        }
        return this.places[i]! + (this.places[i + 1]! - this.places[i]!) * Math.max(0, at - from) / (to - from);
    }

    /** The last known time that is not later. */
    private indexOf(at: number): number {
        let low = 0;
        let high = this.times.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if (this.times[middle]! <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

export function inMillis({ from, to }: Stretch): Stretch {
    return { from: millis(from), to: millis(to) };
}

/** Whether a container runs right after a time; asked in the order of time. */
function covered(containers: Stretch[]): (at: number) => boolean {
    const sorted = [...containers].sort((a, b) => a.from - b.from);
    let next = 0;
    let until = -1;
    return at => {
        for (; next < sorted.length && sorted[next]!.from <= at; next++) {
            until = Math.max(until, sorted[next]!.to);
        }
        return until > at;
    };
}

/** The longest container that is not out of all proportion, in seconds. */
function longestUsual(containers: Stretch[]): number {
    const lengths = containers.map(({ from, to }) => (to - from) / 1000).sort((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)] ?? 8;
    return Math.max(2, ...lengths.filter(length => length <= 10 * median).slice(-1));
}
