import type { Axis } from './axis';
import { type Group, crowded } from './crowd';
import { svg } from './elements';
import { elapsed, lasted, millis } from './elapsed';
import { isShownByBars } from './lanes';
import { endOfContainer, endOfRun, gravestOf } from './marks';
import { HEIGHTS, LINE, type Row } from './rows';
import type { ContainerRun, PipelineRun, Timeline } from './timeline';

/** Something in the drawing that can be looked at. */
export interface Item {
    /** The same after the drawing was drawn again. */
    key: string;
    element: SVGGElement;
    x: number;
    line: number;
    heading: string;
    /** Places in the list of events. */
    events: number[];
}

export interface Context {
    axis: Axis;
    scale: number;
    margin: number;
    /** Of the whole drawing. */
    width: number;
    timeline: Timeline;
    /** What the names of fill patterns begin with. */
    patterns: string;
}

const RADIUS = 8.5;

/** What a screen reader says. */
export function describeMarks(item: Item, timeline: Timeline): string {
    const said = item.events.slice(0, 4).map(index => {
        const event = timeline.events[index]!;
        return `${elapsed(millis(event.seconds))} ${event.actor}: ${event.change}${event.because ? `, because ${event.because}` : ''}`;
    });
    return [item.heading, ...said, item.events.length > 4 ? `and ${item.events.length - 4} more` : ''].filter(Boolean).join('. ');
}

/** The marks of a subject's events; one for several of them has a number. */
export function marksOf(row: Row, events: number[], context: Context): Item[] {
    const all = context.timeline.events;
    const marks = events.filter(index => !isShownByBars(all[index]!)).map(event => ({ x: place(all[event]!.seconds, context), event }));
    return crowded(marks, group => gravestOf(group.map(index => all[index]!)).sign).map(group => mark(row, group, context));
}

function mark(row: Row, group: Group<number>, context: Context): Item {
    const shown = gravestOf(group.events.map(index => context.timeline.events[index]!));
    const y = row.top + row.height / 2;
    const element = svg('g', { class: `tt-item tt-mark tt-${shown.tone}` },
        svg('circle', { cx: group.x, cy: y, r: RADIUS }),
        svg('text', { x: group.x, y: y + 4, 'text-anchor': 'middle', 'aria-hidden': 'true' }, shown.sign));
    if (group.events.length > 1) {
        const number = group.events.length > 99 ? '99+' : String(group.events.length);
        const width = Math.max(13, 6 * number.length + 5);
        element.append(svg('rect', { class: 'tt-badge', x: group.x + 1.5, y: y - 14.5, width, height: 13, rx: 6.5 }),
            svg('text', { class: 'tt-badge-text', x: group.x + 1.5 + width / 2, y: y - 5.2, 'text-anchor': 'middle', 'aria-hidden': 'true' }, number));
    }
    const heading = group.events.length > 1 ? `${group.events.length} events` : '';
    return { key: `event ${group.events[0]}`, element, x: group.x, line: 0, heading, events: group.events };
}

/** The bars of a Pipeline's executions, or of a container's. */
export function barsOf(row: Row, context: Context): Item[] {
    if (row.kind === 'pipeline') {
        const { runs } = row.lane;
        return runs.map(({ run, events }, i) => pipelineBar(row, run, row.open, events, context, i + 1 < runs.length ? place(runs[i + 1]!.run.from, context) : context.width));
    }
    return row.kind === 'container'
        ? row.container.runs.map(({ line, container, run, events }) =>
            containerBar(row.top + line * LINE, container, run, row.container.own, events, context))
        : [];
}

