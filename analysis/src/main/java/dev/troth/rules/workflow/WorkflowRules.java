package dev.troth.rules.workflow;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** Workflows and their schedule. */
public final class WorkflowRules {

    private WorkflowRules() {}

    public static RuleFamily family() {
        return new RuleFamily(
                "workflow",
                "Workflows and their schedule",
                List.of(
                        RuleInfo.warning("workflow-01b", "empty-delete-workflow")
                                .says("A workflow that is written" + " has a Pipeline")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.error("workflow-06", "bad-reconciliation-interval")
                                .says("The reconciliation interval is a Go duration of at least one minute")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.error("workflow-08", "bad-pipeline-namespace")
                                .says("The namespace for Pipelines has small letters, digits and `-`")
                                .fix(FixSafety.REVIEW)),
                List.of(
                        new SecondDeletePipeline(),
                        new DuplicatePipelineName(),
                        new SameNameInOtherWorkflow(),
                        new PipelineNameTooLong(),
                        new ResourceWorkflowWithoutApi(),
                        new BadIntervalAnnotation(),
                        new PipelineNamespaceNotCreated(),
                        new ApiWithoutConfigure(),
                        new DeleteWithoutConfigure(),
                        new ShortInterval(),
                        new FilesOfEarlierPipeline()));
    }
}
