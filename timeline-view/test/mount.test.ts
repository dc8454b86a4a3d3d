import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mount } from '../src/mount';
import type { Timeline } from '../src/timeline';
import { emptyPage } from './page';
import { drawingsOf, manyPipelines, story } from './stories';

const press = (element: Element, key: string): boolean => element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const items = (page: Element): Element[] => [...page.querySelectorAll('[role=button]')];
const rows = (page: Element): Element[] => [...page.querySelectorAll('.tt-list tbody tr')];

for (const { name, text } of drawingsOf('.json').filter(drawing => !drawing.name.endsWith('.trace.json'))) {
    test(`${name}: each event that is no detail is in the table, and everything in the drawing has a name`, () => {
        const page = emptyPage();
        mount(page, text);
        const timeline = JSON.parse(text) as ReturnType<typeof story>;
        assert.equal(rows(page).length, timeline.events.filter(event => !event.detail).length);
        assert.ok(items(page).length > 0);
        for (const item of items(page)) {
            assert.notEqual(item.getAttribute('aria-label'), '');
        }
    });
}

test('text of users never becomes markup, and never turns the direction of writing', () => {
    const page = emptyPage();
    mount(page, story('hostile'));
    assert.equal(page.querySelectorAll('img, script, style').length, 0);
    assert.ok(page.textContent!.includes('<img src=x onerror=alert(1)>'));
    assert.ok(!page.textContent!.includes('\u202e'));
});

test('the drawing is one stop of the tabulator, and arrow keys walk in it', () => {
    const page = emptyPage();
    mount(page, story('redis'));
    const stops = (): Element[] => items(page).filter(item => item.getAttribute('tabindex') === '0');
    assert.equal(stops().length, 1);
    const first = stops()[0]!;
    press(first, 'ArrowRight');
    assert.equal(stops().length, 1);
    assert.notEqual(stops()[0], first);
    press(stops()[0]!, 'ArrowLeft');
    assert.equal(stops()[0], first);
    press(first, 'ArrowDown');
    assert.match(stops()[0]!.getAttribute('aria-label')!, /^provision/);
});

test('who looks at something is told why, and so is whoever has mounted it', () => {
    const page = emptyPage();
    const chosen: [string, number][] = [];
    mount(page, story('redis'), { onSelect: (event, index) => chosen.push([event.kind, index]) });
    const bar = items(page).find(item => item.getAttribute('aria-label')!.startsWith('announce'))! as unknown as SVGElement;
    bar.focus();
    const told = page.querySelector('.tt-looked')!;
    assert.equal(told.getAttribute('aria-live'), 'polite');
    assert.match(told.textContent!, /announce \(2 of 2\), Job 1: failed after 10 m 22 s/);
    assert.match(told.textContent!, /post-to-slack ended with exit code 1 seven times/);
    assert.equal(chosen[0]![0], 'pipeline-started');
    assert.ok(page.querySelector('tr.tt-current'));
});

test('a row of the table leads to the drawing', () => {
    const page = emptyPage();
    mount(page, story('redis'));
    const failed = rows(page).find(row => row.textContent!.includes('announce') && row.classList.contains('tt-bad'))! as HTMLElement;
    failed.click();
    assert.match(page.querySelector('.tt-item.tt-current')!.getAttribute('aria-label')!, /^announce/);
});

test('filters leave what was asked for', () => {
    const page = emptyPage();
    mount(page, story('redis'));
    const search = page.querySelector('input[type=search]') as HTMLInputElement;
    search.value = 'bucket';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    assert.ok(rows(page).length < 5);
    search.value = '';
    const details = [...page.querySelectorAll('label')].find(label => label.textContent === 'Details')!.querySelector('input')!;
    details.checked = true;
    details.dispatchEvent(new Event('input', { bubbles: true }));
    assert.equal(page.querySelector('.tt-list caption')!.textContent, `${story('redis').events.length} events`);
});

