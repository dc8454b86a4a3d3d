import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawingsOf } from './stories';

/** The fields that "Trace Event Format" (Google) documents for the phases that are used. */
interface TraceEvent {
    name: string;
    cat: string;
    ph: string;
    ts: number;
    pid: number;
    tid: number;
    dur?: number;
    s?: string;
    args: Record<string, unknown>;
}

for (const { name, text } of drawingsOf('.trace.json')) {
    test(`${name} has the fields of the Trace Event Format`, () => {
        const trace = JSON.parse(text) as { traceEvents: TraceEvent[]; displayTimeUnit: string };
        assert.ok(['ms', 'ns'].includes(trace.displayTimeUnit));
        const named = new Set<string>();
        for (const event of trace.traceEvents) {
            assert.equal(typeof event.name, 'string');
            assert.equal(typeof event.cat, 'string');
            assert.equal(typeof event.args, 'object');
            assert.ok([event.ts, event.pid, event.tid].every(number => Number.isInteger(number) && number >= 0));
            switch (event.ph) {
                case 'X':
                    assert.ok(Number.isInteger(event.dur) && event.dur! >= 0);
                    break;
                case 'i':
                    assert.ok(['g', 'p', 't'].includes(event.s!));
                    break;
                case 'M':
                    assert.ok(['process_name', 'process_sort_index', 'thread_name', 'thread_sort_index'].includes(event.name));
                    assert.equal(typeof (event.args['name'] ?? event.args['sort_index']), event.name.endsWith('name') ? 'string' : 'number');
                    named.add(event.name.startsWith('process') ? `${event.pid}` : `${event.pid}/${event.tid}`);
                    break;
                default:
                    assert.fail(`no phase ${event.ph} is written`);
            }
        }
        for (const event of trace.traceEvents.filter(({ ph }) => ph !== 'M')) {
            assert.ok(named.has(`${event.pid}`) && named.has(`${event.pid}/${event.tid}`), `${event.pid}/${event.tid} has a name`);
        }
    });

    test(`${name}: what a thread does lies one within the other, or one after the other`, () => {
        const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] };
        const threads = new Map<string, TraceEvent[]>();
        traceEvents.filter(event => event.ph === 'X').forEach(event => {
            const key = `${event.pid}/${event.tid}`;
            threads.set(key, [...threads.get(key) ?? [], event]);
        });
        for (const events of threads.values()) {
            const open: number[] = [];
            for (const event of events.sort((a, b) => a.ts - b.ts || b.dur! - a.dur!)) {
                while (open.length > 0 && open.at(-1)! <= event.ts) {
                    open.pop();
                }
                assert.ok(open.length === 0 || event.ts + event.dur! <= open.at(-1)!);
                open.push(event.ts + event.dur!);
            }
        }
    });
}
