package dev.troth.timeline;

import dev.troth.engine.object.Reference;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which failures came right later. Looked up once: a long story has thousands of failures and of successes. */
final class Mended {

    private final Map<Lane, Long> lastSuccess = new HashMap<>();
    private final Map<Reference, Long> lastReconciled = new HashMap<>();

    Mended(Timeline timeline, Collection<PipelineRun> runs) {
        for (PipelineRun run : runs) {
            if (run.end() == PipelineRun.End.SUCCEEDED) {
                lastSuccess.merge(Lane.of(run), run.fromMillis(), Math::max);
            }
        }
        for (TimelineEvent event : timeline.events()) {
            if (event.kind() == EventKind.RECONCILED) {
                lastReconciled.merge(event.object(), event.atMillis(), Math::max);
            }
        }
    }

    /** Whether the same Pipeline succeeded later, or its object was reconciled without it. */
    boolean isMended(PipelineRun failed) {
        Long success = lastSuccess.get(Lane.of(failed));
        Long reconciled = lastReconciled.get(failed.reference().parent());
        return success != null && success >= failed.toMillis() || reconciled != null && reconciled > failed.toMillis();
    }
}
