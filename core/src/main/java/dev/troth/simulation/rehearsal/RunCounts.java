package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.Reference;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often each Pipeline ran for each object, and each of its containers. Grows with what there is, not with time. */
final class RunCounts {

    private final Map<PipelineOfParent, Count> counts = new HashMap<>();
    private final Map<Reference, List<PipelineOfParent>> ofParents = new HashMap<>();

    /** A Pipeline as it runs for one object. */
    record PipelineOfParent(Reference parent, String workflow, String pipeline) {

        static PipelineOfParent of(RenderedPipeline pipeline) {
            return new PipelineOfParent(Runs.parent(pipeline), Runs.workflow(pipeline), pipeline.name());
        }
    }

    /** Of one Pipeline of one object. */
    static final class Count {

        private final Map<List<String>, int[]> executions = new LinkedHashMap<>();
        private int jobs;

        /** How many Jobs there were, those included that are gone. */
        int jobs() {
            return jobs;
        }

        /** How often each of these containers began, for the first time in its Pod or again; whoever runs them counts. */
        int[] executions(List<String> containers) {
            return executions.computeIfAbsent(containers, any -> new int[containers.size()]);
        }

        private int executions(String container) {
            int sum = 0;
            for (Map.Entry<List<String>, int[]> some : executions.entrySet()) {
                int place = some.getKey().indexOf(container);
                sum += place < 0 ? 0 : some.getValue()[place];
            }
            return sum;
        }
    }

    /** A Job was created. */
    void begin(RenderedPipeline pipeline) {
        of(pipeline).jobs++;
    }

    Count of(RenderedPipeline pipeline) {
        return counts.computeIfAbsent(PipelineOfParent.of(pipeline), key -> {
            ofParents.computeIfAbsent(key.parent(), any -> new ArrayList<>()).add(key);
            return new Count();
        });
    }

    int jobs(PipelineOfParent pipeline) {
        Count count = counts.get(pipeline);
        return count == null ? 0 : count.jobs;
    }

    int executions(PipelineOfParent pipeline, String container) {
        Count count = counts.get(pipeline);
        return count == null ? 0 : count.executions(container);
    }

    /** The containers of a Pipeline that began, in the order of its Pods. */
    Set<String> containers(PipelineOfParent pipeline) {
        Set<String> containers = new LinkedHashSet<>();
        Count count = counts.get(pipeline);
        if (count != null) {
            count.executions.keySet().forEach(containers::addAll);
        }
        return containers;
    }

    /** Each Pipeline that ran for an object, in the order in which they first did. */
    List<PipelineOfParent> pipelines(Reference parent) {
        return ofParents.getOrDefault(parent, List.of());
    }

    /** How many Jobs there were of a Pipeline of that name, in whatever workflow. */
    int jobs(Reference parent, String pipeline) {
        int jobs = 0;
        for (PipelineOfParent one : pipelines(parent)) {
            jobs += one.pipeline().equals(pipeline) ? jobs(one) : 0;
        }
        return jobs;
    }
}
