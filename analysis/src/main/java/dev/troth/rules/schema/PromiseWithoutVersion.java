package dev.troth.rules.schema;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.rules.ProjectRule;
import java.util.Optional;

/**
 * A Promise without a version that others want in a version.
 *
 * <p>Without the label {@code kratix.io/promise-version} its revision is called {@code not-set}, which no release and
 * no requirement matches.
 */
final class PromiseWithoutVersion implements ProjectRule {

    private static final RuleInfo INFO = RuleInfo.warning("schema-16", "promise-without-version")
            .says("A Promise that is wanted in a version has one");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Project project, Findings findings) {
        if (!promise.version().stringOrEmpty().isEmpty() || promise.nameText().isEmpty()) {
            return;
        }
        wantedBy(promise, project)
                .ifPresent(who -> findings.add(INFO, promise.name())
                        .message(
                                "%s wants this Promise in a version, but it has none, so that is never fulfilled. Add the label"
                                        + " `kratix.io/promise-version`.",
                                who));
    }

    private static Optional<String> wantedBy(Promise promise, Project project) {
        for (KubernetesObject object : project.objectsOfKind(Kinds.PROMISE_RELEASE)) {
            boolean release = object.nameText().equals(promise.nameText())
                    && !object.spec().get("version").stringOrEmpty().isEmpty();
            if (release) {
                return Optional.of("The PromiseRelease `" + object.nameText() + "`");
            }
        }
        return project.promisesRequiring(promise.nameText()).stream()
                .filter(other -> other.requiredPromises().stream()
                        .anyMatch(required -> required.nameText().equals(promise.nameText())
                                && !required.version().stringOrEmpty().isEmpty()))
                .findFirst()
                .map(other -> "The Promise `" + other.nameText() + "`");
    }
}
