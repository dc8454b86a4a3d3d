package dev.troth.engine.object;

import dev.troth.json.Json;

/**
 * The status of a resource request.
 *
 * @param promiseVersion the version of the Promise that was last applied; {@code ""} for none
 * @param resourceBindingVersion what the ResourceBinding asked for then; {@code ""} for none
 * @param lastSuccessSeconds {@code status.kratix.workflows.lastSuccessfulConfigureWorkflowTime} in seconds since the
 *     epoch, or {@link Timestamps#NONE}
 * @param legacyLastSuccessSeconds the same where older versions kept it, {@code
 *     status.lastSuccessfulConfigureWorkflowTime}
 * @param others what Pipelines wrote beside it
 */
public record RequestStatus(
        WorkflowStatus workflow,
        String promiseVersion,
        String resourceBindingVersion,
        long lastSuccessSeconds,
        long legacyLastSuccessSeconds,
        Json.Mapping others) {

    public static final RequestStatus EMPTY =
            new RequestStatus(WorkflowStatus.EMPTY, "", "", Timestamps.NONE, Timestamps.NONE, Json.Mapping.EMPTY);

    public RequestStatus withWorkflow(WorkflowStatus other) {
        return new RequestStatus(
                other, promiseVersion, resourceBindingVersion, lastSuccessSeconds, legacyLastSuccessSeconds, others);
    }

    public RequestStatus withVersions(String promise, String binding) {
        return new RequestStatus(workflow, promise, binding, lastSuccessSeconds, legacyLastSuccessSeconds, others);
    }

    /** With both fields that tell of the last success. */
    public RequestStatus withLastSuccess(long seconds) {
        return new RequestStatus(workflow, promiseVersion, resourceBindingVersion, seconds, seconds, others);
    }
}
