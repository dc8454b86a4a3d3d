package dev.troth.promise.effective;

import dev.troth.promise.DestinationSelector;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;

/**
 * The ConfigMap by which a configure Pipeline learns the Promise's destination selectors; all Pipelines of a Promise in
 * a namespace share it ({@code api/v1alpha1/pipeline_factory.go}, {@code configMap}).
 *
 * @param selectors the labels of each selector, in order
 */
public record SchedulingConfigMap(
        String name, String namespace, Map<String, String> labels, List<Map<String, String>> selectors) {

    /** The one key of its data. */
    public static final String KEY = "destinationSelectors";

    static SchedulingConfigMap of(PipelineRun run) {
        return new SchedulingConfigMap(
                run.schedulingConfigMap(),
                run.namespace(),
                Map.of(Labels.PROMISE_NAME, run.promise().nameText()),
                run.promise().destinationSelectors().stream()
                        .map(DestinationSelector::matchLabels)
                        .map(Written::texts)
                        .toList());
    }

    /** The value of {@link #KEY}. */
    public String text() {
        return SchedulingText.of(selectors);
    }
}
