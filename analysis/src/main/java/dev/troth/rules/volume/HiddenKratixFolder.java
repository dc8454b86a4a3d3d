package dev.troth.rules.volume;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Reserved;
import dev.troth.promise.VolumeMount;
import dev.troth.rules.PromiseRule;
import java.util.Optional;

/**
 * A mount that covers a folder of Kratix, or a part of one, under a path that is written otherwise. The API server
 * compares paths letter by letter, so {@code /kratix/output/} passes; the container then writes into the wrong volume.
 */
final class HiddenKratixFolder implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("volume-05", "hidden-kratix-folder")
            .says("No mount hides `/kratix/input`, `/kratix/output` or `/kratix/metadata`, or a part of them");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                for (VolumeMount mount : container.volumeMounts()) {
                    String path = mount.mountPath().stringOrEmpty();
                    if (!path.isEmpty() && !Reserved.MOUNT_PATHS.contains(path) && !path.contains("{{")) {
                        trouble(path)
                                .ifPresent(what ->
                                        findings.add(INFO, mount.mountPath()).message(what));
                    }
                }
            }
        }
    }

    private static Optional<String> trouble(String path) {
        String cleaned = LocalPath.cleaned(path);
        for (String reserved : Reserved.MOUNT_PATHS) {
            if (cleaned.equals(reserved)) {
                return Optional.of("`" + path + "` is `" + reserved + "` in other words: this volume hides Kratix'"
                        + " own, "
                        + (reserved.equals(Reserved.INPUT_PATH)
                                ? "and the container never sees what it works on."
                                : "and what the container writes there is lost.")
                        + " Mount it somewhere else.");
            }
            if (cleaned.startsWith(reserved + "/")) {
                return Optional.of("`" + path + "` lies in `" + reserved + "`, but what the container writes there"
                        + " goes to this volume and never to Kratix. Mount it somewhere else.");
            }
        }
        return switch (cleaned) {
            case "/" ->
                Optional.of("A mount at `/` hides all of the image, its programs included, so nothing can"
                        + " run. Mount it in a folder.");
            case "/kratix" ->
                Optional.of("A mount at `/kratix` lies under Kratix' own folders, and which of them the container"
                        + " sees then depends on the runtime. Mount it somewhere else.");
            default -> Optional.empty();
        };
    }
}
