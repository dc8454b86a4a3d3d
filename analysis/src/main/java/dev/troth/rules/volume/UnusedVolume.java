package dev.troth.rules.volume;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Reserved;
import dev.troth.promise.Volume;
import dev.troth.rules.PromiseRule;
import java.util.HashSet;
import java.util.Set;

/** A volume that no container mounts. A Secret or claim behind it must be there all the same, or no Pod starts. */
final class UnusedVolume implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("volume-02", "unused-volume")
            .says("Each volume is mounted by a container")
            .fix(FixSafety.REVIEW)
            .fading();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            Set<String> used = new HashSet<>(Reserved.volumes(pipeline.action()));
            pipeline.containers().forEach(container -> {
                container.volumeMounts().forEach(mount -> used.add(mount.nameText()));
                container
                        .env()
                        .forEach(variable -> used.add(
                                variable.source("fileKeyRef").get("volumeName").stringOrEmpty()));
            });
            for (Volume volume : pipeline.volumes()) {
                if (!volume.nameText().isEmpty() && !used.contains(volume.nameText())) {
                    findings.add(INFO, volume.name())
                            .message(
                                    "No container mounts `%s`, yet no Pod starts before the volume is there. Mount"
                                            + " it or remove it.",
                                    volume.nameText())
                            .fix(Fix.of(
                                    FixSafety.REVIEW,
                                    "Remove `" + volume.nameText() + "`",
                                    findings.edits().remove(volume.place())));
                }
            }
        }
    }
}
