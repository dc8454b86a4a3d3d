package dev.troth.promise;

import java.util.List;

/** Annotation keys that Kratix reads or sets ({@code api/v1alpha1/const.go}, {@code lib/workflow}). */
public final class Annotations {

    /** On a Promise: how often its workflows run again; a Go duration of at least one minute. */
    public static final String RECONCILIATION_INTERVAL = "kratix.io/reconciliation-interval";

    /** On a Job: the object for which it runs. */
    public static final String JOB_RESOURCE_NAMESPACE = "kratix.io/job-resource-namespace";

    public static final String JOB_RESOURCE_NAME = "kratix.io/job-resource-name";
    public static final String JOB_RESOURCE_KIND = "kratix.io/job-resource-kind";
    public static final String JOB_RESOURCE_API_VERSION = "kratix.io/job-resource-api-version";

    public static final String TRACE_PARENT = "kratix.io/trace-parent";
    public static final String TRACE_STATE = "kratix.io/trace-state";

    /** On a Promise: leave the requests alone when the Promise is deleted. */
    public static final String SKIP_REQUEST_CLEANUP = "kratix.io/skip-resource-request-cleanup-on-delete";

    /** All of them. */
    public static final List<String> ALL = List.of(
            RECONCILIATION_INTERVAL,
            JOB_RESOURCE_NAMESPACE,
            JOB_RESOURCE_NAME,
            JOB_RESOURCE_KIND,
            JOB_RESOURCE_API_VERSION,
            TRACE_PARENT,
            TRACE_STATE,
            "kratix.io/trace-timestamp",
            "kratix.io/trace-generation",
            "kratix.io/dry-run-resource-name",
            "kratix.io/dry-run-resource-namespace",
            "kratix.io/last-updated-at",
            SKIP_REQUEST_CLEANUP);

    private Annotations() {}
}
