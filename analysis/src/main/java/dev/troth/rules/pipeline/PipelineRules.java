package dev.troth.rules.pipeline;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/** Pipelines as such: name, metadata and the settings of their Jobs. */
public final class PipelineRules {

    private PipelineRules() {}

    public static RuleFamily family() {
        return new RuleFamily(
                "pipeline",
                "Pipelines",
                List.of(
                        RuleInfo.error("pipeline-01", "wrong-pipeline-api-version")
                                .says("The apiVersion of a Pipeline is `platform.kratix.io/v1alpha1`")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.error("pipeline-02", "wrong-pipeline-kind")
                                .says("The kind of a Pipeline is `Pipeline`")
                                .fix(FixSafety.SAFE),
                        RuleInfo.error("pipeline-03", "pipeline-without-name").says("A Pipeline has a name"),
                        RuleInfo.error("pipeline-04", "bad-pipeline-name")
                                .says("The name of a Pipeline has small letters, digits and `-`")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.warning("pipeline-05", "pipeline-without-containers")
                                .says("A Pipeline has containers"),
                        RuleInfo.error("pipeline-06", "unknown-pipeline-field")
                                .says("A Pipeline has the fields that Kratix knows, and no others")
                                .fix(FixSafety.SAFE),
                        RuleInfo.warning("pipeline-07", "wrong-letter-case")
                                .says("Fields are written in their own letter case")
                                .fix(FixSafety.SAFE),
                        RuleInfo.error("pipeline-08", "bad-pipeline-label")
                                .says("Labels are short words")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.error("pipeline-11", "bad-restart-policy")
                                .says("The restart policy is `OnFailure` or `Never`")
                                .fix(FixSafety.SAFE),
                        RuleInfo.error("pipeline-12", "bad-backoff-limit")
                                .says("The backoff limit is a whole" + " number from 0 on"),
                        RuleInfo.error("pipeline-13", "bad-image-pull-secrets")
                                .says("`imagePullSecrets` is a list of mappings with a `name`")
                                .fix(FixSafety.SAFE),
                        RuleInfo.warning("pipeline-13b", "empty-image-pull-secret")
                                .says("An image pull secret has a name"),
                        RuleInfo.error("pipeline-14", "bad-pipeline-annotation")
                                .says("Keys of annotations are short words")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.error("pipeline-15", "spec-under-metadata")
                                .says("The `spec` of a Pipeline stands beside its `metadata`")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.error("pipeline-16", "bad-pipeline-metadata")
                                .says("The metadata of a Pipeline is that of a Kubernetes object")
                                .fix(FixSafety.SAFE)),
                List.of(
                        new DotInPipelineName(),
                        new OverriddenKratixLabel(),
                        new IgnoredPipelineNamespace(),
                        new RiskyBackoffLimit(),
                        new IgnoredPipelineMetadata(),
                        new RetryFromFirstContainer()));
    }
}
