/** What the language server answers to `troth.previewTimeline`; `docs/editors/others.md` describes it. */

export interface ObjectName {
    readonly kind: string;
    readonly namespace: string;
    readonly name: string;
}

export interface Position {
    readonly line: number;
    readonly character: number;
}

/** Where a Promise, a request, a Pipeline or a container is written; names that are `""` are not meant. */
export interface Place {
    readonly parent: ObjectName;
    readonly workflow: string;
    readonly pipeline: string;
    readonly container: string;
    readonly uri: string;
    readonly range: { readonly start: Position; readonly end: Position };
}

/** What of an event says what it is about. */
export interface Subject {
    readonly object: ObjectName;
    readonly run?: { readonly parent: ObjectName; readonly workflow: string; readonly pipeline: string; readonly container?: string };
}

/** With a timeline, or else a reason why there is none. */
export interface Answer {
    readonly version: number;
    readonly documentVersion?: number;
    readonly reason?: string;
    readonly promise?: string;
    /** `reached`, `stopped` where the story is longer than is shown, or `endless-loop`. */
    readonly ending?: string;
    readonly timeline?: { readonly events: readonly Subject[] };
    readonly places?: readonly Place[];
}

/** Where what an event is about is written; of Kratix' own containers, and of all else that has no place, what they belong to. */
export function placeOf(event: Subject, places: readonly Place[]): Place | undefined {
    const at = (parent: ObjectName, workflow: string, pipeline: string, container: string): Place | undefined =>
        places.find(place => isSame(place.parent, parent) && place.workflow === workflow && place.pipeline === pipeline
            && place.container === container);
    const { object, run } = event;
    return run === undefined ? at(object, '', '', '')
        : at(run.parent, run.workflow, run.pipeline, run.container ?? '')
            ?? at(run.parent, run.workflow, run.pipeline, '')
            ?? at(run.parent, '', '', '');
}

function isSame(one: ObjectName, other: ObjectName): boolean {
    return one.kind === other.kind && one.namespace === other.namespace && one.name === other.name;
}

/** What is to be said above a timeline, or instead of one. */
export function noticeOf(answer: Answer): string {
    switch (answer.ending) {
        case 'stopped': return 'This story is longer than an editor shows; here is how it begins.';
        case 'endless-loop': return 'The story gets nowhere: the same comes again and again with hardly a pause, and nothing ends it.';
        default: return answer.reason ?? '';
    }
}
