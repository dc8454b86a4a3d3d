package dev.troth.promise;

import java.util.List;

/** The kinds of Kratix and where they live. */
public final class Kinds {

    public static final String GROUP = "platform.kratix.io";
    public static final String VERSION = "v1alpha1";
    public static final String API_VERSION = GROUP + "/" + VERSION;
    /** Where Kratix itself runs, and the Pipelines of promise workflows ({@code SystemNamespace}). */
    public static final String SYSTEM_NAMESPACE = "kratix-platform-system";

    public static final String PROMISE = "Promise";
    public static final String PIPELINE = "Pipeline";
    public static final String PROMISE_RELEASE = "PromiseRelease";
    public static final String PROMISE_REVISION = "PromiseRevision";
    public static final String RESOURCE_BINDING = "ResourceBinding";
    public static final String DESTINATION = "Destination";
    public static final String BUCKET_STATE_STORE = "BucketStateStore";
    public static final String GIT_STATE_STORE = "GitStateStore";
    public static final String WORK = "Work";
    public static final String WORK_PLACEMENT = "WorkPlacement";
    public static final String HEALTH_RECORD = "HealthRecord";
    public static final String DRY_RUN = "DryRun";

    /** Kubernetes' own, which says what requests of a Promise look like. */
    public static final String CUSTOM_RESOURCE_DEFINITION = "CustomResourceDefinition";

    /** All kinds of {@link #API_VERSION}; a Pipeline is no object of its own, it only stands in Promises. */
    public static final List<String> ALL = List.of(
            PROMISE,
            PROMISE_RELEASE,
            PROMISE_REVISION,
            RESOURCE_BINDING,
            DESTINATION,
            BUCKET_STATE_STORE,
            GIT_STATE_STORE,
            WORK,
            WORK_PLACEMENT,
            HEALTH_RECORD,
            DRY_RUN);

    /** Those that stand in no namespace. */
    public static final List<String> CLUSTER_SCOPED =
            List.of(PROMISE, PROMISE_RELEASE, PROMISE_REVISION, DESTINATION, BUCKET_STATE_STORE, GIT_STATE_STORE);

    private Kinds() {}
}
