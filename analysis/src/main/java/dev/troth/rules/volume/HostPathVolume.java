package dev.troth.rules.volume;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/**
 * A folder of the node. The Pod Security Standards forbid it from {@code baseline} on, and which node a Pipeline
 * runs on is anybody's guess. A path with {@code ..} is refused ({@code validateHostPathVolumeSource}).
 */
final class HostPathVolume implements PromiseRule {

    private static final RuleInfo INFO =
            RuleInfo.warning("volume-15", "host-path-volume").says("Pipelines do without folders of the node");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            pipeline.volumes().stream()
                    .map(volume -> volume.source("hostPath"))
                    .filter(Place::isMapping)
                    .forEach(hostPath -> check(hostPath, findings));
        }
    }

    private static void check(Place hostPath, Findings findings) {
        Place path = hostPath.get("path");
        String text = path.stringOrEmpty();
        if (LocalPath.hasBackstep(text)) {
            findings.add(INFO, path)
                    .severity(Severity.ERROR)
                    .message("`%s` has `..` in it, so Kratix refuses the Promise. Write the path that is meant.", text);
        } else if (text.endsWith(".sock")) {
            findings.addAtKey(INFO, hostPath)
                    .message(
                            "`%s` gives this Pipeline power over the node and all that runs there, and many clusters"
                                    + " refuse such a Pod. Build images without the node's own runtime.",
                            text);
        } else {
            findings.addAtKey(INFO, hostPath)
                    .message("`hostPath` is a folder of whatever node the Pod comes to, and many clusters refuse such"
                            + " a Pod. Use an `emptyDir`, a ConfigMap or a claim.");
        }
    }
}
