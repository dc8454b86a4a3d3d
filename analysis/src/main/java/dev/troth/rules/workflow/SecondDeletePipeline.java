package dev.troth.rules.workflow;

import dev.troth.analysis.Edit;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Action;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Workflow;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Span;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delete workflow with more than one Pipeline.
 *
 * <p>Kratix validates them all but runs only the first, and says so only in the controller's log
 * ({@code lib/workflow/reconciler.go}, {@code ReconcileDelete}): whatever the others clean up stays behind for ever.
 */
final class SecondDeletePipeline implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("workflow-01", "second-delete-pipeline")
            .says("A delete workflow has exactly one Pipeline")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Workflow delete : promise.workflows(Action.DELETE)) {
            if (delete.pipelines().size() > 1) {
                Pipeline first = delete.first();
                List<String> others = delete.pipelines().stream()
                        .skip(1)
                        .map(SecondDeletePipeline::called)
                        .toList();
                Pipeline second = delete.pipelines().get(1);
                findings.add(INFO, delete.place(), anchor(second))
                        .message(
                                "Kratix runs only the first delete Pipeline, %s, and skips %s without a word, so what"
                                        + " it cleans up stays behind. Make its containers the last ones of %s.",
                                called(first), String.join(" and ", others), called(first))
                        .related(anchor(first), "the one that runs")
                        .fix(moveContainers(delete, findings));
            }
        }
    }

    private static Span anchor(Pipeline pipeline) {
        return pipeline.nameText().isEmpty()
                ? pipeline.place().anchor()
                : pipeline.name().value();
    }

    private static String called(Pipeline pipeline) {
        return pipeline.nameText().isEmpty() ? "the one without a name" : "`" + pipeline.nameText() + "`";
    }

    /** Only where all of it is plain block style: anything else is quicker done by hand than checked. */
    private static @Nullable Fix moveContainers(Workflow delete, Findings findings) {
        if (!(delete.first().containersPlace().node() instanceof YamlSequence target)
                || target.flow()
                || target.isEmpty()) {
            return null;
        }
        int column = findings.source()
                .position(target.items().getFirst().span().start())
                .column();
        List<Edit> edits = new ArrayList<>();
        StringBuilder moved = new StringBuilder();
        for (Pipeline other : delete.pipelines().subList(1, delete.pipelines().size())) {
            if (!(other.containersPlace().node() instanceof YamlSequence source)
                    || source.items().stream().anyMatch(item -> !(item.value() instanceof YamlMapping))) {
                return null;
            }
            source.items()
                    .forEach(item -> moved.append('\n')
                            .append(" ".repeat(column - 2))
                            .append("- ")
                            .append(findings.edits().reindented(item.value(), column)));
            edits.addAll(findings.edits().remove(other.place()));
        }
        edits.addFirst(new Edit(Span.at(target.span().end()), moved.toString()));
        return Fix.of(FixSafety.REVIEW, "Make the other Pipelines' containers the last ones of the first", edits);
    }
}
