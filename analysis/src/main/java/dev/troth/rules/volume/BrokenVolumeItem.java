package dev.troth.rules.volume;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/**
 * A key of a Secret or ConfigMap that becomes a file outside of its volume ({@code validateKeyToPath}). The type table
 * reports a missing key or path under the same code.
 */
final class BrokenVolumeItem implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("volume-18", "broken-volume-item")
            .says("An item of a volume has a key, and a path that stays in the volume");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            pipeline.volumes()
                    .forEach(volume -> VolumeFiles.ofKeys(volume)
                            .map(item -> item.get("path"))
                            .forEach(path -> check(path, findings)));
        }
    }

    private static void check(Place path, Findings findings) {
        LocalPath.fileFlaw(path.stringOrEmpty())
                .ifPresent(flaw -> findings.add(INFO, path)
                        .message(
                                "`%s` %s, but a file of a volume stays in it, so Kratix refuses the Promise. Write a path"
                                        + " without.",
                                path.stringOrEmpty(), flaw));
    }
}
