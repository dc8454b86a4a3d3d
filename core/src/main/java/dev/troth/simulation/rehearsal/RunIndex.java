package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Reference;
import dev.troth.promise.effective.PipelineRun;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.timeline.PipelineRunReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which execution of which Pipeline a Job is, and how often each ran. */
final class RunIndex {

    private final Map<Reference, PipelineRunReference> byJob = new HashMap<>();
    private final Map<PipelineOfParent, Integer> jobs = new LinkedHashMap<>();
    private final Map<ContainerOfParent, Integer> executions = new HashMap<>();

    /** A Pipeline as it runs for one object. */
    record PipelineOfParent(Reference parent, String workflow, String pipeline) {}

    private record ContainerOfParent(PipelineOfParent pipeline, String container) {}

    /** A Job was created. */
    PipelineRunReference begin(JobObject job, RenderedPipeline pipeline) {
        PipelineOfParent key = key(pipeline);
        int ordinal = jobs.merge(key, 1, Integer::sum);
        PipelineRun run = pipeline.run();
        List<String> names = run.promise().pipelines(pipeline.type(), pipeline.action()).stream()
                .map(one -> one.nameText())
                .toList();
        PipelineRunReference reference = new PipelineRunReference(
                key.parent(),
                key.workflow(),
                pipeline.name(),
                names.indexOf(pipeline.name()) + 1,
                names.size(),
                ordinal,
                "",
                0);
        byJob.put(job.reference(), reference);
        return reference;
    }

    static PipelineOfParent key(RenderedPipeline pipeline) {
        return new PipelineOfParent(Runs.parent(pipeline), Runs.workflow(pipeline), pipeline.name());
    }

    /** A container begins; the answer is how often it has in all Jobs of its Pipeline. */
    void execute(PlayedJob job, String container) {
        executions.merge(new ContainerOfParent(key(job.plan().pipeline()), container), 1, Integer::sum);
    }

    int jobs(PipelineOfParent pipeline) {
        return jobs.getOrDefault(pipeline, 0);
    }

    int executions(PipelineOfParent pipeline, String container) {
        return executions.getOrDefault(new ContainerOfParent(pipeline, container), 0);
    }

    PipelineRunReference of(@Nullable Reference job) {
        return byJob.getOrDefault(job, PipelineRunReference.NONE);
    }

    PipelineRunReference of(PlayedJob job) {
        return of(job.job());
    }

    /** Each Pipeline that ran, in the order in which they first did. */
    Map<PipelineOfParent, Integer> all() {
        return jobs;
    }
}
