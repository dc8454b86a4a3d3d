package dev.troth.promise.effective;

import dev.troth.promise.Labels;
import dev.troth.promise.Pipeline;
import java.util.LinkedHashMap;
import java.util.Map;

/** The labels of a Job and of its Pod ({@code api/v1alpha1/pipeline_factory.go}, {@code pipelineJobLabels}). */
public final class JobLabels {

    private JobLabels() {}

    /** Kratix' own, by which it finds the Job, and over them the Pipeline's, which can thus hide the Job from it. */
    public static Map<String, String> of(PipelineRun run) {
        Map<String, String> labels = ofKratix(run);
        labels.putAll(Written.texts(run.pipeline().labels()));
        return labels;
    }

    private static Map<String, String> ofKratix(PipelineRun run) {
        Map<String, String> labels = ofWorkflow(run);
        labels.put(Labels.MANAGED_BY, Labels.MANAGED_BY_KRATIX);
        if (run.isForResource()) {
            labels.put(Labels.RESOURCE_NAME, run.parent().name());
            if (run.hasOwnNamespace()) {
                labels.put(Labels.RESOURCE_NAMESPACE, run.parent().namespace());
            }
        }
        if (!run.hash().isEmpty()) {
            labels.put(Labels.HASH, run.hash());
        }
        return labels;
    }

    /** Which Pipeline of which workflow of which Promise; without the Pipeline where it has no name. */
    static Map<String, String> ofWorkflow(PipelineRun run) {
        Pipeline pipeline = run.pipeline();
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Labels.PROMISE_NAME, run.promise().nameText());
        labels.put(Labels.WORKFLOW_TYPE, pipeline.type().text());
        if (!pipeline.nameText().isEmpty()) {
            labels.put(Labels.PIPELINE_NAME, pipeline.nameText());
        }
        labels.put(Labels.WORKFLOW_ACTION, pipeline.action().text());
        return labels;
    }
}
