package dev.troth.engine.request;

import dev.troth.engine.Held;
import dev.troth.engine.Pass;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The status names the Pipelines that are to run ({@code ensureConfigureWorkflowStatus}). */
final class PipelineList {

    private PipelineList() {}

    /** Makes the status list them; answers whether that had to be written. */
    static boolean prepare(Pass pass, Held<RequestObject> request, List<RenderedPipeline> pipelines) {
        WorkflowStatus status = request.get().workflow();
        WorkflowStatus changed = status;
        if (status.workflows() != pipelines.size()) {
            changed = changed.withWorkflows(pipelines.size());
        }
        if (!lists(status.pipelines(), pipelines)) {
            changed = changed.withPipelines(PipelineStatus.allPending(
                            pipelines.stream().map(RenderedPipeline::name).toList(), pass.nowSeconds()))
                    .withSuspendedGeneration(0);
        }
        if (changed == status) {
            return false;
        }
        request.setWorkflow(changed);
        request.updateStatus(pass);
        return true;
    }

    private static boolean lists(@Nullable List<PipelineStatus> listed, List<RenderedPipeline> pipelines) {
        if (listed == null || listed.size() != pipelines.size()) {
            return false;
        }
        for (int i = 0; i < pipelines.size(); i++) {
            if (!listed.get(i).name().equals(pipelines.get(i).name())) {
                return false;
            }
        }
        return true;
    }
}
