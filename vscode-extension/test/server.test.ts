import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startOfServer } from '../src/server';
import { machine } from './machines';

const java = { home: '/jdk', program: '/jdk/bin/java', version: 25 };

test('the launcher is started through sh and told which Java was found', () => {
    const on = machine({ files: { '/ext/server/bin/troth': '' } });
    assert.deepEqual(startOfServer('/ext/server', java, on),
        { command: '/bin/sh', args: ['/ext/server/bin/troth', 'lsp'], environment: { TROTH_JAVA_HOME: '/jdk' } });
});

test('on Windows Java itself is started, with the one jar that carries the rest', () => {
    const on = machine({ platform: 'win32', files: { 'C:\\ext\\lib\\lsp4j.jar': '', 'C:\\ext\\lib\\troth-0123456789ab.jar': '' } });
    const start = startOfServer('C:\\ext', { home: 'C:\\jdk', program: 'C:\\jdk\\bin\\java.exe', version: 25 }, on);
    assert.equal(start.command, 'C:\\jdk\\bin\\java.exe');
    assert.deepEqual(start.args.slice(-3), ['-jar', 'C:\\ext\\lib\\troth-0123456789ab.jar', 'lsp']);
});

test('on Windows Java gets the options that the launcher gives', () => {
    const launcher = readFileSync(join('..', 'validator-cli', 'src', 'main', 'distribution', 'bin', 'troth'), 'utf8');
    const [, common] = /^common='(.*)'$/m.exec(launcher)!;
    const [, ofServer] = /^ +lsp\)[^;]*options='(.*)'$/m.exec(launcher)!;
    // Of these Windows has no need: they keep a cache that cannot be used from complaining.
    const wanted = `${common} ${ofServer}`.split(' ').filter(option => !/^-Xlog|UsePerfData/.test(option)).sort();
    const on = machine({ platform: 'win32', files: { 'C:\\ext\\lib\\troth-0123456789ab.jar': '' } });
    assert.deepEqual(startOfServer('C:\\ext', java, on).args.slice(0, -3).sort(), wanted);
});

test('an extension without its server says so in a sentence', () => {
    for (const platform of ['linux', 'win32'] as const) {
        assert.throws(() => startOfServer('/ext/server', java, machine({ platform })),
            /^Error: \/ext\/server holds no language server\. Install the extension again\.$/);
    }
});
