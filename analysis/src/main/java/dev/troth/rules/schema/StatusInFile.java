package dev.troth.rules.schema;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.rules.ObjectRule;
import dev.troth.yaml.Place;

/**
 * A status that is written by hand. The API server throws it away; {@code status: {}}, which many tools leave behind,
 * is not worth a word.
 */
final class StatusInFile implements ObjectRule {

    private static final RuleInfo INFO = RuleInfo.info("schema-11", "status-in-file")
            .says("A file holds no status")
            .fix(FixSafety.SAFE)
            .fading();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(KubernetesObject object, Findings findings) {
        Place status = object.place().get("status");
        boolean kratix = object.groupText().equals(Kinds.GROUP);
        if (kratix && status.mapping().filter(written -> !written.isEmpty()).isPresent()) {
            findings.addAtKey(INFO, status)
                    .message("Kubernetes drops `status` when a file is applied; only Kratix writes it. Remove it.")
                    .fix(Fix.of(
                            FixSafety.SAFE, "Remove `status`", findings.edits().remove(status)));
        }
    }
}
