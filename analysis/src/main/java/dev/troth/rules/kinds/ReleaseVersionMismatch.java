package dev.troth.rules.kinds;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.rules.KratixRule;
import dev.troth.yaml.Place;
import java.util.List;

/**
 * A PromiseRelease for another version than the project's Promise of its name has. The webhook warns, and then Kratix
 * refuses to install what it fetched.
 */
final class ReleaseVersionMismatch implements KratixRule {

    private static final RuleInfo INFO = RuleInfo.warning("kinds-02b", "release-version-mismatch")
            .says("A PromiseRelease is for the version that the Promise has");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(KubernetesObject object, Project project, Findings findings) {
        if (!object.kindText().equals(Kinds.PROMISE_RELEASE)) {
            return;
        }
        Place version = object.spec().get("version");
        List<String> versions = project.versionsOf(object.nameText());
        if (!versions.isEmpty() && !versions.contains(version.stringOrEmpty())) {
            findings.add(INFO, version)
                    .message(
                            "The Promise `%s` of this project is at `%s`, not at `%s`. If the address gives that one,"
                                    + " Kratix refuses to install it.",
                            object.nameText(), versions.getLast(), version.stringOrEmpty());
        }
    }
}
