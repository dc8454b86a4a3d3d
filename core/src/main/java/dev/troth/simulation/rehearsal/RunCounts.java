package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.Reference;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often each Pipeline ran for each object, and each of its containers. Grows with what there is, not with time. */
final class RunCounts {

    private final Map<PipelineOfParent, Count> counts = new LinkedHashMap<>();

    /** A Pipeline as it runs for one object. */
    record PipelineOfParent(Reference parent, String workflow, String pipeline) {

        static PipelineOfParent of(RenderedPipeline pipeline) {
            return new PipelineOfParent(Runs.parent(pipeline), Runs.workflow(pipeline), pipeline.name());
        }
    }

    /** Of one Pipeline of one object. */
    static final class Count {

        private final Map<String, Integer> executions = new HashMap<>();
        private int jobs;

        /** How many Jobs there were, those included that are gone. */
        int jobs() {
            return jobs;
        }

        /** A container begins, be it for the first time in its Pod or again. */
        void execute(String container) {
            executions.merge(container, 1, Integer::sum);
        }
    }

    /** A Job was created. */
    void begin(RenderedPipeline pipeline) {
        of(pipeline).jobs++;
    }

    Count of(RenderedPipeline pipeline) {
        return counts.computeIfAbsent(PipelineOfParent.of(pipeline), any -> new Count());
    }

    int jobs(PipelineOfParent pipeline) {
        Count count = counts.get(pipeline);
        return count == null ? 0 : count.jobs;
    }

    int executions(PipelineOfParent pipeline, String container) {
        @Nullable Count count = counts.get(pipeline);
        return count == null ? 0 : count.executions.getOrDefault(container, 0);
    }

    /** Each Pipeline that ran, in the order in which they first did. */
    Iterable<PipelineOfParent> pipelines() {
        return counts.keySet();
    }
}
