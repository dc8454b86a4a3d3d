import { Axis } from './axis';
import { barsOf, describeMarks, marksOf, type Item } from './items';
import { millis } from './elapsed';
import { html, svg } from './elements';
import { type PipelineLane, type Subject, lanesOf } from './lanes';
import { type Row, openAtFirst, rowsOf } from './rows';
import { isOfClock } from './marks';
import { ticksOf, waitsOf } from './ruler';
import { type Timeline, keyOf } from './timeline';
import type { View } from './view';

/** What of a view is the drawing's. */
type Arrangement = Pick<View, 'scale' | 'left' | 'top' | 'turned'>;

/** What the drawing tells those around it. */
export interface Listener {
    /** Somebody looks at something: the places of its events, and a heading. */
    look(item: Item): void;
    /** Somebody only points at it. */
    point(item: Item | undefined, x: number, y: number): void;
}

const RULER = 38;
const MARGIN = 18;
/** Right of the end there is room for half a time on the ruler, or for the badge of a mark. */
const RIGHT = 36;
const MOST_ZOOM = 400;
let drawings = 0;

/** Lanes for Promises, requests, Pipelines and containers over a ruler of time; the arrow keys walk in it. */
export class Drawing {
    readonly element = html('div', { class: 'tt-drawing', role: 'group', 'aria-label': 'Drawing. Arrow keys walk through it, plus and minus zoom.' });
    /** What the names of its fill patterns begin with. */
    readonly patterns = `tt-${++drawings}`;
    private readonly axis: Axis;
    private readonly subjects: Subject[];
    private readonly open: Set<PipelineLane>;
    private scale = 0;
    private isZoomed = false;
    private readonly turned: Record<string, boolean> = {};
    private items: Item[] = [];
    private current: Item | undefined;
    private isShown: (event: number) => boolean = () => true;
    private isNarrowed = false;
    private wheel = 0;

    constructor(private readonly timeline: Timeline, private readonly listener: Listener) {
        this.axis = new Axis(timeline);
        this.subjects = lanesOf(timeline).filter(subject =>
            subject.pipelines.length > 0 || subject.events.some(index => !timeline.events[index]!.detail));
        this.open = openAtFirst(this.subjects);
        this.element.addEventListener('keydown', event => this.key(event));
        this.element.addEventListener('wheel', event => {
            if (event.ctrlKey || event.metaKey) {
                event.preventDefault();
                this.turnWheel(event.deltaY, event.clientX);
            }
        }, { passive: false });
        this.letDrag();
    }

    /** What somebody has made of it; `restore` makes the same of another drawing. */
    view(): Arrangement {
        return { ...(this.isZoomed ? { scale: this.scale } : {}), left: this.element.scrollLeft, top: this.element.scrollTop, turned: { ...this.turned } };
    }

    /** Once it is in the page. */
    restore(view: Arrangement): void {
        for (const subject of this.subjects) {
            for (const lane of subject.pipelines) {
                const open = view.turned[keyOfLane(subject, lane)];
                if (open !== undefined) {
                    this.turn(subject, lane, open);
                }
            }
        }
        if (view.scale === undefined) {
            this.fit();
        } else {
            this.scale = Math.min(MOST_ZOOM, Math.max(this.room() / this.axis.length, view.scale));
            this.isZoomed = true;
            this.draw();
        }
        this.element.scrollTo(view.left, view.top);
    }

    /** Marks what has this key, or else what shows this event; tells nobody. */
    mark(key: string, event: number): Item | undefined {
        const item = (key.startsWith('event ') ? undefined : this.items.find(candidate => candidate.key === key))
            ?? this.items.find(candidate => candidate.events.includes(event));
        if (item) {
            this.select(item, false);
        }
        return item;
    }

    /** Shows all of it, or as much as stays readable. */
    fit(): void {
        this.isZoomed = false;
        const lengths = this.timeline.runs.map(run => this.axis.place(millis(run.to)) - this.axis.place(millis(run.from))).sort((a, b) => a - b);
        const readable = 26 / Math.max(0.001, lengths[Math.floor(lengths.length / 3)] ?? this.axis.length);
        this.scale = Math.max(this.room() / this.axis.length, Math.min(readable, 60));
        this.draw();
        this.element.scrollLeft = 0;
    }