/** With how long it took in the bar, or else beside it, as far as `freeTo`. */
function pipelineBar(row: Row, run: PipelineRun, open: boolean, events: number[], context: Context, freeTo: number): Item {
    const x = place(run.from, context);
    const width = Math.max(4, place(run.to, context) - x);
    const y = row.top + (open ? 9 : 6);
    const height = row.height - (open ? 18 : 12);
    const element = svg('g', { class: `tt-item tt-run tt-end-${run.end}` },
        svg('rect', { class: 'tt-hit', x: x - 1, y: row.top + 2, width: width + 2, height: row.height - 4 }),
        svg('rect', { class: 'tt-bar', x, y, width, height, rx: 4 }));
    if (!open) {
        run.containers.forEach(container => {
            const from = place(container.from, context);
            const { sort } = endOfContainer(container, run);
            element.append(svg('rect', {
                class: `tt-segment tt-end-${sort}`, x: from, y: y + 3, width: Math.max(1.5, place(container.to, context) - from - 1), height: height - 6, rx: 2,
                fill: fill(sort, context),
            }));
        });
    }
    const end = endOfRun(run);
    const text = `${end.sign} ${elapsed(lasted(run))}`;
    const room = 7 * text.length + 8;
    if (width > room) {
        element.append(svg('text', { class: open ? 'tt-bar-text' : 'tt-bar-text tt-over', x: x + width - 6, y: row.top + row.height / 2 + 4, 'text-anchor': 'end', 'aria-hidden': 'true' }, text));
    } else if (freeTo - x - width > room) {
        element.append(svg('text', { class: 'tt-bar-text tt-beside', x: x + width + 5, y: row.top + row.height / 2 + 4, 'aria-hidden': 'true' }, text));
    } else if (width > 14) {
        element.append(svg('text', { class: 'tt-bar-text', x: x + width / 2, y: row.top + row.height / 2 + 4, 'text-anchor': 'middle', 'aria-hidden': 'true' }, end.sign));
    }
    const which = run.count > 1 ? ` (${run.position} of ${run.count})` : '';
    const heading = `${run.pipeline}${which}, Job ${run.ordinal}: ${end.words} after ${elapsed(lasted(run))}`;
    return { key: `run ${run.workflow} ${run.pipeline} ${run.ordinal} ${run.parent.namespace}/${run.parent.name}`, element, x, line: 0, heading, events };
}

function containerBar(top: number, container: ContainerRun, run: PipelineRun, own: boolean, events: number[], context: Context): Item {
    const x = place(container.from, context);
    const width = Math.max(3, place(container.to, context) - x - 1);
    const text = elapsed(lasted(container));
    const end = endOfContainer(container, run);
    const element = svg('g', { class: `tt-item tt-step tt-end-${end.sort} ${own ? 'tt-own' : ''}` },
        svg('rect', { class: 'tt-hit', x: x - 1, y: top + 1, width: width + 2, height: HEIGHTS.container - 2 }),
        svg('rect', { class: 'tt-bar', x, y: top + 5, width, height: HEIGHTS.container - 10, rx: 3, fill: fill(end.sort, context) }));
    const shown = end.sort === 'stopped' ? `⊘ ${text}` : text;
    const inside = width > 7 * shown.length + 6 ? shown : end.sort === 'stopped' && width > 13 ? '⊘' : '';
    if (inside) {
        element.append(svg('text', { class: 'tt-step-text', x: x + width / 2, y: top + HEIGHTS.container / 2 + 3.5, 'text-anchor': 'middle', 'aria-hidden': 'true' }, inside));
    }
    const attempt = container.attempt > 1 ? `, attempt ${container.attempt}` : '';
    const said = container.said ? `: ${container.said}` : '';
    const heading = `${container.name} in ${run.pipeline}${attempt} ${end.words} after ${text}${said}`;
    return {
        key: `container ${run.pipeline} ${run.ordinal} ${container.name} ${container.attempt} ${run.parent.namespace}/${run.parent.name}`,
        element, x, line: 0, heading, events,
    };
}

/** Colour is not the only sign of a failure, or of being stopped. */
function fill(sort: string, context: Context): string | undefined {
    return sort === 'failed' ? `url(#${context.patterns}-failing)` : sort === 'stopped' || sort === 'unfinished' ? `url(#${context.patterns}-stopped)` : undefined;
}

function place(seconds: number, context: Context): number {
    return context.axis.place(millis(seconds)) * context.scale + context.margin;
}
