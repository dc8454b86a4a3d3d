package dev.troth.rules.requires;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Spelling;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.promise.RequiredPromise;
import dev.troth.rules.ProjectRule;
import java.util.List;
import java.util.Optional;

/**
 * A required Promise that none of the project's files brings.
 *
 * <p>The webhook warns of it, the Promise is installed, and stays unavailable: requests are taken and no Job is made
 * ({@code internal/controller/promise_controller.go}, {@code evaluateRequirement}). It can be on the platform
 * already, so a project that holds no other Promise says nothing.
 */
final class RequiredPromiseNotFound implements ProjectRule {

    private static final RuleInfo INFO =
            RuleInfo.warning("requires-01", "required-promise-not-found").says("Required Promises are in the project");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Project project, Findings findings) {
        boolean alone = project.promises().size() < 2 && releases(project).isEmpty();
        if (alone) {
            return;
        }
        for (RequiredPromise required : promise.requiredPromises()) {
            String name = required.nameText();
            if (!name.isEmpty() && project.promise(name).isEmpty() && !isReleased(name, project)) {
                Optional<String> meant = Spelling.nearest(
                        name,
                        project.promises().stream()
                                .map(Promise::nameText)
                                .filter(other -> !other.isEmpty())
                                .toList());
                findings.add(INFO, required.name())
                        .message(
                                "No file of this project has a Promise `%s`. While it is not installed, `%s` is"
                                        + " unavailable and its requests wait.%s",
                                name, promise.nameText(), Spelling.didYouMean(meant));
            }
        }
    }

    private static List<KubernetesObject> releases(Project project) {
        return project.objects().stream()
                .filter(object -> object.is(Kinds.API_VERSION, Kinds.PROMISE_RELEASE))
                .toList();
    }

    /** By its name or by its address: what it holds is elsewhere. */
    private static boolean isReleased(String name, Project project) {
        return releases(project).stream()
                .anyMatch(release -> release.nameText().contains(name)
                        || release.spec().at("sourceRef", "url").stringOrEmpty().contains(name));
    }
}