test('a Pipeline opens and closes', () => {
    const page = emptyPage();
    mount(page, manyPipelines(60));
    const buttons = (): HTMLElement[] => [...page.querySelectorAll('.tt-pipeline')] as HTMLElement[];
    assert.equal(buttons().length, 60);
    assert.equal(page.querySelectorAll('.tt-container').length, 0);
    buttons()[7]!.click();
    assert.equal(page.querySelectorAll('.tt-container').length, 1);
    assert.equal(buttons()[7]!.getAttribute('aria-expanded'), 'true');
    buttons()[7]!.click();
    assert.equal(page.querySelectorAll('.tt-container').length, 0);
});

test('what never ran is shown as such', () => {
    const page = emptyPage();
    mount(page, story('redis'));
    assert.deepEqual([...page.querySelectorAll('.tt-never')].map(text => text.textContent), ['never ran', 'never ran']);
});

test('whoever has mounted it can select and take it away', () => {
    const page = emptyPage();
    const mounted = mount(page, story('deletion'));
    mounted.select(0);
    assert.match(page.querySelector('.tt-looked')!.textContent!, /request deleted/);
    mounted.unmount();
    assert.equal(page.childElementCount, 0);
});

test('a timeline of another version is refused', () => {
    assert.throws(() => mount(emptyPage(), { ...story('redis'), version: 2 }), /version 2/);
});

test('a changed story is arranged as the one before it was', () => {
    const page = emptyPage();
    const before = mount(page, manyPipelines(60));
    ([...page.querySelectorAll('.tt-pipeline')] as HTMLElement[])[7]!.click();
    (items(page).find(item => item.getAttribute('aria-label')!.startsWith('step-9 '))! as unknown as SVGElement).focus();
    (page.querySelector('[aria-label="Zoom in"]') as HTMLElement).click();
    const view = JSON.parse(JSON.stringify(before.view()));
    before.unmount();

    const changed = manyPipelines(60);
    changed.events.unshift({ at: 'PT0S', seconds: 0, actor: 'person', kind: 'request-created', object: changed.runs[0]!.parent, change: 'request created', because: '' });
    const chosen: number[] = [];
    const after = mount(page, changed, { view, onSelect: (_, index) => chosen.push(index) });
    /* Without a layout nothing scrolls. */
    assert.deepEqual({ ...after.view(), left: 0 }, { ...view, left: 0 });
    assert.equal([...page.querySelectorAll('.tt-pipeline')][7]!.getAttribute('aria-expanded'), 'true');
    assert.match(page.querySelector('.tt-item.tt-current')!.getAttribute('aria-label')!, /^step-9 /);
    assert.match(page.querySelector('.tt-looked')!.textContent!, /step-9/);
    assert.deepEqual(chosen, [], 'nobody has chosen anything');
});

test('what was looked at and is no more is forgotten', () => {
    const page = emptyPage();
    const before = mount(page, manyPipelines(3));
    before.select(5);
    const after = mount(page, manyPipelines(2), { view: before.view() });
    assert.equal(page.querySelector('.tt-current'), null);
    assert.equal(after.view().looked, undefined);
});

test('filters outlive a change', () => {
    const page = emptyPage();
    const before = mount(page, story('redis'));
    const search = page.querySelector('input[type=search]') as HTMLInputElement;
    search.value = 'bucket';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    const shown = rows(page).length;
    mount(page, story('redis'), { view: before.view() });
    assert.equal(rows(page).length, shown);
    assert.equal((page.querySelector('input[type=search]') as HTMLInputElement).value, 'bucket');
});

test('what somebody has stopped is not drawn as a failure, and the legend says so', () => {
    const page = emptyPage();
    const killed = manyPipelines(2);
    const run = killed.runs[0]!;
    run.end = 'deleted';
    run.containers[0]!.end = 'killed';
    mount(page, killed);
    const container = items(page).find(item => item.getAttribute('aria-label')!.startsWith('work in step-1 was stopped by somebody'))!;
    assert.ok(container.classList.contains('tt-end-stopped'));
    assert.equal(page.querySelectorAll('.tt-plot .tt-end-failed').length, 0);
    assert.match(page.querySelector('.tt-legend')!.textContent!, /⊘ was stopped by somebody/);
});

