package dev.troth.engine.promise;

import dev.troth.engine.Because;
import dev.troth.engine.Decision;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.promise.Action;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Pipelines in the Promise's status are those of its spec, in order ({@code ensureKratixWorkflowStatusIsSetup}). */
final class PipelineList {

    private PipelineList() {}

    static Optional<Decision> decide(PromiseInHand hand) {
        List<String> wanted = hand.spec().promisePipelines(Action.CONFIGURE).stream()
                .map(RenderedPipeline::name)
                .toList();
        if (wanted.equals(names(hand.workflow().pipelines()))) {
            return Optional.empty();
        }
        hand.setWorkflow(hand.workflow()
                .withPipelines(PipelineStatus.allPending(wanted, hand.pass().nowSeconds())));
        hand.updateStatus();
        return hand.waitFor(
                hand.workflow(), Because.of("the status of %s lists the Pipelines of its workflow anew", hand.name()));
    }

    private static List<String> names(@Nullable List<PipelineStatus> pipelines) {
        return pipelines == null
                ? List.of()
                : pipelines.stream().map(PipelineStatus::name).toList();
    }
}
