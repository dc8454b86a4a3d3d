package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Reference;
import dev.troth.promise.Shown;
import dev.troth.promise.effective.PipelineRun;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.timeline.PipelineRunReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which execution of which Pipeline a Job is, as the log names it. */
final class RunIndex {

    private final Map<Reference, PipelineRunReference> byJob = new HashMap<>();
    private final RunCounts counts;

    RunIndex(RunCounts counts) {
        this.counts = counts;
    }

    /** A Job was created, and is counted already. */
    PipelineRunReference begin(JobObject job, RenderedPipeline pipeline) {
        PipelineRun run = pipeline.run();
        List<String> names = run.promise().pipelines(pipeline.type(), pipeline.action()).stream()
                .map(one -> one.nameText())
                .toList();
        PipelineRunReference reference = new PipelineRunReference(
                Runs.parent(pipeline),
                Runs.workflow(pipeline),
                Shown.name(pipeline.name()),
                names.indexOf(pipeline.name()) + 1,
                names.size(),
                counts.of(pipeline).jobs(),
                "",
                0);
        byJob.put(job.reference(), reference);
        return reference;
    }

    PipelineRunReference of(@Nullable Reference job) {
        return byJob.getOrDefault(job, PipelineRunReference.NONE);
    }

    PipelineRunReference of(PlayedJob job) {
        return of(job.job());
    }
}
