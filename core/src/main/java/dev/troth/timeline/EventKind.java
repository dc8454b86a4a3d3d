package dev.troth.timeline;

import java.util.Locale;

/** What sort of thing happens; scripts select by it, so that a name never changes once it is released. */
public enum EventKind {
    PROMISE_APPLIED,
    PROMISE_DELETED,
    PROMISE_GONE,
    PROMISE_AVAILABLE,
    PROMISE_UNAVAILABLE,
    REQUEST_CREATED,
    REQUEST_CHANGED,
    REQUEST_DELETED,
    REQUEST_GONE,
    LABELS_CHANGED,
    ANNOTATIONS_CHANGED,
    FINALIZERS_ADDED,
    FINALIZER_REMOVED,
    KRATIX_RESTARTED,
    /** Kubernetes did not do what somebody asked for. */
    REFUSED,
    /** It is so already. */
    NOTHING_CHANGED,
    DESTINATION_ADDED,
    DESTINATION_REMOVED,
    VERSION_ASKED_FOR,
    REVISION_CREATED,
    BINDING_CREATED,
    /** A Job was created for a Pipeline. */
    PIPELINE_STARTED,
    PIPELINE_SUCCEEDED,
    PIPELINE_FAILED,
    PIPELINE_SUSPENDED,
    /** The Job was told to stop. */
    JOB_SUSPENDED,
    JOB_DELETED,
    CONTAINER_STARTED,
    CONTAINER_SUCCEEDED,
    CONTAINER_FAILED,
    CONTAINER_KILLED,
    /** No later Pipeline runs. */
    WORKFLOW_HALTED,
    WORKFLOW_SUSPENDED,
    WORKFLOW_RESUMED,
    WORKFLOW_COMPLETED,
    /** Reconciled became True. */
    RECONCILED,
    CONDITION_CHANGED,
    WORK_WRITTEN,
    WORK_DELETED,
    WORK_SCHEDULED,
    WORK_UNSCHEDULED,
    FILES_WRITTEN,
    FILES_DELETED,
    FILES_NOT_WRITTEN,
    /** A controller does nothing until somebody else has done something. */
    WAITING,
    /** The reconciliation interval has passed. */
    INTERVAL_PASSED,
    /** A suspended workflow tries again by itself. */
    RETRY_TIME_CAME,
    /** A pass ended in an error and is tried again, later each time. */
    ERROR,
    KUBERNETES_EVENT,
    STATUS_CHANGED,
    OTHER_CHANGE;

    /** {@code pipeline-started}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
