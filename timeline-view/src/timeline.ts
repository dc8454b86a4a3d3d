/** The document that `troth simulate --format json` writes; `docs/schemas/timeline.schema.json` describes it. */

export interface KubernetesObject {
    kind: string;
    namespace: string;
    name: string;
}

export interface PipelineReference {
    parent: KubernetesObject;
    workflow: string;
    pipeline: string;
    position: number;
    count: number;
    ordinal: number;
}

export interface TimelineEvent {
    at: string;
    seconds: number;
    actor: string;
    kind: string;
    object: KubernetesObject;
    change: string;
    because: string;
    run?: PipelineReference & { container?: string; attempt?: number };
    detail?: true;
}

export interface ContainerRun {
    name: string;
    attempt: number;
    from: number;
    to: number;
    end: string;
    said: string;
}

export interface PipelineRun extends PipelineReference {
    from: number;
    to: number;
    end: string;
    containers: ContainerRun[];
}

export interface Condition {
    type: string;
    status: string;
    reason: string;
    message: string;
}

export interface ObjectState {
    object: KubernetesObject;
    exists: boolean;
    deleting: boolean;
    finalizers: string[];
    conditions: Condition[];
    message: string;
}

export interface PipelineTotal {
    parent: KubernetesObject;
    workflow: string;
    pipeline: string;
    jobs: number;
    containers: { name: string; executions: number; repeated: string[] }[];
}

export interface StoredFile {
    destination: string;
    stateStore: string;
    path: string;
    content: string;
}

export interface Outcome {
    settled: boolean;
    /** Whether more was about to happen. */
    cutOff?: boolean;
    objects: ObjectState[];
    pipelines: PipelineTotal[];
    files: StoredFile[];
    advice: string[];
}

export interface Timeline {
    version: number;
    title: string;
    headline: { tone: 'good' | 'waiting' | 'bad'; text: string };
    settings: Record<string, string>;
    events: TimelineEvent[];
    runs: PipelineRun[];
    end: string;
    endSeconds: number;
    outcome: Outcome;
}

/** `default/cache`; `Promise redis`. */
export function nameOf(object: KubernetesObject): string {
    return object.kind === 'Promise' || object.namespace === ''
        ? `${object.kind} ${object.name}`
        : `${object.namespace}/${object.name}`;
}

/** Equal for equal objects. */
export function keyOf(object: KubernetesObject): string {
    return JSON.stringify([object.kind, object.namespace, object.name]);
}

/** The Promise or request that an event is about. */
export function subjectOf(event: TimelineEvent): KubernetesObject {
    return event.run?.parent ?? event.object;
}
