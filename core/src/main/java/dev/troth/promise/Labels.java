package dev.troth.promise;

import java.util.List;

/** Label keys that Kratix reads or sets ({@code api/v1alpha1/const.go}, {@code lib/resourceutil}). */
public final class Labels {

    public static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    /** The value of {@link #MANAGED_BY}. */
    public static final String MANAGED_BY_KRATIX = "Kratix";

    public static final String PROMISE_NAME = "kratix.io/promise-name";
    public static final String PROMISE_VERSION = "kratix.io/promise-version";
    public static final String PROMISE_RELEASE_NAME = "kratix.io/promise-release-name";
    public static final String RESOURCE_NAME = "kratix.io/resource-name";
    /** Only where Pipelines run in a namespace of their own. */
    public static final String RESOURCE_NAMESPACE = "kratix.io/resource-namespace";

    public static final String WORKFLOW_TYPE = "kratix.io/workflow-type";
    public static final String WORKFLOW_ACTION = "kratix.io/workflow-action";
    public static final String PIPELINE_NAME = "kratix.io/pipeline-name";
    /** On roles and bindings for a Pipeline's own permissions: where it runs. */
    public static final String PIPELINE_NAMESPACE = "kratix.io/pipeline-namespace";
    /** Compared by Kratix, but never set by it: it can only come from a Pipeline's own labels. */
    public static final String PIPELINE_HASH = "kratix.io/pipeline-hash";
    /** The fingerprint of Promise and request: what a Job was made for. */
    public static final String HASH = "kratix.io/hash";

    public static final String WORK = "kratix.io/work";
    public static final String WORK_TYPE = "kratix.io/work-type";
    public static final String WORKLOAD_GROUP_ID = "kratix.io/workload-group-id";
    public static final String TARGET_DESTINATION_NAME = "kratix.io/targetDestinationName";
    public static final String MISPLACED = "kratix.io/misplaced";
    public static final String LATEST_REVISION = "kratix.io/latest-revision";

    /** Set to {@code "true"} by a user: run again from the first Pipeline, suspending a running Job. */
    public static final String MANUAL_RECONCILIATION = "kratix.io/manual-reconciliation";
    /** Set to {@code "true"} by Kratix: run again from the first Pipeline, after a running Job. */
    public static final String RUN_FROM_START = "internal.workflows.kratix.io/run-from-start";
    /** Set to {@code "true"} on a Promise: run the workflows of all its requests again. */
    public static final String RECONCILE_RESOURCES = "kratix.io/reconcile-resources";

    public static final String WORKFLOW_SUSPENDED = "kratix.io/workflow-suspended";
    public static final String PAUSED = "kratix.io/paused";
    public static final String DRY_RUN = "kratix.io/dry-run";
    public static final String DRY_RUN_OWNER = "kratix.io/dry-run-owner";

    /**
     * The labels that Kratix gives a Job and its Pod and finds them by, as far as a Pipeline's own labels can replace
     * them ({@code api/v1alpha1/pipeline_factory.go}, {@code pipelineJobLabels}).
     */
    public static final List<String> OF_JOBS = List.of(
            PROMISE_NAME,
            WORKFLOW_TYPE,
            WORKFLOW_ACTION,
            PIPELINE_NAME,
            MANAGED_BY,
            RESOURCE_NAME,
            RESOURCE_NAMESPACE,
            HASH);

    /** On a Work: which Promise or request asked for its part of a compound. */
    public static final String COMPONENT_OF_PROMISE_NAME = "kratix.io/component-of-promise-name";

    public static final String COMPONENT_OF_RESOURCE_NAME = "kratix.io/component-of-resource-name";
    public static final String COMPONENT_OF_RESOURCE_NAMESPACE = "kratix.io/component-of-resource-namespace";

    /** The labels that a user sets to {@code "true"} to make Kratix act; any other value does nothing. */
    public static final List<String> CONTROLS =
            List.of(MANUAL_RECONCILIATION, RECONCILE_RESOURCES, PAUSED, WORKFLOW_SUSPENDED);

    /** All that begin with {@code kratix.io/}. */
    public static final List<String> ALL = List.of(
            PROMISE_NAME,
            PROMISE_VERSION,
            PROMISE_RELEASE_NAME,
            RESOURCE_NAME,
            RESOURCE_NAMESPACE,
            WORKFLOW_TYPE,
            WORKFLOW_ACTION,
            PIPELINE_NAME,
            PIPELINE_NAMESPACE,
            PIPELINE_HASH,
            HASH,
            WORK,
            WORK_TYPE,
            WORKLOAD_GROUP_ID,
            TARGET_DESTINATION_NAME,
            MISPLACED,
            LATEST_REVISION,
            MANUAL_RECONCILIATION,
            RECONCILE_RESOURCES,
            WORKFLOW_SUSPENDED,
            PAUSED,
            DRY_RUN,
            DRY_RUN_OWNER,
            "kratix.io/dry-run-summary",
            "kratix.io/dry-run-parent",
            "kratix.io/work-action",
            "kratix.io/parent-promise-name",
            "kratix.io/parent-resource-name",
            "kratix.io/parent-resource-namespace",
            COMPONENT_OF_PROMISE_NAME,
            COMPONENT_OF_RESOURCE_NAME,
            COMPONENT_OF_RESOURCE_NAMESPACE);

    private Labels() {}
}
