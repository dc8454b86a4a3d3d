/** The view beside the text, which shows what Kratix would do with the Promise as it stands. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { noticeOf, placeOf, type Answer, type Place, type Subject } from './answer';
import { pageOf } from './html';
import type { Kept, Show, Told } from './messages';
import { questionOf, type Question } from './question';
import { Turns } from './turns';

/** Asks the language server; undefined when another question will follow, because the text has changed meanwhile. */
export type Ask = (question: Question) => Promise<Answer | undefined>;

const VIEW = 'troth.timeline';
const YAML = { language: 'yaml' };

export class TimelinePanel {
    private panel: vscode.WebviewPanel | undefined;
    /** What is shown. */
    private shown: { question: Question; answer: Answer } | undefined;
    /** What is to be shown next. */
    private wanted: Question | undefined;
    /** Whether somebody asked for it, or it is only where the cursor went. */
    private insists = false;
    private goesToWorkflow = false;
    private pageIsThere = false;
    private readonly turns = new Turns(() => this.update());

    constructor(private readonly files: vscode.Uri, private readonly ask: Ask) {}

    /** Everything that VS Code has to know of it. */
    register(): vscode.Disposable[] {
        return [
            vscode.commands.registerCommand('troth.showTimeline', (argument: unknown) => this.show(questionOf(argument))),
            vscode.window.registerWebviewPanelSerializer(VIEW, {
                deserializeWebviewPanel: (panel: vscode.WebviewPanel, kept: Kept | undefined) => this.comeBack(panel, kept?.question),
            }),
            vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
                // What stands in other files can change the story too.
                if (contentChanges.length > 0 && vscode.languages.match(YAML, document) > 0) {
                    this.turns.ask();
                }
            }),
            vscode.window.onDidChangeActiveTextEditor(editor => editor && this.follow(editor)),
            vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
                // Only in a file of several documents does it matter where the cursor is.
                if (/^---/m.test(textEditor.document.getText())) {
                    this.follow(textEditor);
                }
            }),
            { dispose: () => this.panel?.dispose() },
        ];
    }

    private show(question: Question | undefined): void {
        this.wanted = question ?? questionAt(vscode.window.activeTextEditor) ?? this.wanted;
        this.insists = true;
        this.goesToWorkflow = question?.workflow !== undefined;
        if (this.panel === undefined) {
            this.take(vscode.window.createWebviewPanel(VIEW, 'Timeline', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }));
        } else {
            this.panel.reveal(undefined, true);
        }
        this.turns.ask();
    }

    /** After VS Code itself was closed and opened again. */
    private async comeBack(panel: vscode.WebviewPanel, question: Question | undefined): Promise<void> {
        this.panel?.dispose();
        this.take(panel);
        this.wanted = question;
        this.insists = true;
        if (question !== undefined) {
            // Before that, the server knows nothing of it. A file that is gone is told of by the answer.
            await vscode.workspace.openTextDocument(vscode.Uri.parse(question.uri)).then(undefined, () => undefined);
        }
        this.turns.ask();
    }

    private take(panel: vscode.WebviewPanel): void {
        this.panel = panel;
        this.pageIsThere = false;
        panel.onDidDispose(() => {
            if (this.panel === panel) {
                this.panel = this.shown = this.wanted = undefined;
            }
        });
        panel.webview.options = { enableScripts: true, localResourceRoots: [this.files] };
        panel.webview.onDidReceiveMessage((told: Told) => {
            if ('ready' in told) {
                this.pageIsThere = true;
                this.send();
            } else {
                void this.lead(told.chosen);
            }
        });
        const part = (name: string): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(this.files, name)).toString();
        panel.webview.html = pageOf({
            cspSource: panel.webview.cspSource,
            nonce: randomBytes(16).toString('hex'),
            styles: [part('timeline-view.css'), part('timeline-page.css')],
            scripts: [part('timeline-view.js'), part('timeline-page.js')],
        });
    }

    private follow(editor: vscode.TextEditor): void {
        const question = vscode.languages.match(YAML, editor.document) > 0 ? questionAt(editor) : undefined;
        if (this.panel !== undefined && question !== undefined) {
            this.wanted = question;
            this.turns.ask();
        }
    }

    private async update(): Promise<void> {
        // The client hears of a change from the same event; it has to have told the server first.
        await new Promise(resolve => setImmediate(resolve));
        const question = this.wanted;
        if (this.panel === undefined || question === undefined) {
            return;
        }
        const answer = await this.ask(question);
        if (answer === undefined || this.panel === undefined) {
            return;
        }
        if (answer.timeline !== undefined) {
            this.shown = { question, answer };
            this.panel.title = `Timeline of ${answer.promise}`;
        } else if (this.shown?.question.uri === question.uri) {
            // Half-written text: what was there stays, and it is said that it is old.
            this.shown = { question, answer: { ...this.shown.answer, reason: answer.reason ?? '' } };
        } else if (this.insists || this.shown === undefined) {
            this.shown = { question, answer };
        } else if (this.wanted === question) {
            // Somebody looks at another file, of which there is nothing to show.
            this.wanted = this.shown.question;
        }
        if (this.wanted === question) {
            this.insists = false;
        }
        this.send();
    }

    private send(): void {
        if (this.panel !== undefined && this.shown !== undefined && this.pageIsThere) {
            const { question, answer } = this.shown;
            const message: Show = { question, answer, notice: noticeOf(answer), goesToWorkflow: this.goesToWorkflow };
            // A page that is out of sight says again that it is there when it comes back.
            void this.panel.webview.postMessage(message);
            this.goesToWorkflow = false;
        }
    }

    /** To where in the text it is written. */
    private async lead(chosen: Subject): Promise<void> {
        const place = placeOf(chosen, this.shown?.answer.places ?? []);
        if (place === undefined) {
            return;
        }
        const uri = vscode.Uri.parse(place.uri);
        await vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri), preserveFocus: true, selection: rangeOf(place) });
    }
}

function questionAt(editor: vscode.TextEditor | undefined): Question | undefined {
    return editor && { uri: editor.document.uri.toString(), position: { line: editor.selection.active.line, character: editor.selection.active.character } };
}

function rangeOf({ range: { start, end } }: Place): vscode.Range {
    return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Where the document is open already, else the first column, and never on top of the view. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
    const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) =>
        input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()));
    return group?.viewColumn ?? vscode.ViewColumn.One;
}
