import { Drawing } from './drawing';
import { millis, precise } from './elapsed';
import { html } from './elements';
import { Filters } from './filters';
import type { Item } from './items';
import { legendOf } from './legend';
import { markOf } from './marks';
import { adviceOf, endOf, headOf } from './summary';
import { Table } from './table';
import type { Timeline, TimelineEvent } from './timeline';
import { type Looked, type View, nameOfEvent } from './view';

export type { Timeline, TimelineEvent } from './timeline';
export type { View } from './view';

export interface Options {
    /** Somebody has chosen an event; `index` is its place in the document. */
    onSelect?(event: TimelineEvent, index: number): void;
    /** How an earlier drawing was arranged. */
    view?: View;
}

/** What turns the direction of writing: a name may not make the words around it read otherwise. */
const TURNS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;

/** What a page has of a drawing that is in it. */
export interface Mounted {
    /** Shows an event as if somebody had chosen it. */
    select(index: number): void;
    /** How it is arranged now. */
    view(): View;
    /** Takes everything out of the page again. */
    unmount(): void;
}

/**
 * Draws a timeline into an element, whose content it replaces.
 *
 * The document is the one that `troth simulate --format json` writes, as text or already read. The style sheet beside this
 * script belongs to it. Throws when the document is of a version that this script does not know.
 */
export function mount(element: HTMLElement, document: Timeline | string, options: Options = {}): Mounted {
    const timeline = JSON.parse((typeof document === 'string' ? document : JSON.stringify(document)).replace(TURNS, '\ufffd')) as Timeline;
    if (timeline.version !== 1) {
        throw new Error(`a timeline of version ${timeline.version}, and this drawing knows version 1`);
    }
    const looked = html('div', { class: 'tt-looked', 'aria-live': 'polite' });
    const hint = html('div', { class: 'tt-hint', hidden: true, role: 'presentation' });
    let lookedAt: Looked | undefined;
    const tell = (index: number): void => options.onSelect?.(timeline.events[index]!, index);
    const look = (item: Item): void => {
        looked.replaceChildren(...told(item.heading, item.events, timeline));
        table.mark(item.events);
        const first = item.events[0];
        if (first !== undefined) {
            lookedAt = { key: item.key, event: nameOfEvent(timeline.events[first]!) };
            tell(first);
        }
    };
    const drawing = new Drawing(timeline, {
        look,
        point: (item, x, y) => {
            hint.hidden = item === undefined;
            if (item) {
                hint.replaceChildren(...told(item.heading, item.events.slice(0, 5), timeline));
                place(hint, x, y);
            }
        },
    });
    const select = (index: number, goes = false): void => {
        drawing.goTo(index);
        if (goes) {
            drawing.element.scrollIntoView({ block: 'nearest' });
        }
        lookedAt = { key: 'event ', event: nameOfEvent(timeline.events[index]!) };
        looked.replaceChildren(...told('', [index], timeline));
        table.mark([index]);
        tell(index);
    };
    const table = new Table(timeline, select);
    const filters = new Filters(timeline, () => {
        drawing.show(index => filters.isShown(index), filters.isNarrowed);
        table.show(index => filters.isShown(index));
    });
    const arrange = (view: View): void => {
        drawing.restore(view);
        const event = timeline.events.findIndex(candidate => nameOfEvent(candidate) === view.looked?.event);
        const item = view.looked && drawing.mark(view.looked.key, event);
        if (view.looked && item) {
            lookedAt = view.looked;
            looked.replaceChildren(...event < 0 || !view.looked.key.startsWith('event ') ? told(item.heading, item.events, timeline) : told('', [event], timeline));
            table.mark(item.events);
        }
        table.asked = view.rows;
    };
    const button = (name: string, sign: string, act: () => void): HTMLElement => {
        const made = html('button', { type: 'button', title: name, 'aria-label': name }, sign);
        made.addEventListener('click', act);
        return made;
    };
    looked.append(html('p', { class: 'tt-quiet' }, 'Point at a mark or a bar, or walk through the drawing with the arrow keys, to see why it happened.'));
    element.classList.add('troth-timeline');
    element.replaceChildren(headOf(timeline), ...adviceOf(timeline),
        html('section', { class: 'tt-card', 'aria-label': 'Timeline' },
            html('div', { class: 'tt-tools' }, filters.element, html('div', { class: 'tt-zoom', role: 'group', 'aria-label': 'Zoom' },
                button('Zoom out', '−', () => drawing.zoom(1 / 1.6)), button('Zoom in', '+', () => drawing.zoom(1.6)),
                button('Everything at once', 'All', () => drawing.whole()), button('Readable', 'Fit', () => drawing.fit()))),
            drawing.element, looked, legendOf(drawing.patterns)),
        html('div', { class: 'tt-below' }, endOf(timeline), table.element), hint);
    if (options.view) {
        filters.restore(options.view);
    }
    drawing.show(index => filters.isShown(index), filters.isNarrowed);
    drawing.fit();
    table.show(index => filters.isShown(index));
    if (options.view) {
        arrange(options.view);
    }
    let width = drawing.element.clientWidth;
    const resized = (): void => {
        if (drawing.element.clientWidth !== width) {
            width = drawing.element.clientWidth;
            drawing.restore(drawing.view());
        }
    };
    window.addEventListener('resize', resized);
    return {
        select: index => select(index),
        view: () => ({ ...drawing.view(), ...filters.view(), rows: table.asked, ...(lookedAt ? { looked: lookedAt } : {}) }),
        unmount: () => {
            window.removeEventListener('resize', resized);
            element.replaceChildren();
        },
    };
}

/** Events in words: a heading, and for each when, who, what and why. */
function told(heading: string, events: number[], timeline: Timeline): HTMLElement[] {
    return [
        ...(heading ? [html('p', { class: 'tt-heading' }, heading)] : []),
        ...events.slice(0, 30).map(index => {
            const event = timeline.events[index]!;
            const mark = markOf(event);
            return html('p', { class: `tt-event tt-${mark.tone}` },
                html('span', { class: 'tt-when' }, precise(millis(event.seconds))), ' ', html('span', { class: 'tt-who' }, event.actor), ' ',
                html('span', { class: 'tt-sign', 'aria-hidden': 'true' }, mark.sign), ' ', html('b', {}, event.change),
                ...(event.because ? [html('span', { class: 'tt-why' }, event.because)] : []));
        }),
    ];
}

/** Beside the pointer, and never out of the window. */
function place(hint: HTMLElement, x: number, y: number): void {
    hint.style.left = '0';
    hint.style.top = '0';
    const { width, height } = hint.getBoundingClientRect();
    hint.style.left = `${Math.max(8, Math.min(x + 14, window.innerWidth - width - 8))}px`;
    hint.style.top = `${y + 18 + height > window.innerHeight ? Math.max(8, y - height - 12) : y + 18}px`;
}
