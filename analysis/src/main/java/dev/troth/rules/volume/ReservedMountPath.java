package dev.troth.rules.volume;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Reserved;
import dev.troth.promise.VolumeMount;
import dev.troth.rules.PromiseRule;

/** A mount exactly where Kratix mounts a volume of its own: paths are unique in a container. */
final class ReservedMountPath implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("volume-04", "reserved-mount-path")
            .says("`/kratix/input`, `/kratix/output` and `/kratix/metadata` are left to Kratix");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                container.volumeMounts().stream()
                        .filter(mount ->
                                Reserved.MOUNT_PATHS.contains(mount.mountPath().stringOrEmpty()))
                        .forEach(mount -> report(mount, findings));
            }
        }
    }

    private static void report(VolumeMount mount, Findings findings) {
        findings.add(INFO, mount.mountPath())
                .message(
                        "Kratix mounts a volume at `%s` in every container, and a path can be taken once, so Kratix"
                                + " refuses the Promise. %s",
                        mount.mountPath().stringOrEmpty(),
                        mount.nameText().startsWith("shared-")
                                ? "The volume is there already: remove this mount."
                                : "Mount this volume somewhere else.");
    }
}
