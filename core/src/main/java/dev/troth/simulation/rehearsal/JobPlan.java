package dev.troth.simulation.rehearsal;

import dev.troth.engine.DocumentedBehaviour;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.pod.StatusWriter;
import dev.troth.engine.pod.WorkWriter;
import dev.troth.promise.effective.Job;
import dev.troth.promise.effective.PipelineRun;
import dev.troth.promise.effective.PodContainer;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.promise.effective.SchedulingConfigMap;
import dev.troth.promise.effective.SupportingObjects;
import dev.troth.simulation.job.JobSpec;
import dev.troth.simulation.job.RestartPolicy;
import java.util.List;
import java.util.Map;

/**
 * What a Job of a Pipeline is made of, worked out once for all its Jobs.
 *
 * @param spec containers in order, how they are restarted
 * @param scheduling the Promise's own selectors as the work-writer finds them
 * @param usual what it leaves behind where the scenario says nothing of files
 */
record JobPlan(
        RenderedPipeline pipeline,
        JobSpec spec,
        WorkWriter.Arguments workWriter,
        StatusWriter.Environment statusWriter,
        String scheduling,
        Leftovers usual) {

    static JobPlan of(RenderedPipeline pipeline, KratixSettings settings) {
        PipelineRun run = pipeline.run();
        Job job = Job.of(run, settings.pipelineDefaults(), "");
        List<String> containers = job.template().containersInOrder().stream()
                .map(PodContainer::name)
                .toList();
        boolean never = job.template().restartPolicy().equals("Never");
        boolean firstFailureCounts = settings.behavesAsDocumented(DocumentedBehaviour.FIRST_FAILURE_COUNTS);
        boolean dryRun = run.parent().dryRun();
        String scheduling = SupportingObjects.of(run)
                .configMap()
                .map(SchedulingConfigMap::text)
                .orElse("[]\n");
        return new JobPlan(
                pipeline,
                JobSpec.of(
                        containers,
                        never || firstFailureCounts ? RestartPolicy.NEVER : RestartPolicy.ON_FAILURE,
                        firstFailureCounts ? 0 : Math.max(0, job.effectiveBackoffLimit())),
                WorkWriter.Arguments.of(run, dryRun),
                new StatusWriter.Environment(
                        run.pipeline().type(), run.pipeline().nameText(), run.last(), dryRun),
                scheduling,
                Leftovers.of(Behaviours.usualOutput(pipeline), Map.of(), scheduling, pipeline.type()));
    }

    /** The name of a container, counted from 0. */
    String container(int index) {
        return spec.containers().get(index);
    }
}
