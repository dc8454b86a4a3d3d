import type { Position } from './answer';

/** Which timeline somebody wants to see. */
export interface Question {
    /** The document, as a URI. */
    readonly uri: string;
    /** Where the cursor is; without it, the first Promise of the document is meant. */
    readonly position?: Position;
    /** The workflow to look at, such as `resource/configure`. */
    readonly workflow?: string;
}

/**
 * What was asked with the command `troth.showTimeline`: a lens gives what the server wrote into it, a menu gives the document,
 * and the command palette gives nothing.
 */
export function questionOf(argument: unknown): Question | undefined {
    if (!isObject(argument)) {
        return undefined;
    }
    const { textDocument, position, workflow } = argument;
    if (isObject(textDocument) && typeof textDocument['uri'] === 'string') {
        return {
            uri: textDocument['uri'],
            ...(isPosition(position) ? { position } : {}),
            ...(typeof workflow === 'string' ? { workflow } : {}),
        };
    }
    return typeof argument['scheme'] === 'string' && typeof argument['path'] === 'string' ? { uri: String(argument) } : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}

function isPosition(value: unknown): value is Position {
    return isObject(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}
