import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeOf, placeOf, type Place } from '../src/timeline/answer';
import { pageOf } from '../src/timeline/html';
import { questionOf } from '../src/timeline/question';
import { Turns } from '../src/timeline/turns';

const PROMISE = { kind: 'Promise', namespace: '', name: 'cache' };
const REQUEST = { kind: 'Cache', namespace: 'team', name: 'mine' };

function place(parent: typeof PROMISE, workflow: string, pipeline: string, container: string): Place {
    const at = { line: 0, character: 0 };
    return { parent, workflow, pipeline, container, uri: 'file:///p.yaml', range: { start: at, end: at } };
}

const PLACES = [
    place(PROMISE, '', '', ''),
    place(REQUEST, 'resource/configure', 'provision', ''),
    place(REQUEST, 'resource/configure', 'provision', 'render'),
    place(REQUEST, 'resource/delete', 'provision', ''),
    place(REQUEST, '', '', ''),
];

test('an event of a container leads to that container', () => {
    const run = { parent: REQUEST, workflow: 'resource/configure', pipeline: 'provision', container: 'render' };
    assert.equal(placeOf({ object: REQUEST, run }, PLACES), PLACES[2]);
});

test('a container of Kratix itself leads to its Pipeline', () => {
    const run = { parent: REQUEST, workflow: 'resource/configure', pipeline: 'provision', container: 'work-writer' };
    assert.equal(placeOf({ object: REQUEST, run }, PLACES), PLACES[1]);
});

test('one name in two workflows is two Pipelines', () => {
    const run = { parent: REQUEST, workflow: 'resource/delete', pipeline: 'provision' };
    assert.equal(placeOf({ object: REQUEST, run }, PLACES), PLACES[3]);
});

test('all else leads to the Promise or request, and what is not written leads nowhere', () => {
    assert.equal(placeOf({ object: PROMISE }, PLACES), PLACES[0]);
    assert.equal(placeOf({ object: REQUEST }, PLACES), PLACES[4]);
    assert.equal(placeOf({ object: { ...REQUEST, name: 'other' } }, PLACES), undefined);
});

test('a lens, a menu and the command palette ask in their own ways', () => {
    const position = { line: 3, character: 1 };
    const lens = { textDocument: { uri: 'file:///p.yaml' }, position, workflow: 'promise/configure' };
    assert.deepEqual(questionOf(lens), { uri: 'file:///p.yaml', position, workflow: 'promise/configure' });
    const menu = { scheme: 'file', path: '/p.yaml', toString: () => 'file:///p.yaml' };
    assert.deepEqual(questionOf(menu), { uri: 'file:///p.yaml' });
    assert.equal(questionOf(undefined), undefined);
    assert.equal(questionOf('p.yaml'), undefined);
});

test('what is asked for while one is being answered is asked once, afterwards', async () => {
    let asked = 0;
    const waiting: (() => void)[] = [];
    const turns = new Turns(() => {
        asked++;
        return new Promise(resolve => waiting.push(resolve));
    });
    turns.ask();
    turns.ask();
    turns.ask();
    assert.equal(asked, 1);
    waiting.shift()!();
    await new Promise(resolve => setImmediate(resolve));
    assert.equal(asked, 2);
    waiting.shift()!();
    await new Promise(resolve => setImmediate(resolve));
    assert.equal(asked, 2);
    turns.ask();
    assert.equal(asked, 3);
});

test('the page runs no script but its own and asks nobody for anything', () => {
    const page = pageOf({ cspSource: 'https://vs.code', nonce: 'abc', styles: ['https://vs.code/a.css'], scripts: ['https://vs.code/a.js', 'https://vs.code/b.js'] });
    const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(page)!;
    assert.equal(policy, "default-src 'none'; style-src https://vs.code; script-src 'nonce-abc'");
    const scripts = page.match(/<script[^>]*>/g)!;
    assert.equal(scripts.length, 2);
    assert.ok(scripts.every(script => script.includes('nonce="abc"') && script.includes('src=')));
    assert.ok(!/ style=| on\w+=/.test(page));
});

test('what is shown though it is not all is told so', () => {
    assert.match(noticeOf({ version: 1, ending: 'stopped' }), /longer/);
    assert.equal(noticeOf({ version: 1, ending: 'reached' }), '');
    assert.equal(noticeOf({ version: 1, reason: 'No Promise.' }), 'No Promise.');
    assert.equal(noticeOf({ version: 1, ending: 'reached', reason: 'Half a text.' }), 'Half a text.');
});
