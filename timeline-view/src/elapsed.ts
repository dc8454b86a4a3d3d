/*
 * Stretches of virtual time in whole milliseconds, as the terminal says them: the same rule as in core's Elapsed.java. A stretch
 * is rounded once, half up: to tenths of a second below a minute, to whole seconds from there on.
 */

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Up to there hours are counted, because reconciliation intervals are. */
const MANY_DAYS = 100 * HOUR;

/** Seconds as they are in the document, which are exact to the millisecond; as numbers they are not. */
export function millis(seconds: number): number {
    return Math.round(seconds * 1000);
}

/** How long something took, in milliseconds. */
export function lasted(stretch: { from: number; to: number }): number {
    return millis(stretch.to) - millis(stretch.from);
}

/** `12.3 s`, `1 m 05 s`, `10 h 00 m`, `5 d 04 h`: two units, the smaller one padded. */
export function elapsed(duration: number): string {
    const tenths = Math.floor((duration + 50) / 100);
    if (tenths < MINUTE * 10) {
        return `${Math.floor(tenths / 10)}.${tenths % 10} s`;
    }
    const seconds = whole(duration);
    if (seconds < HOUR) {
        return pair(seconds, 'm', 60, 's');
    }
    return seconds < MANY_DAYS ? pair(Math.floor(seconds / MINUTE), 'h', 60, 'm') : pair(Math.floor(seconds / HOUR), 'd', 24, 'h');
}

/** As `elapsed`, without a second unit that is nothing. */
export function brief(duration: number): string {
    return elapsed(duration).replace(/ 00 .$/, '').replace(/\.0 s$/, ' s');
}

/** To the second, however late it is: `10 h 11 m 40 s`. */
export function precise(time: number): string {
    const seconds = whole(time);
    return seconds < HOUR ? elapsed(time) : `${pair(Math.floor(seconds / MINUTE), 'h', 60, 'm')} ${padded(seconds % MINUTE)} s`;
}

function whole(duration: number): number {
    return Math.floor((duration + 500) / 1000);
}

function pair(small: number, big: string, parts: number, unit: string): string {
    return `${Math.floor(small / parts)} ${big} ${padded(small % parts)} ${unit}`;
}

function padded(number: number): string {
    return String(number).padStart(2, '0');
}
