package dev.troth.rules.volume;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Volume;
import dev.troth.promise.WorkflowType;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/**
 * A Secret, ConfigMap or claim that a resource workflow mounts. Those workflows run in the namespace of the request,
 * so it must be there in each of them, unless {@code pipelineNamespace} is set.
 */
final class VolumeInEachNamespace implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.info("volume-19", "volume-in-each-namespace")
            .says("What a volume is made of is there in each namespace with requests");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        if (!promise.config().pipelineNamespace().isNothing()) {
            return;
        }
        for (Pipeline pipeline : promise.pipelines()) {
            if (pipeline.type() == WorkflowType.RESOURCE) {
                for (Volume volume : pipeline.volumes()) {
                    check("Secret", volume.source("secret"), "secretName", findings);
                    check("ConfigMap", volume.source("configMap"), "name", findings);
                    check("PersistentVolumeClaim", volume.source("persistentVolumeClaim"), "claimName", findings);
                }
            }
        }
    }

    private static void check(String kind, Place source, String nameField, Findings findings) {
        Place name = source.get(nameField);
        if (!name.stringOrEmpty().isEmpty() && !source.get("optional").isTrue()) {
            findings.add(INFO, name)
                    .message(
                            "This Pipeline runs in the namespace of each request, so the %s `%s` must be there in"
                                    + " all of them; where it is not, no Pod starts. Or set"
                                    + " `workflows.config.pipelineNamespace`.",
                            kind, name.stringOrEmpty());
        }
    }
}
