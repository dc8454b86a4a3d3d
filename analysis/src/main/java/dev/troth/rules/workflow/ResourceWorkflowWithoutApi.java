package dev.troth.rules.workflow;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Promise;
import dev.troth.promise.Workflow;
import dev.troth.promise.WorkflowType;
import dev.troth.rules.PromiseRule;

/**
 * Pipelines for requests in a Promise without an API ({@code api/v1alpha1/pipeline_factory.go},
 * {@code resourcePolicyRule}: {@code promise does not contain an API}).
 */
final class ResourceWorkflowWithoutApi implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("workflow-05", "resource-workflow-without-api")
            .says("Only a Promise with an API has workflows for requests");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        if (!promise.spec().get("api").isNothing()) {
            return;
        }
        for (Workflow workflow : promise.workflows(WorkflowType.RESOURCE)) {
            if (!workflow.isEmpty()) {
                findings.addAtKey(INFO, workflow.place())
                        .message(
                                "`%s` runs for requests, but this Promise has no `spec.api`, so nobody can make one,"
                                        + " and Kratix refuses the Promise. Add the API, or make it a workflow of the"
                                        + " Promise itself: `workflows.promise.%s`.",
                                workflow.text(), workflow.action());
            }
        }
    }
}
