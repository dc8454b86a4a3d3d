package dev.troth.rules.workflow;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.Called;
import dev.troth.rules.PromiseRule;
import java.util.HashMap;
import java.util.Map;

/** Pipelines of one name in different workflows: Kratix keeps them apart, people reading Pods and logs do not. */
final class SameNameInOtherWorkflow implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.info("workflow-03", "same-name-in-other-workflow")
            .says("Pipelines of different workflows can be told apart by their names");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        Map<String, Pipeline> seen = new HashMap<>();
        for (Pipeline pipeline : promise.pipelines()) {
            Pipeline first = pipeline.nameText().isEmpty() ? null : seen.putIfAbsent(pipeline.nameText(), pipeline);
            if (first != null && !first.workflowText().equals(pipeline.workflowText())) {
                findings.add(INFO, pipeline.name())
                        .message(
                                "%s is also a Pipeline of %s; their Pods and logs are hard to tell apart. Put into"
                                        + " the name what this one does.",
                                Called.of(pipeline), Called.workflowOf(first))
                        .related(first.name(), "the other one");
            }
        }
    }
}
