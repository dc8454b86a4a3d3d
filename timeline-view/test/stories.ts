import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KubernetesObject, PipelineReference, PipelineRun, Timeline, TimelineEvent } from '../src/timeline';

/** What core's tests have drawn of their stories. */
const DRAWINGS = join('..', 'core', 'src', 'test', 'resources', 'timeline');

export function drawingsOf(ending: string): { name: string; text: string }[] {
    return readdirSync(DRAWINGS).filter(name => name.endsWith(ending)).map(name => ({ name, text: readFileSync(join(DRAWINGS, name), 'utf8') }));
}

export function story(name: string): Timeline {
    return JSON.parse(readFileSync(join(DRAWINGS, `${name}.json`), 'utf8')) as Timeline;
}

/** The only Job of the only Pipeline. */
export function ofRun(parent: KubernetesObject, pipeline: string): PipelineReference {
    return { parent, workflow: 'resource/configure', pipeline, position: 1, count: 1, ordinal: 1 };
}

/** One request of a Promise with as many Pipelines. */
export function manyPipelines(count: number): Timeline {
    const parent = { kind: 'everything', namespace: 'default', name: 'all' };
    const runs = Array.from({ length: count }, (_, i): PipelineRun => ({
        ...ofRun(parent, `step-${i + 1}`), position: i + 1, count, from: i * 5, to: i * 5 + 4.9, end: 'succeeded',
        containers: [{ name: 'work', attempt: 1, from: i * 5, to: i * 5 + 4, end: 'succeeded', said: '' }],
    }));
    const events = runs.flatMap(({ from, to, end, containers, ...run }): TimelineEvent[] => [
        { at: `PT${from}S`, seconds: from, actor: 'Kratix', kind: 'pipeline-started', object: parent, change: run.pipeline, because: 'the one before it', run },
        { at: `PT${to}S`, seconds: to, actor: 'Kratix', kind: 'pipeline-succeeded', object: parent, change: run.pipeline, because: '', run },
    ]);
    return {
        version: 1, title: 'everything', headline: { tone: 'good', text: 'Reconciled' }, settings: {}, events, runs, end: `PT${count * 5}S`, endSeconds: count * 5,
        outcome: { settled: true, objects: [], pipelines: [], files: [], advice: [] },
    };
}
