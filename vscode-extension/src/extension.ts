/**
 * The extension: starts the language server when a document has to do with Kratix, and carries what they say to each
 * other. All that Troth knows lives in the server.
 */
import * as vscode from 'vscode';
import {
    ExecuteCommandRequest, LanguageClient, LSPErrorCodes, ResponseError, State, type LanguageClientOptions, type StaticFeature,
} from 'vscode-languageclient/node';
import { findJava, isJava, type Java } from './java';
import { FOREIGN_FOLDERS, KRATIX_GROUP, PROMISE_FILES, concernsKratix, holdsPromise } from './kratix';
import { thisMachine } from './machine';
import { startOfServer } from './server';
import type { Answer } from './timeline/answer';
import { TimelinePanel } from './timeline/panel';
import type { Question } from './timeline/question';

const JDK_PAGE = 'https://adoptium.net/temurin/releases/?version=25';
const SELECTOR = [{ scheme: 'file', language: 'yaml' }, { scheme: 'untitled', language: 'yaml' }];

let output: vscode.LogOutputChannel;
let client: LanguageClient | undefined;
let promiseInSight: boolean | undefined;
/** Starts and stops come one after the other, in the order in which they were asked for. */
let last: Promise<void> = Promise.resolve();

export function activate(context: vscode.ExtensionContext): void {
    output = vscode.window.createOutputChannel('Troth', { log: true });
    context.subscriptions.push(
        output,
        vscode.commands.registerCommand('troth.restart', () => restart(context)),
        vscode.commands.registerCommand('troth.showOutput', () => output.show()),
        vscode.workspace.onDidChangeConfiguration(change => {
            if (change.affectsConfiguration('troth.java.home')) {
                void restart(context);
            }
        }),
        ...new TimelinePanel(vscode.Uri.joinPath(context.extensionUri, 'dist'), question => askForTimeline(context, question)).register(),
        vscode.window.onDidChangeActiveTextEditor(sayWhatIsInSight),
        vscode.workspace.onDidChangeTextDocument(sayWhatIsInSight),
    );
    sayWhatIsInSight();
    startWhenNeeded(context);
}

export function deactivate(): Promise<void> {
    return inTurn(stop);
}

/** Waits for the first YAML that has to do with Kratix, and then no longer. */
function startWhenNeeded(context: vscode.ExtensionContext): void {
    const waiting: vscode.Disposable[] = [];
    const started = () => waiting.splice(0).forEach(wait => wait.dispose());
    const look = (document: vscode.TextDocument) => {
        if (waiting.length > 0 && vscode.languages.match(SELECTOR, document) > 0 && concernsKratix(document.getText())) {
            started();
            void restart(context);
        }
    };
    waiting.push(
        vscode.workspace.onDidOpenTextDocument(look),
        vscode.workspace.onDidChangeTextDocument(change => look(change.document)),
    );
    context.subscriptions.push({ dispose: started });
    vscode.workspace.textDocuments.forEach(look);
    if (waiting.length > 0) {
        void workspaceHoldsPromises().then(holds => {
            if (holds && waiting.length > 0) {
                started();
                void restart(context);
            }
        });
    }
}

/** A resource request names the group of its Promise and not that of Kratix: the files beside it tell. */
async function workspaceHoldsPromises(): Promise<boolean> {
    const files = await vscode.workspace.findFiles(PROMISE_FILES, FOREIGN_FOLDERS, 20);
    for (const file of files) {
        if (Buffer.from(await vscode.workspace.fs.readFile(file)).includes(KRATIX_GROUP)) {
            return true;
        }
    }
    return false;
}

function restart(context: vscode.ExtensionContext): Promise<void> {
    return inTurn(async () => {
        await stop();
        await start(context);
    });
}

