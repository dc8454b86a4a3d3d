package dev.troth.rules.pipeline;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.Called;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.List;

/**
 * Metadata that objects have but Pipelines do not: a Pipeline is no object, only a part of a Promise, of whose metadata
 * Kratix uses name, labels and annotations ({@code api/v1alpha1/pipeline_factory.go}).
 */
final class IgnoredPipelineMetadata implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("pipeline-17", "ignored-pipeline-metadata")
            .says("The metadata of a Pipeline is its name, labels and annotations")
            .fix(FixSafety.SAFE)
            .fading();

    private static final List<String> IGNORED = List.of("generateName", "finalizers", "ownerReferences");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (String field : IGNORED) {
                Place place = pipeline.metadata().get(field);
                if (!place.isNothing()) {
                    findings.addAtKey(INFO, place)
                            .message(
                                    "`%s` has no effect: %s is not made as an object of its own, and Kratix reads"
                                            + " only its name, labels and annotations. Remove it.",
                                    field, Called.of(pipeline))
                            .fix(Fix.of(
                                    FixSafety.SAFE,
                                    "Remove `" + field + "`",
                                    findings.edits().remove(place)));
                }
            }
        }
    }
}
