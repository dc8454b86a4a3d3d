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
 * A mount path that does not begin with {@code /} or has a colon. The API server takes both; the kubelet puts a
 * slash in front of the one, and the documentation of the field forbids the other, at which some runtimes cut the path.
 */
final class RelativeMountPath implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("volume-14", "relative-mount-path")
            .says("A mount path begins with `/` and has no `:`")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                container.volumeMounts().stream().map(VolumeMount::mountPath).forEach(path -> check(path, findings));
            }
        }
    }

    private static void check(Place path, Findings findings) {
        String text = path.stringOrEmpty();
        if (text.isEmpty() || text.contains("{{") || text.startsWith("$")) {
            return;
        }
        if (!text.startsWith("/")) {
            String better = "/" + text;
            findings.add(INFO, path)
                    .message(
                            "`%s` does not begin with `/`; nodes make it `%s`, wherever the container's working"
                                    + " directory is. Write that.",
                            text, better)
                    .fix(Fix.of(
                            FixSafety.REVIEW,
                            "Write `" + better + "`",
                            findings.edits().replace(path, Edits.scalar(better))));
        } else if (text.indexOf(':') >= 0) {
            findings.add(INFO, path)
                    .message(
                            "`%s` has a `:`, which a mount path must not have: some runtimes cut it there and do not"
                                    + " start the container. Choose another path.",
                            text);
        }
    }
}
