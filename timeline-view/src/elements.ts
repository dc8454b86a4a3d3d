/** Elements of a page. Text only ever becomes text, never markup. */

type Attributes = Record<string, string | number | boolean | undefined>;
type Content = (Node | string)[];

const SVG = 'http://www.w3.org/2000/svg';

export function html<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {}, ...content: Content): HTMLElementTagNameMap[K] {
    return filled(document.createElement(name), attributes, content);
}

export function svg<K extends keyof SVGElementTagNameMap>(name: K, attributes: Attributes = {}, ...content: Content): SVGElementTagNameMap[K] {
    return filled(document.createElementNS(SVG, name) as SVGElementTagNameMap[K], attributes, content);
}

/** A path may break after each slash. */
export function inParts(text: string): (Node | string)[] {
    return text.split(/(?<=\/)/).flatMap((part, i) => i === 0 ? [part] : [html('wbr'), part]);
}

function filled<E extends Element>(element: E, attributes: Attributes, content: Content): E {
    for (const [name, value] of Object.entries(attributes)) {
        if (value !== undefined && value !== false) {
            element.setAttribute(name, value === true ? '' : String(typeof value === 'number' ? Math.round(value * 100) / 100 : value));
        }
    }
    element.append(...content);
    return element;
}
