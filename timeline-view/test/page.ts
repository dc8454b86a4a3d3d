import { JSDOM } from 'jsdom';

/** A page with nothing in it, whose names are put where scripts look for them. */
export function emptyPage(): HTMLElement {
    const { window } = new JSDOM('<!DOCTYPE html><body><main></main></body>', { pretendToBeVisual: true });
    for (const name of ['window', 'document', 'Element', 'HTMLElement', 'SVGElement', 'Node', 'DocumentFragment', 'Event', 'KeyboardEvent', 'MouseEvent'] as const) {
        Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true });
    }
    /* Where nothing is laid out, nothing can be scrolled. */
    window.Element.prototype.scrollTo = () => {};
    window.Element.prototype.scrollIntoView = () => {};
    return window.document.querySelector('main')!;
}