function inTurn(step: () => Promise<void>): Promise<void> {
    last = last.then(step).catch((problem: unknown) => {
        output.error(problem instanceof Error ? problem : String(problem));
        void say(`Troth's language server did not start: ${problem instanceof Error ? problem.message : problem}`,
            ['Show Output', () => output.show()]);
    });
    return last;
}

async function start(context: vscode.ExtensionContext): Promise<void> {
    const setting = vscode.workspace.getConfiguration('troth').get<string>('java.home', '');
    const java = findJava(setting, thisMachine);
    if (!isJava(java)) {
        output.warn(java.message);
        void say(java.message,
            ['Download a JDK', () => vscode.env.openExternal(vscode.Uri.parse(JDK_PAGE))],
            ['Open Setting', () => vscode.commands.executeCommand('workbench.action.openSettings', 'troth.java.home')]);
        return;
    }
    output.info(`Starting the language server with Java ${java.version} in ${java.home}`);
    client = clientOf(context, java);
    await client.start();
}

function clientOf(context: vscode.ExtensionContext, java: Java): LanguageClient {
    const { command, args, environment } = startOfServer(context.asAbsolutePath('server'), java, thisMachine);
    const options: LanguageClientOptions = {
        documentSelector: SELECTOR,
        outputChannel: output,
        traceOutputChannel: output,
        // What went wrong is told by `inTurn`, once.
        initializationFailedHandler: () => false,
    };
    // The client reads the setting troth.trace.server by itself: it is the one that its id names.
    const made = new LanguageClient('troth', 'Troth', { command, args, options: { env: { ...process.env, ...environment } } }, options);
    made.registerFeature(SHOWS_TIMELINES);
    return made;
}

/** Tells the server that lenses which open the timeline make sense here. */
const SHOWS_TIMELINES: StaticFeature = {
    fillClientCapabilities: capabilities => {
        capabilities.experimental = { ...capabilities.experimental as object, commands: { commands: ['troth.showTimeline'] } };
    },
    initialize: () => {},
    getState: () => ({ kind: 'static' }),
    clear: () => {},
};

async function askForTimeline(context: vscode.ExtensionContext, { uri, position }: Question): Promise<Answer | undefined> {
    await last;
    if (client === undefined) {
        await restart(context);
    }
    if (client === undefined) {
        return { version: 1, reason: 'The language server does not run; Troth: Show Output says why.' };
    }
    try {
        return await client.sendRequest(ExecuteCommandRequest.type,
            { command: 'troth.previewTimeline', arguments: [{ textDocument: { uri }, ...(position ? { position } : {}) }] }) as Answer;
    } catch (problem) {
        const code = problem instanceof ResponseError ? problem.code : undefined;
        if (code === LSPErrorCodes.ContentModified || code === LSPErrorCodes.ServerCancelled || code === LSPErrorCodes.RequestCancelled) {
            return undefined;
        }
        output.error(problem instanceof Error ? problem : String(problem));
        return { version: 1, reason: `The timeline could not be had: ${problem instanceof Error ? problem.message : problem}` };
    }
}

/** Where a Promise is in sight, the title of its editor offers the timeline. */
function sayWhatIsInSight(): void {
    const document = vscode.window.activeTextEditor?.document;
    const inSight = document !== undefined && vscode.languages.match(SELECTOR, document) > 0 && holdsPromise(document.getText());
    if (inSight !== promiseInSight) {
        promiseInSight = inSight;
        void vscode.commands.executeCommand('setContext', 'troth.promiseInSight', inSight);
    }
}

async function stop(): Promise<void> {
    const stopping = client;
    client = undefined;
    // A client that never came up has nothing to stop, and would say so with an error.
    if (stopping?.state === State.Running) {
        await stopping.dispose();
    }
}

/** A message with buttons; nobody waits for the answer. */
async function say(message: string, ...buttons: [title: string, action: () => unknown][]): Promise<void> {
    const chosen = await vscode.window.showErrorMessage(message, ...buttons.map(([title]) => title));
    await buttons.find(([title]) => title === chosen)?.[1]();
}
