package dev.troth.rules.kinds;

import dev.troth.analysis.Findings;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.analysis.Spelling;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.rules.KratixRule;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.Optional;

/**
 * A Destination whose State Store is not in the project. The webhook warns of it, and nothing is ever written.
 *
 * <p>A project without any State Store says nothing: they are elsewhere then.
 */
final class UnknownStateStore implements KratixRule {

    private static final RuleInfo INFO = RuleInfo.error("kinds-05", "bad-state-store-reference")
            .says("A Destination names a State Store that exists")
            .fix(FixSafety.REVIEW);

    private static final List<String> STORES = List.of(Kinds.BUCKET_STATE_STORE, Kinds.GIT_STATE_STORE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(KubernetesObject object, Project project, Findings findings) {
        Place reference = object.spec().get("stateStoreRef");
        String kind = reference.get("kind").stringOrEmpty();
        Place name = reference.get("name");
        List<String> stores = project.objects().stream()
                .filter(other -> STORES.contains(other.kindText())
                        && other.apiVersionText().equals(Kinds.API_VERSION))
                .map(other -> other.kindText() + " " + other.nameText())
                .toList();
        if (object.kindText().equals(Kinds.DESTINATION)
                && STORES.contains(kind)
                && !name.stringOrEmpty().isEmpty()
                && !stores.isEmpty()
                && !stores.contains(kind + " " + name.stringOrEmpty())) {
            Optional<String> meant = Spelling.nearest(
                    name.stringOrEmpty(),
                    stores.stream()
                            .filter(store -> store.startsWith(kind + " "))
                            .map(store -> store.substring(kind.length() + 1))
                            .toList());
            findings.add(INFO, name)
                    .severity(Severity.WARNING)
                    .message(
                            "No file of this project has a %s `%s`. Where it does not exist, nothing is ever written"
                                    + " for this Destination.%s",
                            kind, name.stringOrEmpty(), Spelling.didYouMean(meant));
        }
    }
}
