// Asks the JavaScript module what the JVM was asked before, and wants the same answers, byte for byte.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const { check, fix } = await import(pathToFileURL(process.env.TROTH_MODULE).href);
const expected = readFileSync(process.env.TROTH_EXPECTED, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

test('there is something to compare', () => {
  assert.ok(expected.length > 10);
});

for (const [index, { name, text, report, fixed, fixedUnsafe }] of expected.entries()) {
  test(`${index} ${name}`, () => {
    assert.equal(check(name, text), report);
    assert.equal(fix(text, false), fixed);
    assert.equal(fix(text, true), fixedUnsafe);
  });
}
