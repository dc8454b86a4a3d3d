import { brief, millis } from './elapsed';
import { html, inParts } from './elements';
import { ranOf } from './ran';
import { type ObjectState, type Outcome, type Timeline, nameOf } from './timeline';

/** Title, settings, the headline and a few numbers. */
export function headOf(timeline: Timeline): HTMLElement {
    const { headline } = timeline;
    const failed = timeline.runs.filter(run => run.end === 'failed').length;
    const numbers: [string, string][] = [
        [brief(millis(timeline.endSeconds)), 'of virtual time'],
        [String(timeline.runs.length), timeline.runs.length === 1 ? 'Job' : 'Jobs'],
        [String(failed), 'failed'],
        [String(timeline.outcome.files.length), timeline.outcome.files.length === 1 ? 'file' : 'files'],
    ];
    return html('header', { class: 'tt-head' },
        html('div', { class: 'tt-about' },
            html('h1', {}, ...inPhrases(timeline.title)),
            html('dl', { class: 'tt-settings' }, ...Object.entries(timeline.settings).flatMap(([name, value]) =>
                [html('div', {}, html('dt', {}, name), ' ', html('dd', {}, value))]))),
        html('div', { class: 'tt-came' },
            html('div', { class: `tt-headline tt-is-${headline.tone}` },
                html('i', { 'aria-hidden': 'true' }, { good: '✔', bad: '✘', waiting: '!' }[headline.tone]),
                html('span', {}, headline.text)),
            html('ul', { class: 'tt-numbers' }, ...numbers.map(([number, what]) =>
                html('li', { class: what === 'failed' && failed > 0 ? 'tt-is-bad' : '' }, html('b', {}, number), html('span', {}, what))))));
}

/** `bucket v1.0.0 · request default/invoices` may break before `request`, and elsewhere only if it must. */
function inPhrases(title: string): HTMLElement[] {
    return title.split(/(?<= · )/).map(phrase => html('span', {}, phrase));
}

/** What somebody could do to go on. */
export function adviceOf(timeline: Timeline): HTMLElement[] {
    const { advice } = timeline.outcome;
    return advice.length === 0 ? [] : [html('section', { class: 'tt-advice', 'aria-label': 'To go on' },
        html('h2', {}, 'To go on'),
        html('ul', {}, ...advice.map(text => html('li', {}, ...withCommands(text)))))];
}

/** A command is set apart, so that it can be copied. */
function withCommands(text: string): (Node | string)[] {
    const at = text.indexOf('kubectl ');
    return at < 0 ? [text] : [text.slice(0, at), html('code', {}, text.slice(at))];
}

function restOf(outcome: Outcome): string {
    if (outcome.settled) {
        return 'everything is at rest';
    }
    return outcome.cutOff ? 'cut off before everything is at rest' : 'not everything is at rest';
}

/** How things stand at the end. */
export function endOf(timeline: Timeline): HTMLElement {
    const { outcome } = timeline;
    return html('section', { class: 'tt-end', 'aria-label': 'End' },
        html('h2', {}, 'End'),
        html('p', { class: 'tt-quiet' }, `After ${brief(millis(timeline.endSeconds))}, ${restOf(outcome)}.`),
        ...outcome.objects.map(objectOf),
        ...ranOf(timeline),
        ...filesOf(timeline));
}

function objectOf(state: ObjectState): HTMLElement {
    const place = !state.exists ? 'gone' : state.deleting ? 'being deleted' : '';
    const tone = (status: string): string => status === 'True' ? 'good' : status === 'False' ? 'bad' : 'waiting';
    const name = state.object.kind === 'Promise' || !state.object.namespace ? nameOf(state.object) : `${state.object.kind} ${nameOf(state.object)}`;
    return html('div', { class: 'tt-object' },
        html('h3', {}, name, ...(place ? [' ', html('small', {}, place)] : [])),
        ...(state.exists ? [html('dl', {},
            ...state.conditions.flatMap(condition => [
                html('dt', {}, condition.type),
                html('dd', {}, html('b', { class: `tt-is-${tone(condition.status)}` }, condition.status), ' ',
                    [condition.reason === condition.type ? '' : condition.reason, condition.message === condition.reason ? '' : condition.message].filter(Boolean).join(': ')),
            ]),
            ...(state.message ? [html('dt', {}, 'message'), html('dd', {}, state.message)] : []),
            ...(state.finalizers.length > 0 ? [html('dt', {}, 'finalizers'), html('dd', {}, state.finalizers.join(', '))] : []))] : []));
}

function filesOf(timeline: Timeline): HTMLElement[] {
    const destinations = new Map<string, typeof timeline.outcome.files>();
    timeline.outcome.files.forEach(file => destinations.set(file.destination, [...destinations.get(file.destination) ?? [], file]));
    return [...destinations].flatMap(([destination, files]) => [
        html('h3', {}, `Files in ${destination}`, ...(files[0]!.stateStore ? [' ', html('small', {}, `State Store ${files[0]!.stateStore}`)] : [])),
        html('ul', { class: 'tt-files' }, ...files.map(file => html('li', {}, html('details', {},
            html('summary', {}, ...inParts(file.path)), html('pre', { tabindex: '0' }, file.content))))),
    ]);
}
