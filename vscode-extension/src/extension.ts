/**
 * The extension: starts the language server when a document has to do with Kratix, and carries what they say to each
 * other. All that Troth knows lives in the server.
 */
import * as vscode from 'vscode';
import { LanguageClient, State, type LanguageClientOptions } from 'vscode-languageclient/node';
import { findJava, isJava, type Java } from './java';
import { FOREIGN_FOLDERS, KRATIX_GROUP, PROMISE_FILES, concernsKratix } from './kratix';
import { thisMachine } from './machine';
import { startOfServer } from './server';

const JDK_PAGE = 'https://adoptium.net/temurin/releases/?version=25';
const SELECTOR = [{ scheme: 'file', language: 'yaml' }, { scheme: 'untitled', language: 'yaml' }];

let output: vscode.LogOutputChannel;
let client: LanguageClient | undefined;
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
    );
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
    return new LanguageClient('troth', 'Troth', { command, args, options: { env: { ...process.env, ...environment } } }, options);
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
