/** The script of the page: draws what the extension sends, and tells it what somebody chooses. */
import type { Subject } from '../timeline/answer';
import type { Kept, Show, Told } from '../timeline/messages';

/** What timeline-view offers to pages. */
declare const TrothTimeline: {
    mount(element: HTMLElement, timeline: unknown, options: { onSelect(event: Subject): void; view?: unknown }): Mounted;
};

interface Mounted {
    select(index: number): void;
    view(): unknown;
    unmount(): void;
}

declare function acquireVsCodeApi(): { postMessage(told: Told): void; getState(): Kept | undefined; setState(kept: Kept): void };

const editor = acquireVsCodeApi();
const page = document.getElementById('timeline')!;
const notice = document.getElementById('notice')!;
let mounted: Mounted | undefined;
let drawn = '';
let next: Show | undefined;
let kept: Kept = editor.getState() ?? {};
/** Whether a change of the drawing is to be told: not while it is made. */
let listens = true;
let keeps = false;

window.addEventListener('message', ({ data }: MessageEvent<Show>) => {
    if (next === undefined) {
        requestAnimationFrame(draw);
    }
    // What comes faster than it can be drawn is passed over, but not the wish to see a workflow.
    next = next?.goesToWorkflow && next.question.uri === data.question.uri
        ? { ...data, question: { ...data.question, ...(next.question.workflow ? { workflow: next.question.workflow } : {}) }, goesToWorkflow: true }
        : data;
});
for (const change of ['scroll', 'click', 'keyup', 'input', 'wheel']) {
    document.addEventListener(change, keepSoon, { capture: true, passive: true });
}
editor.postMessage({ ready: true });

function draw(): void {
    const show = next;
    next = undefined;
    if (show === undefined) {
        return;
    }
    notice.textContent = show.notice;
    notice.hidden = show.notice === '';
    page.classList.toggle('old', show.answer.timeline !== undefined && show.answer.reason !== undefined);
    const { timeline } = show.answer;
    const text = JSON.stringify(timeline) ?? '';
    if (text !== drawn) {
        drawn = text;
        drawAgain(timeline, show);
    }
    kept = { ...kept, question: show.question };
    keepSoon();
    if (show.goesToWorkflow && timeline !== undefined) {
        const index = timeline.events.findIndex(event => event.run?.workflow === show.question.workflow);
        if (index >= 0) {
            quietly(() => mounted?.select(index));
        }
    }
}

/** Keeps zoom, filters, what is looked at, and how far down the page somebody is. */
function drawAgain(timeline: unknown, { question }: Show): void {
    const view = mounted?.view() ?? (kept.question?.uri === question.uri ? kept.view : undefined);
    const { scrollX, scrollY } = window;
    mounted?.unmount();
    mounted = undefined;
    if (timeline !== undefined) {
        quietly(() => {
            mounted = TrothTimeline.mount(page, timeline, {
                ...(view === undefined ? {} : { view }),
                onSelect: ({ object, run }) => {
                    if (listens) {
                        editor.postMessage({ chosen: { object, ...(run ? { run } : {}) } });
                    }
                },
            });
        });
        window.scrollTo(scrollX, scrollY);
    }
}

function quietly(act: () => void): void {
    listens = false;
    act();
    listens = true;
}

/** At most once a frame: scrolling tells of itself often. */
function keepSoon(): void {
    if (!keeps) {
        keeps = true;
        requestAnimationFrame(() => {
            keeps = false;
            kept = { ...kept, ...(mounted ? { view: mounted.view() } : {}) };
            editor.setState(kept);
        });
    }
}
