package dev.troth.promise;

import java.util.List;

/**
 * What Kratix puts into every Job, so that a Pipeline cannot have it for itself
 * ({@code api/v1alpha1/pipeline_factory.go}).
 */
public final class Reserved {

    /** The first init container: writes the object to {@link #INPUT_PATH}. */
    public static final String READER = "reader";
    /** The last init container of configure Pipelines: makes a Work of what is in {@link #OUTPUT_PATH}. */
    public static final String WORK_WRITER = "work-writer";
    /** The one container that is no init container: writes the object's status. */
    public static final String STATUS_WRITER = "status-writer";

    /** The three, in the order in which they run. */
    public static final List<String> CONTAINERS = List.of(READER, WORK_WRITER, STATUS_WRITER);

    public static final String INPUT_VOLUME = "shared-input";
    public static final String OUTPUT_VOLUME = "shared-output";
    public static final String METADATA_VOLUME = "shared-metadata";
    /** Only in configure Pipelines. */
    public static final String SCHEDULING_VOLUME = "promise-scheduling";

    /** Read-only for the user's containers. */
    public static final String INPUT_PATH = "/kratix/input";

    public static final String OUTPUT_PATH = "/kratix/output";
    public static final String METADATA_PATH = "/kratix/metadata";

    /** Where Kratix mounts its volumes in each container of the user. */
    public static final List<String> MOUNT_PATHS = List.of(INPUT_PATH, OUTPUT_PATH, METADATA_PATH);

    public static final String WORKFLOW_ACTION = "KRATIX_WORKFLOW_ACTION";
    public static final String WORKFLOW_TYPE = "KRATIX_WORKFLOW_TYPE";
    public static final String PROMISE_NAME = "KRATIX_PROMISE_NAME";
    public static final String PIPELINE_NAME = "KRATIX_PIPELINE_NAME";
    public static final String OBJECT_KIND = "KRATIX_OBJECT_KIND";
    public static final String OBJECT_GROUP = "KRATIX_OBJECT_GROUP";
    public static final String OBJECT_VERSION = "KRATIX_OBJECT_VERSION";
    public static final String OBJECT_NAME = "KRATIX_OBJECT_NAME";
    public static final String OBJECT_NAMESPACE = "KRATIX_OBJECT_NAMESPACE";
    public static final String CRD_PLURAL = "KRATIX_CRD_PLURAL";
    public static final String CLUSTER_SCOPED = "KRATIX_CLUSTER_SCOPED";

    /** The variables that stand first in each container of the user, in order; the user's own come after and win. */
    public static final List<String> VARIABLES = List.of(
            WORKFLOW_ACTION,
            WORKFLOW_TYPE,
            PROMISE_NAME,
            PIPELINE_NAME,
            OBJECT_KIND,
            OBJECT_GROUP,
            OBJECT_VERSION,
            OBJECT_NAME,
            OBJECT_NAMESPACE,
            CRD_PLURAL,
            CLUSTER_SCOPED);

    /** {@code true} in dry runs, else not there. */
    public static final String DRY_RUN = "KRATIX_DRY_RUN";
    /** Only in {@link #STATUS_WRITER}. */
    public static final String IS_LAST_PIPELINE = "IS_LAST_PIPELINE";

    private Reserved() {}

    /** The names of Kratix' containers in the Job of a Pipeline, in order. */
    public static List<String> containers(Action action) {
        return switch (action) {
            case CONFIGURE -> List.of(READER, WORK_WRITER, STATUS_WRITER);
            case DELETE -> List.of(READER, STATUS_WRITER);
        };
    }

    /** The names of Kratix' volumes in the Job of a Pipeline, in order. */
    public static List<String> volumes(Action action) {
        return switch (action) {
            case CONFIGURE -> List.of(SCHEDULING_VOLUME, INPUT_VOLUME, OUTPUT_VOLUME, METADATA_VOLUME);
            case DELETE -> List.of(INPUT_VOLUME, OUTPUT_VOLUME, METADATA_VOLUME);
        };
    }
}
