package dev.troth.rules.volume;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Reserved;
import dev.troth.promise.VolumeMount;
import dev.troth.rules.PromiseRule;

/**
 * Kratix' input volume, mounted once more and writable. Kratix mounts it read-only because all containers of the
 * Pipeline read the object from it; what one writes there, the next takes for the request.
 */
final class WritableInputMount implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("volume-17", "writable-input-mount")
            .says("The volume `shared-input` is mounted read-only")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                container.volumeMounts().stream()
                        .filter(mount -> mount.nameText().equals(Reserved.INPUT_VOLUME))
                        .filter(mount -> !mount.readOnly().isTrue()
                                && !Reserved.MOUNT_PATHS.contains(
                                        mount.mountPath().stringOrEmpty()))
                        .forEach(mount -> report(mount, findings));
            }
        }
    }

    private static void report(VolumeMount mount, Findings findings) {
        findings.add(INFO, mount.name())
                .message(
                        "`%s` holds the object that the Pipeline works on, and what is written into it here, the"
                                + " later containers take for the object. Add `readOnly: true`, or read `%s`.",
                        Reserved.INPUT_VOLUME, Reserved.INPUT_PATH)
                .fix(
                        mount.readOnly().isAbsent()
                                ? Fix.of(
                                        FixSafety.REVIEW,
                                        "Add `readOnly: true`",
                                        findings.edits().append(mount.place(), "readOnly: true"))
                                : null);
    }
}
