import { millis, precise } from './elapsed';
import { html, inParts } from './elements';
import { markOf } from './marks';
import { type Timeline, keyOf, nameOf, subjectOf } from './timeline';

/** So many rows are in the page at first; the others come when they are asked for. */
const AT_FIRST = 100;
/** So many more come each time. */
const MORE = 500;
/** Fewer than these are not worth asking for. */
const WORTH_ASKING = 50;

/** All events in words, for those who read rather than look, or listen. */
export class Table {
    readonly element = html('section', { class: 'tt-list', 'aria-label': 'Events' });
    private readonly body = html('tbody');
    private readonly caption = html('caption');
    private readonly more = html('button', { type: 'button', class: 'tt-more' });
    /** Those that are in the page. */
    private readonly rows = new Map<number, HTMLTableRowElement>();
    /** Those that ever were, because filters bring the same rows again and again. */
    private readonly made = new Map<number, HTMLTableRowElement>();
    private shown: number[] = [];
    private limit = AT_FIRST;
    /** Promises and requests; none where there is but one, and no need to name it. */
    private readonly subjects: Set<string>;

    /** @param choose somebody has chosen an event; `goes` is whether its place in the drawing is asked for */
    constructor(private readonly timeline: Timeline, private readonly choose: (event: number, goes: boolean) => void) {
        const subjects = new Set([...timeline.outcome.objects.map(state => keyOf(state.object)), ...timeline.runs.map(run => keyOf(run.parent))]);
        this.subjects = subjects.size > 1 ? subjects : new Set();
        this.more.addEventListener('click', () => {
            this.limit += MORE;
            this.fill();
        });
        this.element.append(html('h2', {}, 'Events'), html('table', {}, this.caption,
            html('thead', {}, html('tr', {}, ...['Time', 'Who', 'What', 'Why'].map(name => html('th', { scope: 'col' }, name)))),
            this.body), this.more);
    }

    show(isShown: (event: number) => boolean): void {
        this.shown = this.timeline.events.map((_, index) => index).filter(isShown);
        this.limit = AT_FIRST;
        this.fill();
    }

    /** How many rows somebody has asked for. */
    get asked(): number {
        return this.limit;
    }

    set asked(rows: number) {
        this.limit = rows;
        this.fill();
    }

    /** Marks rows. */
    mark(events: number[]): void {
        this.made.forEach((row, event) => row.classList.toggle('tt-current', events.includes(event)));
    }

    private fill(): void {
        const left = this.shown.length - this.limit;
        const shown = left < WORTH_ASKING ? this.shown : this.shown.slice(0, this.limit);
        this.rows.clear();
        for (const index of shown) {
            const row = this.made.get(index) ?? this.row(index);
            this.made.set(index, row);
            this.rows.set(index, row);
        }
        this.body.replaceChildren(...this.rows.values());
        const { length } = this.timeline.events;
        this.caption.textContent = this.shown.length === length ? `${length} events` : `${this.shown.length} of ${length} events`;
        this.more.hidden = shown.length === this.shown.length;
        this.more.textContent = `Show ${left - MORE < WORTH_ASKING ? left : MORE} more`;
    }

    private row(index: number): HTMLTableRowElement {
        const event = this.timeline.events[index]!;
        const mark = markOf(event);
        const time = html('button', { type: 'button', 'aria-label': `${precise(millis(event.seconds))}, show in the drawing` }, precise(millis(event.seconds)));
        const subject = this.subjects.has(keyOf(subjectOf(event))) ? [html('small', { class: 'tt-of' }, nameOf(subjectOf(event)))] : [];
        const row = html('tr', { class: `tt-${mark.tone}${event.detail ? ' tt-detail' : ''}` },
            html('td', { class: 'tt-at' }, time),
            html('td', { class: 'tt-who' }, event.actor),
            html('td', { class: 'tt-what' }, html('span', { class: 'tt-sign', 'aria-hidden': 'true' }, mark.sign), ' ', ...inParts(event.change), ...subject),
            html('td', { class: 'tt-why' }, event.because));
        row.addEventListener('click', event => this.choose(index, event.target === time));
        return row;
    }
}
