package dev.troth.rules.workflow;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Workflow;
import dev.troth.rules.Called;
import dev.troth.rules.PromiseRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two Pipelines of one name in one workflow ({@code internal/webhook/v1alpha1/promise_webhook.go},
 * {@code validatePipelines}). Missing names are reported as such.
 */
final class DuplicatePipelineName implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("workflow-02", "duplicate-pipeline-name")
            .says("The Pipelines of a workflow have different names")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Workflow workflow : promise.workflows()) {
            Map<String, Pipeline> seen = new HashMap<>();
            Set<String> taken =
                    workflow.pipelines().stream().map(Pipeline::nameText).collect(Collectors.toSet());
            for (Pipeline pipeline : workflow.pipelines()) {
                Pipeline first = pipeline.nameText().isEmpty() ? null : seen.putIfAbsent(pipeline.nameText(), pipeline);
                if (first != null) {
                    String free = freeName(pipeline.nameText(), taken);
                    taken.add(free);
                    findings.add(INFO, pipeline.name())
                            .message(
                                    "%s is the name of two Pipelines of %s, so Kratix refuses the Promise. Give this"
                                            + " one a name that says what it does.",
                                    Called.of(pipeline), Called.workflowOf(pipeline))
                            .related(first.name(), "the first one of this name")
                            .fix(Fix.of(
                                    FixSafety.REVIEW,
                                    "Call it `" + free + "`",
                                    findings.edits().replace(pipeline.name(), Edits.scalar(free))));
                }
            }
        }
    }

    private static String freeName(String name, Set<String> taken) {
        int number = 2;
        while (taken.contains(name + "-" + number)) {
            number++;
        }
        return name + "-" + number;
    }
}
