package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.trigger.Change;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The Jobs that Kratix takes for running, by whose they are: a check may ask after each change. */
final class RunningJobs {

    private final Map<PipelineOfParent, Set<Reference>> running = new HashMap<>();

    /** A Pipeline of whatever workflow. */
    private record PipelineOfParent(Reference parent, String pipeline) {}

    void changed(Change change) {
        if (!(change.object() instanceof JobObject job)) {
            return;
        }
        RenderedPipeline rendered = job.pipeline();
        if (rendered == null) {
            return;
        }
        PipelineOfParent pipeline = new PipelineOfParent(Runs.parent(rendered), rendered.name());
        if (change.after() != null && job.isRunning()) {
            running.computeIfAbsent(pipeline, any -> new HashSet<>()).add(job.reference());
            return;
        }
        Set<Reference> jobs = running.get(pipeline);
        if (jobs != null && jobs.remove(job.reference()) && jobs.isEmpty()) {
            running.remove(pipeline);
        }
    }

    boolean areAny(Reference parent, String pipeline) {
        return running.containsKey(new PipelineOfParent(parent, pipeline));
    }
}
