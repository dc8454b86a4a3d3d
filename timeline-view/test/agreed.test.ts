import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Axis, type Stretch, inMillis } from '../src/axis';
import { brief, elapsed, lasted, millis } from '../src/elapsed';
import { MARKS, endOfContainer, endOfRun, gravestOf, markOf } from '../src/marks';
import { linesOf } from '../src/overlaps';
import type { PipelineRun, Timeline, TimelineEvent } from '../src/timeline';
import { ofRun } from './stories';

/** What core draws as well: there AgreedDrawingTest.java asks the same of it. */
const agreed = JSON.parse(readFileSync(join('..', 'core', 'src', 'test', 'resources', 'timeline-agreed.json'), 'utf8')) as {
    elapsed: { seconds: number; text: string; brief: string }[];
    lasted: (Stretch & { text: string })[];
    axes: {
        about: string; events: number[]; runs: (Stretch & { containers: Stretch[] })[]; end: number;
        breaks: Stretch[]; length: number; places: { at: number; place: number }[];
    }[];
    lines: { about: string; stretches: Stretch[]; lines: number[] }[];
    signs: { sign: string; tone: string; meaning: string }[];
    marks: { kind: string; actor: string; sign: string }[];
    together: { kinds: string[]; sign: string }[];
    ends: { job: string; sign: string }[];
    killed: { about: string; job: string; stopped: boolean }[];
};

const near = (found: number, wanted: number): void => assert.ok(Math.abs(found - wanted) < 1e-9, `${found} is not ${wanted}`);

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

for (const { about, stretches, lines } of agreed.lines) {
    test(about, () => assert.deepEqual(linesOf(stretches.map(inMillis)), lines));
}

test('the signs are the same, and the gravest comes first', () => assert.deepEqual(MARKS, agreed.signs));

test('an event has the same sign', () => {
    for (const { kind, actor, sign } of agreed.marks) {
        assert.equal(markOf(eventOf(kind, actor)).sign, sign, `${kind} of ${actor}`);
    }
});

test('of several events at one place the gravest is shown', () => {
    for (const { kinds, sign } of agreed.together) {
        assert.equal(gravestOf(kinds.map(kind => eventOf(kind, 'Kratix'))).sign, sign, kinds.join());
    }
});

test('the end of a Job has the same sign', () => {
    for (const { job, sign } of agreed.ends) {
        assert.equal(endOfRun(runOf(job)).sign, sign, job);
    }
});

for (const { about, job, stopped } of agreed.killed) {
    test(`a container is killed, and ${about}`, () => {
        const run = runOf(job);
        assert.equal(endOfContainer(run.containers[0]!, run).sort, stopped ? 'stopped' : 'failed');
    });
}

const object = { kind: 'Promise', namespace: '', name: 'any' };

function eventOf(kind: string, actor: string, seconds = 0): TimelineEvent {
    return { at: '', seconds, actor, kind, object, change: '', because: '' };
}

/** With a container that was killed. */
function runOf(end: string): PipelineRun {
    return { ...ofRun(object, 'any'), from: 0, to: 1, end, containers: [{ name: 'render', attempt: 1, from: 0, to: 1, end: 'killed', said: '' }] };
}

function timelineOf(events: number[], runs: (Stretch & { containers: Stretch[] })[], endSeconds: number): Timeline {
    return {
        version: 1, title: '', headline: { tone: 'good', text: '' }, settings: {}, end: '', endSeconds,
        events: events.map(seconds => eventOf('reconciled', 'Kratix', seconds)),
        runs: runs.map(({ from, to, containers }) => ({
            ...ofRun(object, 'any'), from, to, end: 'succeeded',
            containers: containers.map(container => ({ name: 'any', attempt: 1, ...container, end: 'succeeded', said: '' })),
        })),
        outcome: { settled: true, objects: [], pipelines: [], files: [], advice: [] },
    };
}
