package dev.troth.rules.volume;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.VolumeMount;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/**
 * A {@code subPath} that leads out of its volume, or stands beside {@code subPathExpr} ({@code
 * ValidateVolumeMounts}).
 */
final class SubPathOutsideVolume implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("volume-12", "sub-path-outside-volume")
            .says("A `subPath` is a path below the volume's root, and stands by itself")
            .fix(FixSafety.SAFE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                container.volumeMounts().forEach(mount -> check(mount, findings));
            }
        }
    }

    private static void check(VolumeMount mount, Findings findings) {
        check(mount.subPath(), findings);
        check(mount.subPathExpr(), findings);
        if (!mount.subPath().stringOrEmpty().isEmpty()
                && !mount.subPathExpr().stringOrEmpty().isEmpty()) {
            findings.add(INFO, mount.subPathExpr())
                    .message("`subPath` and `subPathExpr` exclude each other, so Kratix refuses the Promise. Remove"
                            + " one of them.")
                    .related(mount.subPath(), "the other one");
        }
    }

    private static void check(Place path, Findings findings) {
        String text = path.stringOrEmpty();
        LocalPath.flaw(text)
                .ifPresent(flaw -> findings.add(INFO, path)
                        .message(
                                "`%s` %s, but a `%s` starts at the volume's root and stays below it, so Kratix refuses the"
                                        + " Promise.",
                                text, flaw, path.name())
                        .fix(LocalPath.relative(text)
                                .map(better -> Fix.of(
                                        FixSafety.SAFE,
                                        "Write `" + better + "`",
                                        findings.edits().replace(path, Edits.scalar(better))))
                                .orElse(null)));
    }
}