test('each sign of the drawing is in the legend', () => {
    const page = emptyPage();
    for (const name of ['redis', 'suspended', 'deletion', 'hostile']) {
        mount(page, story(name));
        const explained = [...page.querySelectorAll('.tt-legend .tt-sign')].map(sign => sign.textContent);
        const drawn = [...page.querySelectorAll('.tt-mark text:not(.tt-badge-text), .tt-bar-text')].map(text => text.textContent!.slice(0, 1));
        assert.ok(drawn.length > 0);
        drawn.forEach(sign => assert.ok(explained.includes(sign), sign));
    }
});

test('several events at one place have the sign of the gravest', () => {
    const page = emptyPage();
    const crowded = manyPipelines(1);
    const object = crowded.runs[0]!.parent;
    const event = (kind: string): Timeline['events'][number] => ({ at: 'PT9S', seconds: 9, actor: 'Kratix', kind, object, change: kind, because: '' });
    crowded.events.push(event('files-written'), event('workflow-halted'), event('reconciled'));
    mount(page, crowded);
    const mark = page.querySelector('.tt-mark')!;
    assert.equal(mark.querySelector('text')!.textContent, '■');
    assert.equal(mark.querySelector('.tt-badge-text')!.textContent, '3');
});

test('the headline has the tone of the worst that happened', () => {
    const page = emptyPage();
    mount(page, { ...manyPipelines(1), headline: { tone: 'bad', text: 'Gone, but announce failed and never succeeded' } });
    const headline = page.querySelector('.tt-headline')!;
    assert.equal(headline.textContent, '✘Gone, but announce failed and never succeeded');
    assert.ok(headline.classList.contains('tt-is-bad'));
    mount(page, { ...manyPipelines(1), headline: { tone: 'waiting', text: 'Not everything is at rest' } });
    assert.equal(page.querySelector('.tt-headline')!.textContent, '!Not everything is at rest');
});

test('the end says whether the story was cut off', () => {
    const page = emptyPage();
    const story = manyPipelines(1);
    mount(page, { ...story, outcome: { ...story.outcome, settled: false, cutOff: true } });
    assert.match(page.querySelector('.tt-end')!.textContent!, /After 5 s, cut off before everything is at rest\./);
});

test('the end tells what ran how often, what never ran, and what each run has done again', () => {
    const page = emptyPage();
    mount(page, story('redis'));
    const end = page.querySelector('.tt-end')!;
    const ran = [...end.querySelectorAll('.tt-ran tbody tr')].map(row => [...row.children].map(cell => cell.textContent));
    assert.deepEqual(ran, [
        ['provision resource/configure', '5', 'create-bucket ×5 · render ×5'],
        ['announce resource/configure', '5', 'post-to-slack ×35 · tell-billing never'],
    ]);
    const listAfter = (title: string): string[] => {
        const heading = [...end.querySelectorAll('h3')].find(candidate => candidate.textContent === title)!;
        let list = heading.nextElementSibling!;
        while (list.tagName !== 'UL') {
            list = list.nextElementSibling!;
        }
        return [...list.children].map(item => item.textContent!);
    };
    assert.deepEqual(listAfter('Never ran'), ['drop-bucket (resource/delete)', 'tell-billing in announce']);
    assert.deepEqual(listAfter('Beware'), [
        'create-bucket ran 5 times: aws s3 mb s3://cache', 'post-to-slack ran 35 times: curl -X POST https://hooks.example.com',
    ]);
});

test('what ran of several objects is told apart, and nothing is said of never where all ran', () => {
    const page = emptyPage();
    mount(page, story('many-requests'));
    const end = page.querySelector('.tt-end')!;
    assert.equal(end.querySelectorAll('[scope=rowgroup]').length, 12);
    assert.match(end.textContent!, /Never ranEverything ran/);
});

test('a long list at the end is folded', () => {
    const page = emptyPage();
    const long = manyPipelines(60);
    long.outcome.pipelines = long.runs.map(({ parent, workflow, pipeline }) => ({
        parent, workflow, pipeline, jobs: 2, containers: [{ name: 'work', executions: 2, repeated: ['aws s3 mb'] }],
    }));
    mount(page, long);
    const more = page.querySelector('.tt-end details')!;
    assert.match(more.querySelector('summary')!.textContent!, /52 more/);
    assert.equal(more.querySelectorAll('li').length, 52);
});

