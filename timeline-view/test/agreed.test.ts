import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Axis, type Stretch } from '../src/axis';
import { brief, elapsed, lasted, millis } from '../src/elapsed';
import type { Timeline } from '../src/timeline';
import { ofRun } from './stories';

/** What core draws as well: there AgreedDrawingTest.java asks the same of it. */
const agreed = JSON.parse(readFileSync(join('..', 'core', 'src', 'test', 'resources', 'timeline-agreed.json'), 'utf8')) as {
    elapsed: { seconds: number; text: string; brief: string }[];
    lasted: (Stretch & { text: string })[];
    axes: {
        about: string; events: number[]; runs: (Stretch & { containers: Stretch[] })[]; end: number;
        breaks: Stretch[]; length: number; places: { at: number; place: number }[];
    }[];
};

const near = (found: number, wanted: number): void => assert.ok(Math.abs(found - wanted) < 1e-9, `${found} is not ${wanted}`);
const inMillis = (stretch: Stretch): Stretch => ({ from: millis(stretch.from), to: millis(stretch.to) });

for (const { seconds, text, brief: short } of agreed.elapsed) {
    test(`${seconds} s is told as ${text}`, () => {
        assert.equal(elapsed(millis(seconds)), text);
        assert.equal(brief(millis(seconds)), short);
    });
}

for (const stretch of agreed.lasted) {
    test(`from ${stretch.from} s to ${stretch.to} s it took ${stretch.text}`, () => {
        assert.equal(elapsed(lasted(stretch)), stretch.text);
    });
}

for (const { about, events, runs, end, breaks, length, places } of agreed.axes) {
    test(about, () => {
        const axis = new Axis(timelineOf(events, runs, end));
        assert.deepEqual(axis.breaks, breaks.map(inMillis));
        near(axis.length, length);
        places.forEach(({ at, place }) => near(axis.place(millis(at)), place));
    });
}

function timelineOf(events: number[], runs: (Stretch & { containers: Stretch[] })[], endSeconds: number): Timeline {
    const object = { kind: 'Promise', namespace: '', name: 'any' };
    return {
        version: 1, title: '', settings: {}, end: '', endSeconds,
        events: events.map(seconds => ({ at: '', seconds, actor: 'Kratix', kind: 'reconciled', object, change: '', because: '' })),
        runs: runs.map(({ from, to, containers }) => ({
            ...ofRun(object, 'any'), from, to, end: 'succeeded',
            containers: containers.map(container => ({ name: 'any', attempt: 1, ...container, end: 'succeeded', said: '' })),
        })),
        outcome: { settled: true, objects: [], pipelines: [], files: [], advice: [] },
    };
}
