/** The distribution that goes into the extension, started as the extension starts it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
    createMessageConnection, StreamMessageReader, StreamMessageWriter, type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { findJava, isJava } from '../src/java';
import { thisMachine } from '../src/machine';
import { startOfServer } from '../src/server';

const server = join(process.cwd(), 'server');
const java = findJava('', thisMachine);
const absent = !existsSync(server) ? 'no distribution in server/: build validator-cli first'
    : !isJava(java) ? java.message : false;

const TWICE = `apiVersion: platform.kratix.io/v1alpha1
kind: Promise
metadata:
  name: cache
  name: cache
spec: {}
`;

test('the bundled server finds a key that stands twice', { skip: absent, timeout: 60_000 }, async () => {
    assert.ok(isJava(java));
    const { command, args, environment } = startOfServer(server, java, thisMachine);
    const running = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>(resolve => running.once('exit', resolve));
    const connection = createMessageConnection(new StreamMessageReader(running.stdout), new StreamMessageWriter(running.stdin));
    const found = new Promise<PublishDiagnosticsParams>((resolve, reject) => {
        connection.onNotification('textDocument/publishDiagnostics', params => resolve(params as PublishDiagnosticsParams));
        void ended.then(code => reject(new Error(`the server ended with ${code}`)));
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    try {
        await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
        await connection.sendNotification('initialized', {});
        await connection.sendNotification('textDocument/didOpen',
            { textDocument: { uri: 'untitled:cache', languageId: 'yaml', version: 1, text: TWICE } });
        const { uri, diagnostics } = await found;
        assert.equal(uri, 'untitled:cache');
        assert.ok(diagnostics.some(one => one.source === 'troth' && one.range.start.line === 4), JSON.stringify(diagnostics));
        await connection.sendRequest('shutdown');
        await connection.sendNotification('exit');
        assert.equal(await ended, 0);
    } finally {
        connection.dispose();
        running.kill();
    }
});
