package dev.troth.rules.volume;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Reserved;
import dev.troth.promise.VolumeMount;
import dev.troth.rules.PromiseRule;
import java.util.HashMap;
import java.util.Map;

/** Two mounts of a container at one path, letter by letter ({@code ValidateVolumeMounts}: {@code must be unique}). */
final class DuplicateMountPath implements PromiseRule {

    private static final RuleInfo INFO =
            RuleInfo.error("volume-09", "duplicate-mount-path").says("A container mounts one volume at a path");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                Map<String, VolumeMount> first = new HashMap<>();
                for (VolumeMount mount : container.volumeMounts()) {
                    String path = mount.mountPath().stringOrEmpty();
                    VolumeMount before = first.putIfAbsent(path, mount);
                    if (before != null && !path.isEmpty() && !Reserved.MOUNT_PATHS.contains(path)) {
                        findings.add(INFO, mount.mountPath())
                                .message(
                                        "`%s` is taken by a mount of `%s`, so Kratix refuses the Promise. Choose"
                                                + " another path for one of them.",
                                        path, before.nameText())
                                .related(before.mountPath(), "taken here");
                    }
                }
            }
        }
    }
}
