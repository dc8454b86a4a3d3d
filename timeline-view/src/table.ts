import { millis, precise } from './elapsed';
import { html } from './elements';
import { markOf } from './marks';
import { type Timeline, keyOf, nameOf, subjectOf } from './timeline';

/** So many rows are in the page at once; the others come when they are asked for. */
const AT_ONCE = 500;
/** Fewer than these are not worth asking for. */
const WORTH_ASKING = 250;

/** All events in words, for those who read rather than look, or listen. */
export class Table {
    readonly element = html('section', { class: 'tt-list', 'aria-label': 'Events' });
    private readonly frame = html('div', { class: 'tt-table' });
    private readonly body = html('tbody');
    private readonly caption = html('caption');
    private readonly more = html('button', { type: 'button', class: 'tt-more' });
    /** Those that are in the page. */
    private readonly rows = new Map<number, HTMLTableRowElement>();
    /** Those that ever were, because filters bring the same rows again and again. */
    private readonly made = new Map<number, HTMLTableRowElement>();
    private shown: number[] = [];
    private limit = AT_ONCE;
    /** Promises and requests; none where there is but one, and no need to name it. */
    private readonly subjects: Set<string>;

    constructor(private readonly timeline: Timeline, private readonly choose: (event: number) => void) {
        const subjects = new Set([...timeline.outcome.objects.map(state => keyOf(state.object)), ...timeline.runs.map(run => keyOf(run.parent))]);
        this.subjects = subjects.size > 1 ? subjects : new Set();
        this.more.addEventListener('click', () => {
            this.limit += AT_ONCE;
            this.fill();
        });
        this.frame.append(html('table', {}, this.caption,
            html('thead', {}, html('tr', {}, ...['Time', 'Who', 'What', 'Why'].map(name => html('th', { scope: 'col' }, name)))),
            this.body));
        this.element.append(html('h2', {}, 'Events'), this.frame, this.more);
    }

    show(isShown: (event: number) => boolean): void {
        this.shown = this.timeline.events.map((_, index) => index).filter(isShown);
        this.limit = AT_ONCE;
        this.fill();
    }

    /** How far down somebody has read, in pixels. */
    get top(): number {
        return this.frame.scrollTop;
    }

    set top(top: number) {
        this.frame.scrollTop = top;
    }

    /** Marks rows, and brings the first of them into view. */
    mark(events: number[], moves: boolean): void {
        this.made.forEach((row, event) => row.classList.toggle('tt-current', events.includes(event)));
        const row = this.rows.get(events.find(event => this.rows.has(event)) ?? -1);
        if (row && moves) {
            this.top = row.offsetTop - this.frame.clientHeight / 3;
        }
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
        this.more.textContent = `Show ${left - AT_ONCE < WORTH_ASKING ? left : AT_ONCE} more`;
    }

    private row(index: number): HTMLTableRowElement {
        const event = this.timeline.events[index]!;
        const mark = markOf(event);
        const time = html('button', { type: 'button', 'aria-label': `${precise(millis(event.seconds))}, show in the drawing` }, precise(millis(event.seconds)));
        const subject = this.subjects.has(keyOf(subjectOf(event))) ? [html('small', { class: 'tt-of' }, nameOf(subjectOf(event)))] : [];
        const row = html('tr', { class: `tt-${mark.tone}${event.detail ? ' tt-detail' : ''}` },
            html('td', { class: 'tt-at' }, time),
            html('td', { class: 'tt-who' }, event.actor),
            html('td', { class: 'tt-what' }, html('span', { class: 'tt-sign', 'aria-hidden': 'true' }, mark.sign), ' ', event.change, ...subject),
            html('td', { class: 'tt-why' }, event.because));
        row.addEventListener('click', () => this.choose(index));
        return row;
    }
}
