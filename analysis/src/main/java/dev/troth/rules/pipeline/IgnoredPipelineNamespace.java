package dev.troth.rules.pipeline;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Kinds;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import dev.troth.rules.PromiseRule;

/**
 * A namespace of a Pipeline, which Kratix never reads ({@code api/v1alpha1/pipeline_types.go}, {@code ForResource}).
 */
final class IgnoredPipelineNamespace implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.info("pipeline-10", "ignored-pipeline-namespace")
            .says("Pipelines have no namespace of their own")
            .fix(FixSafety.SAFE)
            .fading();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        String chosen = promise.config().pipelineNamespaceText();
        for (Pipeline pipeline : promise.pipelines()) {
            if (pipeline.namespace().string().isEmpty()) {
                continue;
            }
            String where = !chosen.isEmpty()
                    ? "`" + chosen + "`, as `spec.workflows.config.pipelineNamespace` says"
                    : pipeline.type() == WorkflowType.PROMISE
                            ? "`" + Kinds.SYSTEM_NAMESPACE + "`"
                            : "the request's namespace";
            findings.add(INFO, pipeline.namespace())
                    .message(
                            "Kratix ignores the namespace of a Pipeline; this one runs in %s.%s",
                            where,
                            chosen.isEmpty()
                                    ? " One for all Pipelines can be set in `spec.workflows.config.pipelineNamespace`."
                                    : "")
                    .fix(Fix.of(
                            FixSafety.SAFE,
                            "Remove the namespace",
                            findings.edits().remove(pipeline.namespace())));
        }
    }
}
