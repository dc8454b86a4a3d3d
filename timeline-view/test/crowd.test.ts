import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crowded } from '../src/crowd';

/** Events are their signs, and the first of several is the gravest. */
const drawn = (...marks: [x: number, sign: string][]): [number, string][] =>
    crowded(marks.map(([x, event]) => ({ x, event })), events => events[0]!).map(({ x, events }) => [x, events.join('')]);

test('what happens at the same time is one mark', () => assert.deepEqual(drawn([10, '▸'], [10, '✔']), [[10, '▸✔']]));

test('what would touch and looks alike is one mark', () => assert.deepEqual(drawn([10, '→'], [26, '→']), [[10, '→→']]));

test('what would touch and is something else stands beside it', () => assert.deepEqual(drawn([10, '▸'], [20, '✔'], [80, '✔']), [[10, '▸'], [30, '✔'], [80, '✔']]));

test('beside a badge there is more room', () => assert.deepEqual(drawn([10, '→'], [10, '→'], [30, '✔']), [[10, '→→'], [34, '✔']]));

test('nothing is shown far from where it belongs', () => assert.deepEqual(drawn([10, '▸'], [14, '✔']), [[10, '▸✔']]));

test('marks keep their order', () => {
    const places = drawn([10, '▸'], [19, '✔'], [24, '→'], [31, '✔'], [40, '▸']).map(([x]) => x);
    assert.deepEqual(places, [...places].sort((a, b) => a - b));
});
