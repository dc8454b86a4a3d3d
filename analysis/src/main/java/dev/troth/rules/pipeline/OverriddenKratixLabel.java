package dev.troth.rules.pipeline;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.promise.Labels;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import org.jspecify.annotations.Nullable;

/**
 * A label of a Pipeline that takes the place of one by which Kratix or Kubernetes finds the Job.
 *
 * <p>The Pipeline's labels are merged last ({@code api/v1alpha1/pipeline_factory.go}, {@code pipelineJobLabels}),
 * Jobs are looked for by label ({@code lib/workflow/reconciler.go}, {@code labelsForJobs}, {@code jobIsForPipeline};
 * {@code cmd/main.go}, {@code jobCacheSelector}), and the Job controller wants its own four to be its own ({@code
 * pkg/apis/batch/validation}, {@code validateGeneratedSelector}).
 */
final class OverriddenKratixLabel implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("pipeline-09", "overridden-kratix-label")
            .says("The labels by which Kratix finds a Job are its own")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Place label : pipeline.labels().entries()) {
                String consequence = consequence(label.name(), promise);
                if (consequence != null && !label.stringOrEmpty().equals(ownValue(label.name(), promise, pipeline))) {
                    findings.addAtKey(INFO, label)
                            // With a hash of its own the workflow still runs, once.
                            .severity(label.name().equals(Labels.HASH) ? Severity.WARNING : INFO.severity())
                            .message("`%s` replaces the label that %s Remove it.", label.name(), consequence)
                            .fix(Fix.of(
                                    FixSafety.REVIEW,
                                    "Remove the label",
                                    findings.edits().remove(label)));
                }
            }
        }
    }

    private static @Nullable String consequence(String label, Promise promise) {
        return switch (label) {
            case Labels.PROMISE_NAME, Labels.WORKFLOW_TYPE, Labels.RESOURCE_NAME, Labels.MANAGED_BY ->
                "Kratix looks for its Jobs by: it no longer finds this one and starts another, again and again.";
            case Labels.RESOURCE_NAMESPACE ->
                promise.config().pipelineNamespaceText().isEmpty()
                        ? null
                        : "Kratix looks for its Jobs by: it no longer finds this one and starts another, again and"
                                + " again.";
            case Labels.PIPELINE_NAME ->
                "tells Kratix which Pipeline a Job belongs to: it finds none, and the workflow never gets on.";
            case Labels.WORKFLOW_ACTION ->
                "tells Kratix what a Job is for: it starts the delete Pipeline while this one still runs.";
            case Labels.HASH ->
                "tells Kratix what a Job was made for: it takes every change of Promise or request for already done.";
            case "job-name", "controller-uid", "batch.kubernetes.io/job-name", "batch.kubernetes.io/controller-uid" ->
                "Kubernetes gives a Job's Pods to find them by, so it refuses the Job and Kratix the Promise.";
            default -> null;
        };
    }

    /** What Kratix writes there itself, as far as the Promise tells. */
    private static @Nullable String ownValue(String label, Promise promise, Pipeline pipeline) {
        return switch (label) {
            case Labels.PROMISE_NAME -> promise.nameText();
            case Labels.PIPELINE_NAME -> pipeline.nameText();
            case Labels.WORKFLOW_TYPE -> pipeline.type().text();
            case Labels.WORKFLOW_ACTION -> pipeline.action().text();
            case Labels.MANAGED_BY -> Labels.MANAGED_BY_KRATIX;
            case Labels.RESOURCE_NAME -> pipeline.type() == WorkflowType.PROMISE ? anyValue(label, pipeline) : null;
            default -> null;
        };
    }

    /** Jobs of promise workflows are looked for without this label. */
    private static String anyValue(String label, Pipeline pipeline) {
        return pipeline.labels().get(label).stringOrEmpty();
    }
}
