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
 * Two Destinations that write to the same folder of the same State Store. The webhook takes the first that comes
 * ({@code internal/webhook/v1alpha1/destination_webhook.go}).
 */
final class DestinationPathClash implements KratixRule {

    private static final RuleInfo INFO = RuleInfo.error("kinds-03", "bad-destination")
            .says("A Destination has a folder of its own in a State Store");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(KubernetesObject object, Project project, Findings findings) {
        Place path = object.spec().get("path");
        if (!object.kindText().equals(Kinds.DESTINATION) || path.stringOrEmpty().isEmpty()) {
            return;
        }
        List<String> own = place(object);
        project.objectsOfKind(Kinds.DESTINATION).stream()
                .filter(other -> other.spec().get("path").stringOrEmpty().equals(path.stringOrEmpty())
                        && other.apiVersionText().equals(Kinds.API_VERSION)
                        && place(other).equals(own))
                .findFirst()
                .filter(first -> !first.nameText().equals(object.nameText()))
                .ifPresent(first -> findings.add(INFO, path)
                        .message(
                                "The Destination `%s` has the folder `%s` of this State Store already, so Kratix"
                                        + " refuses this one. Choose another path.",
                                first.nameText(), path.stringOrEmpty()));
    }

    /** State Store and path, compared as they are written, as Kratix does. */
    private static List<String> place(KubernetesObject destination) {
        Place store = destination.spec().get("stateStoreRef");
        return List.of(
                store.get("kind").stringOrEmpty(),
                store.get("name").stringOrEmpty(),
                destination.spec().get("path").stringOrEmpty());
    }
}
