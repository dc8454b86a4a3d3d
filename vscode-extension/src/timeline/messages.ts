import type { Answer, Subject } from './answer';
import type { Question } from './question';

/** What the extension tells its page. */
export interface Show {
    readonly question: Question;
    readonly answer: Answer;
    /** Said above the drawing, `""` for nothing. */
    readonly notice: string;
    /** Whether the workflow that the question names is to be brought into view. */
    readonly goesToWorkflow: boolean;
}

/** What the page tells the extension: that it is there, or what somebody has chosen in it. */
export type Told = { readonly ready: true } | { readonly chosen: Subject };

/** What the page keeps over its own end: VS Code throws away a page that nobody sees. */
export interface Kept {
    readonly question?: Question;
    /** The drawing's own. */
    readonly view?: unknown;
}