    /** Everything at once, however small. */
    whole(): void {
        this.isZoomed = true;
        this.scale = this.room() / this.axis.length;
        this.draw();
    }

    /** Keeps what is under the pointer, or in the middle, where it is. */
    zoom(factor: number, clientX?: number): void {
        const box = this.element.getBoundingClientRect();
        const at = clientX === undefined ? box.width / 2 : clientX - box.left;
        const labels = this.labelWidth();
        const place = (this.element.scrollLeft + at - labels - MARGIN) / this.scale;
        this.scale = Math.min(MOST_ZOOM, Math.max(this.room() / this.axis.length, this.scale * factor));
        this.isZoomed = true;
        this.draw();
        this.element.scrollLeft = place * this.scale + labels + MARGIN - at;
    }

    /** Dims what does not match. */
    show(isShown: (event: number) => boolean, isNarrowed: boolean): void {
        this.isShown = isShown;
        this.isNarrowed = isNarrowed;
        if (this.scale > 0) {
            this.draw();
        }
    }

    /** Marks the place of an event, and brings it into view. */
    goTo(event: number): void {
        const item = this.items.find(candidate => candidate.events.includes(event));
        if (item) {
            this.select(item, false);
            this.element.scrollLeft = item.x + this.labelWidth() - this.element.clientWidth / 2;
        }
    }

    draw(): void {
        const rows = rowsOf(this.subjects, lane => this.open.has(lane));
        const width = this.axis.length * this.scale + MARGIN + RIGHT;
        const height = rows.reduce((sum, row) => sum + row.height, 0) + 8;
        const context = { axis: this.axis, scale: this.scale, margin: MARGIN, width, timeline: this.timeline, patterns: this.patterns };
        const plot = svg('svg', { class: 'tt-plot', width, height, role: 'presentation' }, this.definitions());
        this.drawBackground(plot, rows, width, height);
        const before = this.current;
        this.items = [];
        rows.forEach((row, line) => {
            const found = row.kind === 'subject'
                ? marksOf(row, row.subject.events.filter(event => this.isShown(event)), context)
                : barsOf(row, context);
            found.forEach(item => {
                item.line = line;
                this.add(item, plot);
            });
        });
        this.current = before && (this.items.find(item => item.key === before.key) ?? undefined);
        this.current?.element.classList.add('tt-current');
        (this.current ?? this.items[0])?.element.setAttribute('tabindex', '0');
        const { scrollLeft, scrollTop } = this.element;
        this.element.replaceChildren(html('div', { class: 'tt-grid' },
            html('div', { class: 'tt-corner' }), this.ruler(width), this.labels(rows, height), plot));
        this.element.scrollTo(scrollLeft, scrollTop);
    }

    private add(item: Item, plot: SVGElement): void {
        const { element } = item;
        element.setAttribute('tabindex', '-1');
        element.setAttribute('role', 'button');
        element.setAttribute('aria-label', describeMarks(item, this.timeline));
        element.classList.toggle('tt-dim', this.isNarrowed && !item.events.some(event => this.isShown(event)));
        element.addEventListener('focus', () => this.select(item, true));
        element.addEventListener('click', () => (element as SVGElement).focus({ preventScroll: true }));
        element.addEventListener('pointerenter', event => this.listener.point(item, event.clientX, event.clientY));
        element.addEventListener('pointerleave', () => this.listener.point(undefined, 0, 0));
        plot.append(element);
        this.items.push(item);
    }

    private select(item: Item, tells: boolean): void {
        this.current?.element.classList.remove('tt-current');
        this.items.forEach(other => other.element.setAttribute('tabindex', '-1'));
        item.element.setAttribute('tabindex', '0');
        item.element.classList.add('tt-current');
        this.current = item;
        if (tells) {
            this.listener.look(item);
        }
    }

