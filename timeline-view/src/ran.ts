import { html } from './elements';
import { type PipelineTotal, type Timeline, keyOf, nameOf } from './timeline';

/** So many lines are seen at first; the others are folded away. */
const FEW = 8;

/** What ran how often, what never ran, and what a run that comes again repeats: as the terminal tells at the end. */
export function ranOf(timeline: Timeline): HTMLElement[] {
    const { pipelines } = timeline.outcome;
    if (pipelines.length === 0) {
        return [];
    }
    const ran = pipelines.filter(total => total.jobs > 0);
    const isOneObject = new Set(pipelines.map(total => keyOf(total.parent))).size === 1;
    const nameIn = (total: PipelineTotal): string => isOneObject ? total.pipeline : `${total.pipeline} of ${nameOf(total.parent)}`;
    const never = [
        ...pipelines.filter(total => total.jobs === 0).map(total => `${nameIn(total)} (${total.workflow})`),
        ...ran.flatMap(total => total.containers.filter(container => container.executions === 0).map(container => `${container.name} in ${nameIn(total)}`)),
    ];
    const repeated = ran.flatMap(total => total.containers.filter(container => container.executions > 1 && container.repeated.length > 0));
    return [
        ...ran.length > 0 ? [html('h3', {}, 'Ran'), tableOf(ran, isOneObject)] : [],
        html('h3', {}, 'Never ran'), ...never.length > 0 ? listOf(never) : [html('p', { class: 'tt-quiet' }, 'Everything ran.')],
        ...repeated.length > 0 ? [html('h3', {}, 'Beware'), html('p', { class: 'tt-quiet' }, 'Each run has done this again:'),
            ...listOf(repeated.map(container => `${container.name} ran ${container.executions} times: ${container.repeated.join(' · ')}`))] : [],
    ];
}

function tableOf(ran: PipelineTotal[], isOneObject: boolean): HTMLElement {
    const rows: HTMLElement[] = [];
    let object = '';
    for (const total of ran) {
        if (!isOneObject && keyOf(total.parent) !== object) {
            object = keyOf(total.parent);
            rows.push(html('tr', {}, html('th', { scope: 'rowgroup', colspan: 3, class: 'tt-whose' }, nameOf(total.parent))));
        }
        rows.push(html('tr', {},
            html('th', { scope: 'row' }, total.pipeline, ' ', html('small', {}, total.workflow)),
            html('td', {}, `${total.jobs}`),
            html('td', {}, total.containers.map(container => `${container.name} ${container.executions > 0 ? `×${container.executions}` : 'never'}`).join(' · ') || '–')));
    }
    return html('div', { class: 'tt-ran' }, html('table', { 'aria-label': 'What ran how often' },
        html('thead', {}, html('tr', {}, ...['Pipeline', 'Jobs', 'Containers'].map(name => html('th', { scope: 'col' }, name)))),
        html('tbody', {}, ...rows)), ...foldedAway(rows));
}

/** A button that shows those that are too many; none where all are seen. */
function foldedAway(rows: HTMLElement[]): HTMLElement[] {
    if (rows.length <= FEW + 1) {
        return [];
    }
    const folded = rows.slice(FEW);
    folded.forEach(row => row.toggleAttribute('hidden', true));
    const more = html('button', { type: 'button', class: 'tt-more' }, `Show ${folded.length} more`);
    more.addEventListener('click', () => {
        folded.forEach(row => row.removeAttribute('hidden'));
        more.remove();
    });
    return [more];
}

function listOf(items: string[]): HTMLElement[] {
    const list = (shown: string[]): HTMLElement => html('ul', {}, ...shown.map(item => html('li', {}, item)));
    return items.length <= FEW + 1 ? [list(items)]
        : [list(items.slice(0, FEW)), html('details', {}, html('summary', {}, `${items.length - FEW} more`), list(items.slice(FEW)))];
}
