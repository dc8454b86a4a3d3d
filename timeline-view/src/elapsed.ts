/** `12.3 s`, `1 m 05 s`, `10 h 00 m`, `5 d 04 h`: as the terminal says it. */
export function elapsed(seconds: number): string {
    const tenths = Math.round(seconds * 10);
    if (tenths < 600) {
        return `${Math.floor(tenths / 10)}.${tenths % 10} s`;
    }
    const whole = Math.round(seconds);
    if (whole < 3600) {
        return pair(whole, 'm', 60, 's');
    }
    return seconds < 100 * 3600 ? pair(Math.floor(whole / 60), 'h', 60, 'm') : pair(Math.floor(seconds / 3600), 'd', 24, 'h');
}

/** As `elapsed`, without a second unit that is nothing. */
export function brief(seconds: number): string {
    return elapsed(seconds).replace(/ 00 .$/, '').replace(/\.0 s$/, ' s');
}

/** To the second, however late it is: `10 h 11 m 40 s`. */
export function precise(seconds: number): string {
    const rest = Math.floor(seconds % 60);
    return seconds < 3600 ? elapsed(seconds) : `${pair(Math.floor(seconds / 60), 'h', 60, 'm')} ${String(rest).padStart(2, '0')} s`;
}

function pair(small: number, big: string, parts: number, unit: string): string {
    return `${Math.floor(small / parts)} ${big} ${String(small % parts).padStart(2, '0')} ${unit}`;
}
