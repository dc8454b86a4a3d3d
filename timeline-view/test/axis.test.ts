import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Axis } from '../src/axis';
import { millis, precise } from '../src/elapsed';
import { ticksOf, waitsOf } from '../src/ruler';
import { story } from './stories';

test('hours of waiting take less room than the seconds that matter', () => {
    const timeline = story('redis');
    const axis = new Axis(timeline);
    const run = timeline.runs[0]!;
    const wait = axis.breaks.find(gap => gap.to - gap.from > 3_600_000)!;
    assert.ok(axis.place(wait.to) - axis.place(wait.from) < axis.place(millis(run.to)) - axis.place(millis(run.from)));
});

for (const name of ['redis', 'suspended', 'deletion', 'many-requests']) {
    test(`${name}: time never goes back`, () => {
        const timeline = story(name);
        const axis = new Axis(timeline);
        let before = -1;
        for (let i = 0; i <= 500; i++) {
            const place = axis.place(millis(timeline.endSeconds) * i / 500);
            assert.ok(place > before);
            before = place;
        }
    });

    test(`${name}: texts on the ruler do not overlap`, () => {
        const timeline = story(name);
        const axis = new Axis(timeline);
        for (const scale of [1, 4, 20]) {
            for (const texts of [ticksOf(axis, scale, millis(timeline.endSeconds)).filter(tick => tick.text), waitsOf(axis, scale)]) {
                const places = texts.map(text => text.x).sort((a, b) => a - b);
                places.slice(1).forEach((x, i) => assert.ok(x - places[i]! > 38));
            }
        }
    });
}

test('after a wait of hours times count from its end', () => {
    const timeline = story('redis');
    const texts = ticksOf(new Axis(timeline), 20, millis(timeline.endSeconds)).map(tick => tick.text).filter(Boolean);
    assert.ok(texts.includes('10 h 11 m') && texts.includes('+1 m 28 s'), texts.join());
    assert.deepEqual(texts.filter(text => /^10 h/.test(text)), ['10 h 11 m']);
});

test('in a list a time is told to the second, however late it is', () => {
    assert.equal(precise(millis(36712.4)), '10 h 11 m 52 s');
    assert.equal(precise(millis(36719.5)), '10 h 12 m 00 s');
    assert.equal(precise(millis(12.34)), '12.3 s');
});
