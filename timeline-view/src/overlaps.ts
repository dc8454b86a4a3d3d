import { type Stretch } from './axis';

/**
 * On which line each stretch is drawn, so that none lies over another: the first that is free, counted from 0. A container
 * that was told to stop may still run when the next Job has begun. The same as in core's Overlaps.java.
 *
 * @param stretches in the order in which they begin
 */
export function linesOf(stretches: Stretch[]): number[] {
    const until: number[] = [];
    return stretches.map(({ from, to }) => {
        const free = until.findIndex(end => end <= from);
        const line = free < 0 ? until.length : free;
        until[line] = to;
        return line;
    });
}
