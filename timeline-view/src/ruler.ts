import type { Axis } from './axis';
import { brief, elapsed } from './elapsed';

/** A mark on the ruler; without a text it is a small one. */
export interface Tick {
    x: number;
    text: string;
    /** Whether it begins a stretch after a long wait. */
    first: boolean;
}

const HOUR = 3_600_000;
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 18000, 36000, 86400, 259200, 864000].map(step => step * 1000);
const LABEL_WIDTH = 62;

/** Marks for each stretch between waits; after the first hour they count from the end of the last wait of hours. */
export function ticksOf(axis: Axis, scale: number, end: number): Tick[] {
    const firsts: (Tick & { wait: number })[] = [{ x: 0, text: elapsed(0), first: true, wait: Infinity }];
    const others: Tick[] = [];
    let from = 0;
    let origin = 0;
    for (const gap of axis.breaks) {
        others.push(...stretch(axis, scale, from, gap.from, origin));
        const isLast = gap.to === end;
        origin = gap.to - gap.from >= HOUR ? gap.to : origin;
        const isLater = !isLast && origin > 0 && gap.to > origin;
        firsts.push({ x: axis.place(gap.to) * scale, text: isLater ? `+${brief(gap.to - origin)}` : elapsed(gap.to), first: true, wait: isLast ? Infinity : gap.to - gap.from });
        from = gap.to;
    }
    others.push(...stretch(axis, scale, from, end, origin));
    const shown: Tick[] = [];
    for (const tick of [...firsts.sort((a, b) => b.wait - a.wait), ...others]) {
        const isFree = shown.every(other => other.text === '' || Math.abs(other.x - tick.x) >= LABEL_WIDTH);
        if (isFree || tick.first) {
            shown.push({ x: tick.x, text: isFree ? tick.text : '', first: tick.first });
        }
    }
    return shown;
}

/** How long waits were, the longest first; those that have no room are left out. */
export function waitsOf(axis: Axis, scale: number): { x: number; text: string }[] {
    const shown: { x: number; text: string }[] = [];
    for (const gap of [...axis.breaks].sort((a, b) => (b.to - b.from) - (a.to - a.from))) {
        const x = (axis.place(gap.from) + axis.place(gap.to)) / 2 * scale;
        if (shown.every(other => Math.abs(other.x - x) >= LABEL_WIDTH * 0.8)) {
            shown.push({ x, text: brief(gap.to - gap.from) });
        }
    }
    return shown;
}

function stretch(axis: Axis, scale: number, from: number, to: number, lastWait: number): Tick[] {
    const pixels = (axis.place(to) - axis.place(from)) * scale / Math.max(to - from, 1);
    const step = STEPS.find(candidate => candidate * pixels >= LABEL_WIDTH) ?? Infinity;
    const origin = from < HOUR ? 0 : lastWait || from;
    const ticks: Tick[] = [];
    for (let i = Math.floor((from - origin) / step) + 1; origin + i * step <= to; i++) {
        const at = origin + i * step;
        ticks.push({ x: axis.place(at) * scale, text: origin === 0 ? brief(at) : `+${brief(i * step)}`, first: false });
    }
    return ticks;
}
