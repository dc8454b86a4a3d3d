package dev.troth.promise.effective;

import dev.troth.promise.Action;
import dev.troth.promise.Kinds;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import java.util.ArrayList;
import java.util.List;

/**
 * One Pipeline run for one object ({@code api/v1alpha1/pipeline_factory.go}, {@code PipelineFactory}).
 *
 * @param parent the object for which it runs
 * @param hash the fingerprint of what it runs for, see {@link RunHash}
 * @param last whether it is the last Pipeline of its workflow
 */
public record PipelineRun(Promise promise, Pipeline pipeline, ParentObject parent, String hash, boolean last) {

    /** The Pipelines of a workflow in order; none where there is no such workflow. */
    public static List<PipelineRun> all(
            Promise promise, WorkflowType type, Action action, ParentObject parent, String hash) {
        List<Pipeline> pipelines = promise.pipelines(type, action);
        List<PipelineRun> runs = new ArrayList<>();
        for (Pipeline pipeline : pipelines) {
            runs.add(new PipelineRun(promise, pipeline, parent, hash, runs.size() == pipelines.size() - 1));
        }
        return List.copyOf(runs);
    }

    public PipelineId id() {
        return PipelineId.of(promise, pipeline);
    }

    /** Where the Job runs: the Promise's own choice, else the request's namespace or Kratix' own. */
    public String namespace() {
        if (hasOwnNamespace()) {
            return promise.config().pipelineNamespaceText();
        }
        return isForResource() ? parent.namespace() : Kinds.SYSTEM_NAMESPACE;
    }

    /** Whether the Promise says where its Pipelines run, so that names must tell namespaces of requests apart. */
    public boolean hasOwnNamespace() {
        return !promise.config().pipelineNamespaceText().isEmpty();
    }

    public boolean isForResource() {
        return pipeline.type() == WorkflowType.RESOURCE;
    }

    /** The ServiceAccount of the Pod: the user's, else one that Kratix makes and names like the id. */
    public String serviceAccount() {
        String own = pipeline.rbac().serviceAccount().stringOrEmpty();
        return own.isEmpty() ? id().text() : own;
    }

    /** The Job's name before it is cut and ends in random characters ({@code pipelineJobName}). */
    public String jobNameBase() {
        return "kratix-" + promise.nameText() + requestPart() + "-" + pipeline.nameText();
    }

    /** The Job's name with that ending; Kratix draws a new one each time. */
    public String jobName(String suffix) {
        return ObjectName.of(jobNameBase(), suffix);
    }

    /** The name of the Pipeline's Work before it is cut ({@code work-creator/lib/work_creator.go}). */
    public String workNameBase() {
        return promise.nameText() + requestPart() + "-" + pipeline.nameText();
    }

    private String requestPart() {
        if (!isForResource()) {
            return "";
        }
        return "-" + parent.name() + (hasOwnNamespace() ? "-" + parent.namespace() : "");
    }

    /** The ConfigMap with the Promise's destination selectors. */
    public String schedulingConfigMap() {
        return "destination-selectors-" + promise.nameText();
    }
}
