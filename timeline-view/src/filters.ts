import { html } from './elements';
import { type Timeline, type TimelineEvent, nameOf, subjectOf } from './timeline';
import type { View } from './view';

/** Which events somebody wants to see. */
export class Filters {
    readonly element: HTMLElement;
    private readonly text = html('input', { type: 'search', placeholder: 'Find a word', 'aria-label': 'Show only events with this word' });
    private readonly details = html('input', { type: 'checkbox' });
    private readonly actors: Map<string, HTMLInputElement>;

    constructor(private readonly timeline: Timeline, changed: () => void) {
        this.actors = new Map([...new Set(timeline.events.map(event => event.actor))].map(actor =>
            [actor, html('input', { type: 'checkbox', checked: true })]));
        this.element = html('div', { class: 'tt-filters', role: 'search', 'aria-label': 'Filters' }, this.text,
            html('fieldset', {}, html('legend', {}, 'Who'), ...[...this.actors].map(([actor, box]) => html('label', {}, box, actor))),
            ...(timeline.events.some(event => event.detail) ? [html('label', {}, this.details, 'Details')] : []));
        this.element.addEventListener('input', changed);
    }

    view(): Pick<View, 'word' | 'details' | 'withoutActors'> {
        return {
            word: this.text.value, details: this.details.checked,
            withoutActors: [...this.actors].filter(([, box]) => !box.checked).map(([actor]) => actor),
        };
    }

    restore(view: View): void {
        this.text.value = view.word;
        this.details.checked = view.details;
        this.actors.forEach((box, actor) => {
            box.checked = !view.withoutActors.includes(actor);
        });
    }

    /** Whether anything is asked for beyond what everybody sees at first. */
    get isNarrowed(): boolean {
        return this.text.value.trim() !== '' || [...this.actors.values()].some(box => !box.checked);
    }

    isShown(index: number): boolean {
        const event = this.timeline.events[index]!;
        return (this.details.checked || !event.detail)
            && (this.actors.get(event.actor)?.checked ?? true)
            && this.hasWord(event);
    }

    private hasWord(event: TimelineEvent): boolean {
        const word = this.text.value.trim().toLowerCase();
        return word === '' || [event.change, event.because, event.kind, event.actor, nameOf(event.object), nameOf(subjectOf(event)),
            event.run?.pipeline ?? '', event.run?.container ?? ''].some(text => text.toLowerCase().includes(word));
    }
}
