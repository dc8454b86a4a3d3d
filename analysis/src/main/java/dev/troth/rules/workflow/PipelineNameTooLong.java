package dev.troth.rules.workflow;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.effective.PipelineId;
import dev.troth.rules.PromiseRule;
import org.jspecify.annotations.Nullable;

/**
 * A Pipeline whose id {@code <promise>-<type>-<action>-<pipeline>} has more than 60 bytes
 * ({@code internal/webhook/v1alpha1/promise_webhook.go}, {@code validatePipelines}).
 */
final class PipelineNameTooLong implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("workflow-04", "pipeline-name-too-long")
            .says("Promise, workflow and Pipeline together have a name of at most 60 characters")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        if (promise.nameText().isEmpty()) {
            return;
        }
        for (Pipeline pipeline : promise.pipelines()) {
            PipelineId id = PipelineId.of(promise, pipeline);
            if (id.excess() == 0 || pipeline.nameText().isEmpty()) {
                continue;
            }
            if (id.budget() < 1) {
                findings.add(INFO, pipeline.name())
                        .message(
                                "`%s` has %s characters, and Kratix refuses more than %s, because ServiceAccount and"
                                        + " roles are called so. The Promise's name leaves no room for a Pipeline's;"
                                        + " shorten that one.",
                                id, id.bytes(), PipelineId.MAX_BYTES)
                        .related(promise.name(), "the name of the Promise");
            } else {
                findings.add(INFO, pipeline.name())
                        .message(
                                "`%s` has %s characters, and Kratix refuses more than %s, because ServiceAccount and"
                                        + " roles are called so. Shorten the Pipeline's name by %s, to at most %s.",
                                id, id.bytes(), PipelineId.MAX_BYTES, id.excess(), id.budget())
                        .fix(shorten(promise, pipeline, id.budget(), findings));
            }
        }
    }

    private static @Nullable Fix shorten(Promise promise, Pipeline pipeline, int budget, Findings findings) {
        String name = pipeline.nameText();
        if (name.chars().anyMatch(c -> c > 127)) {
            return null;
        }
        int end = Math.min(budget, name.length());
        int dash = name.lastIndexOf('-', end);
        // Cut at a word where that leaves most of the name.
        end = dash > budget / 2 ? dash : end;
        while (end > 0 && !Character.isLetterOrDigit(name.charAt(end - 1))) {
            end--;
        }
        String shorter = name.substring(0, end);
        boolean taken = promise.pipelines(pipeline.type(), pipeline.action()).stream()
                .anyMatch(other -> other.nameText().equals(shorter));
        if (shorter.isEmpty() || taken) {
            return null;
        }
        return Fix.of(
                FixSafety.REVIEW,
                "Shorten it to `" + shorter + "`",
                findings.edits().replace(pipeline.name(), Edits.scalar(shorter)));
    }
}
