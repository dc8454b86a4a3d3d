/** Marks nearer to each other than this would touch. */
const BESIDE = 20;
/** A mark for several events has a badge at its side. */
const BESIDE_BADGE = 24;
/** So far from its time a mark may stand. */
const ASIDE = 12;

/** Events that are shown as one mark. */
export interface Group<E> {
    x: number;
    events: E[];
}

/**
 * What of a lane is shown as one mark: what happens at the same time, and neighbours of one sign that would touch. Other
 * neighbours make room for each other, as far as they still stand where they belong.
 *
 * @param marks in the order of their places
 * @param signOf the sign of what would be shown of several
 */
export function crowded<E>(marks: { x: number; event: E }[], signOf: (events: E[]) => string): Group<E>[] {
    const groups: Group<E>[] = [];
    let before = NaN;
    for (const { x, event } of marks) {
        const last = groups.at(-1);
        const free = last ? last.x + (last.events.length > 1 ? BESIDE_BADGE : BESIDE) : x;
        const isAlike = last !== undefined && (x === before || signOf(last.events) === signOf([event]));
        if (last && x < last.x + BESIDE_BADGE && (isAlike || free - x > ASIDE)) {
            last.events.push(event);
        } else {
            groups.push({ x: Math.max(x, free), events: [event] });
        }
        before = x;
    }
    return groups;
}
