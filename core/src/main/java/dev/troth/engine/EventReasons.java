package dev.troth.engine;

import java.util.List;

/** The reasons of the Events that Kratix brings about what people make: requests and Promises. */
public final class EventReasons {

    /** Of Events about a request. */
    public static final List<String> OF_REQUESTS = List.of(
            "ReconcileStarted",
            "PipelineStarted",
            ConditionTypes.CONFIGURE_WORKFLOW_FAILED,
            ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED,
            ConditionTypes.WORKS_SUCCEEDED,
            "WorksFailing",
            "WorksMisplaced",
            "ReconcileSucceeded",
            "ResourceBindingVersionUpdated",
            "BindingCreated",
            "FailedPromiseRevisionLookup",
            ConditionTypes.PAUSED_RECONCILIATION,
            ConditionTypes.WORKFLOW_SUSPENDED,
            "PipelineSuspended",
            "Failed Pipeline");

    /** Of Events about a Promise. */
    public static final List<String> OF_PROMISES = List.of(
            "RevisionCreated",
            "PipelineStarted",
            ConditionTypes.CONFIGURE_WORKFLOW_FAILED,
            ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED,
            ConditionTypes.WORKS_SUCCEEDED,
            "WorksFailing",
            "WorksMisplaced",
            "ReconcileSucceeded",
            ConditionTypes.AVAILABLE,
            "Unavailable",
            ConditionTypes.REQUIREMENTS_FULFILLED,
            "RequirementsNotInstalled",
            "RequirementsNotAvailable",
            "ReconcilingResources",
            ConditionTypes.PAUSED_RECONCILIATION,
            ConditionTypes.WORKFLOW_SUSPENDED,
            "PipelineSuspended",
            "Failed Pipeline");

    private EventReasons() {}
}