test('a few events more than fit at once are shown, and many are asked for', () => {
    const page = emptyPage();
    const more = (): HTMLElement => page.querySelector('.tt-more')!;
    mount(page, manyPipelines(74));
    assert.equal(rows(page).length, 148);
    assert.ok(more().hidden);
    mount(page, manyPipelines(320));
    assert.equal(rows(page).length, 100);
    assert.equal(more().textContent, 'Show 540 more');
    mount(page, manyPipelines(400));
    assert.equal(more().textContent, 'Show 500 more');
    more().click();
    assert.equal(rows(page).length, 600);
    assert.equal(more().textContent, 'Show 200 more');
    more().click();
    assert.equal(rows(page).length, 800);
    assert.ok(more().hidden);
});

test('rows that somebody has asked for are there after a change as well', () => {
    const page = emptyPage();
    const before = mount(page, manyPipelines(400));
    (page.querySelector('.tt-list .tt-more') as HTMLElement).click();
    mount(page, manyPipelines(401), { view: before.view() });
    assert.equal(rows(page).length, 600);
});

test('a row only marks the drawing, its time goes there', () => {
    const page = emptyPage();
    let went = 0;
    window.Element.prototype.scrollIntoView = () => {
        went++;
    };
    mount(page, story('redis'));
    (rows(page)[3]! as HTMLElement).click();
    assert.equal(went, 0);
    rows(page)[3]!.querySelector('button')!.click();
    assert.equal(went, 1);
});

test('a container that still runs when it has begun again lies over nothing', () => {
    const page = emptyPage();
    const hanging = manyPipelines(2);
    const [first, second] = hanging.runs;
    first!.containers[0]!.to = 9;
    Object.assign(second!, { pipeline: 'step-1', ordinal: 2 });
    mount(page, hanging);
    const bars = [...page.querySelectorAll('.tt-plot .tt-step .tt-bar')].map(bar => ({
        top: Number(bar.getAttribute('y')), bottom: Number(bar.getAttribute('y')) + Number(bar.getAttribute('height')),
    }));
    assert.equal(bars.length, 2);
    assert.ok(bars[0]!.bottom <= bars[1]!.top);
    const last = page.querySelector('.tt-labels')!.lastElementChild as HTMLElement;
    assert.ok(parseFloat(last.style.top) + parseFloat(last.style.height) >= bars[1]!.bottom);
});

test('what ran is folded after a few, and asked for with a button', () => {
    const page = emptyPage();
    const long = manyPipelines(60);
    long.outcome.pipelines = long.runs.map(({ parent, workflow, pipeline }) => ({ parent, workflow, pipeline, jobs: 1, containers: [] }));
    mount(page, long);
    const seen = (): number => page.querySelectorAll('.tt-ran tbody tr:not([hidden])').length;
    assert.equal(seen(), 8);
    const more = page.querySelector('.tt-ran button') as HTMLElement;
    assert.equal(more.textContent, 'Show 52 more');
    more.click();
    assert.equal(seen(), 60);
    assert.equal(page.querySelector('.tt-ran button'), null);
});

test('a short bar has its duration beside it, unless the next one is there', () => {
    const page = emptyPage();
    const [first, second] = [manyPipelines(40), manyPipelines(40)];
    mount(page, first);
    const texts = (): string[] => [...page.querySelectorAll('.tt-run .tt-bar-text')].map(text => text.textContent!);
    assert.deepEqual(texts().slice(0, 39), Array(39).fill('✔ 4.9 s'));
    second.runs.forEach(run => Object.assign(run, { pipeline: 'step-1', workflow: 'resource/configure' }));
    mount(page, second);
    assert.ok(texts().slice(0, 39).every(text => text === '✔'));
});

test('a row that comes back after a search is marked only if it is looked at', () => {
    const page = emptyPage();
    mount(page, story('redis'));
    const search = page.querySelector('input[type=search]') as HTMLInputElement;
    const find = (word: string): void => {
        search.value = word;
        search.dispatchEvent(new Event('input', { bubbles: true }));
    };
    (rows(page)[0]! as HTMLElement).click();
    find('announce');
    (rows(page)[0]! as HTMLElement).click();
    find('');
    assert.equal(page.querySelectorAll('tr.tt-current').length, 1);
    assert.match(page.querySelector('tr.tt-current')!.textContent!, /announce/);
});