    private key(event: KeyboardEvent): void {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLElement && event.target.tagName === 'BUTTON') {
            return;
        }
        const from = this.current ?? this.items[0];
        const inLine = this.items.filter(item => item.line === from?.line).sort((a, b) => a.x - b.x);
        const at = from ? inLine.indexOf(from) : -1;
        const steps: Record<string, () => Item | undefined | void> = {
            ArrowRight: () => inLine[at + 1],
            ArrowLeft: () => inLine[at - 1],
            Home: () => inLine[0],
            End: () => inLine.at(-1),
            ArrowDown: () => this.nearest(from, 1),
            ArrowUp: () => this.nearest(from, -1),
            '+': () => this.zoom(1.5),
            '-': () => this.zoom(1 / 1.5),
            '0': () => this.fit(),
        };
        const step = steps[event.key];
        if (step && from) {
            event.preventDefault();
            const to = step();
            const element = to?.element ?? (/^[-+0]$/.test(event.key) ? this.current?.element : undefined);
            element?.focus({ preventScroll: true });
            element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        }
    }

    /** The item nearest in time on the next line that has any. */
    private nearest(from: Item | undefined, direction: 1 | -1): Item | undefined {
        const beyond = this.items.filter(item => from && (item.line - from.line) * direction > 0);
        const line = direction > 0 ? Math.min(...beyond.map(item => item.line)) : Math.max(...beyond.map(item => item.line));
        return beyond.filter(item => item.line === line).sort((a, b) => Math.abs(a.x - from!.x) - Math.abs(b.x - from!.x))[0];
    }

    private labels(rows: Row[], height: number): HTMLElement {
        const column = html('div', { class: 'tt-labels' });
        column.style.height = `${height}px`;
        for (const row of rows) {
            const label = row.kind === 'subject' ? this.subjectLabel(row.subject)
                : row.kind === 'pipeline' ? this.pipelineLabel(row.subject, row.lane, row.open)
                    : html('div', { class: `tt-label tt-container ${row.container.own ? 'tt-own' : ''}`, title: row.container.name }, row.container.name);
            label.style.top = `${row.top}px`;
            label.style.height = `${row.height}px`;
            column.append(label);
        }
        return column;
    }

    private subjectLabel(subject: Subject): HTMLElement {
        const { kind, namespace, name } = subject.object;
        return html('div', { class: 'tt-label tt-subject', title: `${kind} ${namespace ? `${namespace}/` : ''}${name}` },
            html('b', {}, name), html('small', {}, namespace || kind));
    }

    private turn(subject: Subject, lane: PipelineLane, open: boolean): void {
        this.turned[keyOfLane(subject, lane)] = open;
        if (open) {
            this.open.add(lane);
        } else {
            this.open.delete(lane);
        }
    }

    private pipelineLabel(subject: Subject, lane: PipelineLane, open: boolean): HTMLElement {
        const action = lane.workflow.split('/').at(-1)!;
        const remark = [action === 'configure' ? '' : action, lane.runs.length > 1 ? `×${lane.runs.length}` : ''].filter(Boolean).join(' ');
        const button = html('button', { type: 'button', class: 'tt-label tt-pipeline', 'aria-expanded': String(open), title: `${lane.name}, ${lane.workflow}` },
            html('span', { class: 'tt-turn', 'aria-hidden': 'true' }, open ? '▾' : '▸'),
            html('span', { class: 'tt-name' }, lane.name), html('small', {}, remark));
        button.addEventListener('click', () => {
            this.turn(subject, lane, !open);
            const place = [...this.element.querySelectorAll('.tt-pipeline')].indexOf(button);
            this.draw();
            (this.element.querySelectorAll('.tt-pipeline')[place] as HTMLElement | undefined)?.focus({ preventScroll: true });
        });
        return button;
    }

    private ruler(width: number): SVGElement {
        const ruler = svg('svg', { class: 'tt-ruler', width, height: RULER, 'aria-hidden': 'true' });
        for (const gap of this.axis.breaks) {
            const [from, to] = [this.x(gap.from), this.x(gap.to)];
            ruler.append(svg('rect', { class: 'tt-break', x: from, y: 0, width: to - from, height: RULER }));
        }
        waitsOf(this.axis, this.scale).forEach(wait =>
            ruler.append(svg('text', { class: 'tt-wait', x: wait.x + MARGIN, y: 12, 'text-anchor': 'middle' }, wait.text)));
        for (const tick of ticksOf(this.axis, this.scale, millis(this.timeline.endSeconds))) {
            const x = tick.x + MARGIN;
            ruler.append(svg('path', { class: 'tt-tick', d: `M${x} ${RULER - 5}V${RULER}` }),
                svg('text', { class: tick.first ? 'tt-time tt-first' : 'tt-time', x: x - (tick.first && x < 30 ? 12 : 0), y: RULER - 9, 'text-anchor': tick.first && x < 30 ? 'start' : 'middle' }, tick.text));
        }
        return ruler;
    }

    private drawBackground(plot: SVGElement, rows: Row[], width: number, height: number): void {
        rows.forEach(row => plot.append(svg('rect', { class: `tt-lane tt-lane-${row.kind}`, x: 0, y: row.top, width, height: row.height })));
        this.axis.breaks.forEach(gap => plot.append(svg('rect', {
            x: this.x(gap.from), y: 0, width: this.x(gap.to) - this.x(gap.from), height, class: 'tt-break', fill: `url(#${this.patterns}-waiting)`,
        })));
        this.timeline.events.forEach(event => {
            const cause = event.actor === 'person' ? 'person' : isOfClock(event) ? 'clock' : undefined;
            if (!event.detail && cause) {
                const x = this.x(millis(event.seconds));
                plot.append(svg('path', { class: `tt-guide tt-guide-${cause}`, d: `M${x} 0V${height}` }));
            }
        });
        rows.forEach(row => {
            if (row.kind !== 'subject' && (row.kind === 'pipeline' ? row.lane : row.container).runs.length === 0) {
                plot.append(svg('text', { class: 'tt-never', x: MARGIN + 4, y: row.top + row.height / 2 + 4 }, 'never ran'));
            }
        });
    }

    private definitions(): SVGElement {
        const stripe = (name: string, size: number): SVGElement => svg('pattern', {
            id: `${this.patterns}-${name}`, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)',
        }, svg('rect', { class: `tt-${name}-ground`, width: size, height: size }), svg('rect', { class: `tt-${name}-stripe`, width: size / 2, height: size }));
        return svg('defs', {}, stripe('waiting', 8), stripe('failing', 6), stripe('stopped', 6));
    }

    private x(at: number): number {
        return this.axis.place(at) * this.scale + MARGIN;
    }

    private labelWidth(): number {
        return (this.element.querySelector('.tt-labels') as HTMLElement | null)?.offsetWidth ?? (this.element.clientWidth < 560 ? 112 : 208);
    }

    private room(): number {
        return Math.max(120, (this.element.clientWidth || 900) - this.labelWidth() - MARGIN - RIGHT - 2);
    }

    /** A wheel turns more often than a long story can be drawn. */
    private turnWheel(by: number, clientX: number): void {
        if (this.wheel === 0) {
            requestAnimationFrame(() => {
                this.zoom(Math.exp(-this.wheel / 300), clientX);
                this.wheel = 0;
            });
        }
        this.wheel += by;
    }

    /** Grabbing the ground moves it. */
    private letDrag(): void {
        let from: { x: number; y: number; left: number; top: number } | undefined;
        this.element.addEventListener('pointerdown', event => {
            if (event.button === 0 && event.pointerType === 'mouse' && event.target instanceof Element && event.target.closest('.tt-plot') && !event.target.closest('[role=button]')) {
                from = { x: event.clientX, y: event.clientY, left: this.element.scrollLeft, top: this.element.scrollTop };
                this.element.setPointerCapture(event.pointerId);
                this.element.classList.add('tt-grabbed');
            }
        });
        this.element.addEventListener('pointermove', event => {
            if (from) {
                this.element.scrollTo(from.left - event.clientX + from.x, from.top - event.clientY + from.y);
            }
        });
        const release = (): void => {
            from = undefined;
            this.element.classList.remove('tt-grabbed');
        };
        this.element.addEventListener('pointerup', release);
        this.element.addEventListener('pointercancel', release);
    }
}

function keyOfLane(subject: Subject, lane: PipelineLane): string {
    return `${keyOf(subject.object)} ${lane.workflow} ${lane.name}`;
}
