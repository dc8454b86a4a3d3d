package dev.troth.engine;

import java.util.List;

/** Types and reasons of conditions that several laws read ({@code lib/resourceutil/util.go}). */
public final class ConditionTypes {

    public static final String CONFIGURE_WORKFLOW_COMPLETED = "ConfigureWorkflowCompleted";
    public static final String DELETE_WORKFLOW_COMPLETED = "DeleteWorkflowCompleted";
    public static final String RECONCILED = "Reconciled";
    public static final String WORKS_SUCCEEDED = "WorksSucceeded";
    /** Of a request: whether its Promise can serve it. */
    public static final String PROMISE_AVAILABLE = "PromiseAvailable";
    /** Of a Promise: whether it can serve requests. */
    public static final String AVAILABLE = "Available";
    /** Of a Promise. */
    public static final String REQUIREMENTS_FULFILLED = "RequirementsFulfilled";
    /** Of a ResourceBinding. */
    public static final String UPGRADE_SUCCEEDED = "UpgradeSucceeded";

    public static final String CONFIGURE_WORKFLOW_FAILED = "ConfigureWorkflowFailed";
    public static final String PIPELINES_IN_PROGRESS = "PipelinesInProgress";
    public static final String PIPELINES_EXECUTED_SUCCESSFULLY = "PipelinesExecutedSuccessfully";
    public static final String PAUSED_RECONCILIATION = "PausedReconciliation";
    public static final String WORKFLOW_SUSPENDED = "WorkflowSuspended";
    public static final String WORKFLOW_PENDING = "WorkflowPending";
    public static final String DELETE_WORKFLOW_FAILED = "DeleteWorkflowFailed";
    public static final String DELETE_WORKFLOW_SUSPENDED = "DeleteWorkflowSuspended";
    public static final String UPGRADE_IN_PROGRESS = "UpgradeInProgress";

    /** Types of the conditions that a request can have. */
    public static final List<String> OF_REQUESTS = List.of(
            RECONCILED, CONFIGURE_WORKFLOW_COMPLETED, WORKS_SUCCEEDED, PROMISE_AVAILABLE, DELETE_WORKFLOW_COMPLETED);

    /** Types of the conditions that a Promise can have. */
    public static final List<String> OF_PROMISES = List.of(
            AVAILABLE,
            RECONCILED,
            CONFIGURE_WORKFLOW_COMPLETED,
            WORKS_SUCCEEDED,
            REQUIREMENTS_FULFILLED,
            DELETE_WORKFLOW_COMPLETED);

    private ConditionTypes() {}
}
