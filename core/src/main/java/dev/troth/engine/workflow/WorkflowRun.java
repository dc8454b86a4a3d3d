package dev.troth.engine.workflow;

import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;

/**
 * A workflow and what is there of it.
 *
 * @param promise the name of the Promise
 * @param pipelines what is to run, in order
 * @param namespace where Jobs are looked for; {@code ""} for everywhere
 * @param jobs all Jobs that may belong to it
 * @param works all Works of the Promise
 */
public record WorkflowRun(
        WorkflowType type,
        String promise,
        List<RenderedPipeline> pipelines,
        String namespace,
        List<JobObject> jobs,
        List<WorkObject> works,
        KratixSettings settings) {}
