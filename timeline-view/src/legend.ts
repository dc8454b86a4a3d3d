import { html, svg } from './elements';
import { MARKS } from './marks';

/** What bars look like, by the classes that give them their looks. */
const BARS: [type: string, pattern: string, meaning: string][] = [
    ['tt-step tt-end-succeeded', '', 'a container of yours'],
    ['tt-step tt-own tt-end-succeeded', '', 'a container that Kratix adds'],
    ['tt-step tt-end-failed', 'failing', 'a container that fails'],
    ['tt-step tt-end-stopped', 'stopped', 'a container that somebody stops: its Pod or Job is deleted, or told to stop'],
    ['tt-step tt-end-unfinished', 'stopped', 'a container that still runs at the end'],
    ['', 'waiting', 'waiting, drawn far shorter than it was'],
];

/** What the signs and bars of the drawing mean, for those who ask. `patterns` is what the names of its fill patterns begin with. */
export function legendOf(patterns: string): HTMLElement {
    return html('details', { class: 'tt-legend' }, html('summary', {}, 'What the signs mean'), html('ul', {},
        ...MARKS.map(({ sign, tone, meaning }) =>
            html('li', {}, html('span', { class: `tt-sign tt-is-${tone}`, 'aria-hidden': 'true' }, sign), ' ', meaning)),
        ...BARS.map(([type, pattern, meaning]) => html('li', {},
            svg('svg', { class: 'tt-sample', width: 22, height: 12, 'aria-hidden': 'true' }, svg('g', { class: type },
                svg('rect', { class: 'tt-bar', x: 1, y: 1, width: 20, height: 10, rx: 3, fill: pattern ? `url(#${patterns}-${pattern})` : undefined }))),
            ' ', meaning))));
}
