package dev.troth.rules.scheduling;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Text;
import dev.troth.promise.DestinationSelector;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Labels;
import dev.troth.promise.Promise;
import dev.troth.rules.ProjectRule;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Selectors that no Destination of the project meets ({@code internal/controller/scheduler.go},
 * {@code getDestinationsForWorkloadGroup}). Silent where the project has no Destinations: they may be kept elsewhere.
 */
final class NoMatchingDestination implements ProjectRule {

    private static final RuleInfo INFO = RuleInfo.warning("scheduling-11", "no-matching-destination")
            .says("Some Destination has the labels that a Promise asks for");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Project project, Findings findings) {
        Map<String, String> wanted = merged(promise.destinationSelectors());
        List<KubernetesObject> destinations = project.objects().stream()
                .filter(object -> object.is(Kinds.API_VERSION, Kinds.DESTINATION))
                .toList();
        boolean dryRun = "true".equals(wanted.get(Labels.DRY_RUN));
        boolean some = destinations.stream()
                .filter(destination -> dryRun
                        || !destination.label(Labels.DRY_RUN).stringOrEmpty().equals("true"))
                .anyMatch(destination -> hasAll(destination, wanted));
        if (wanted.isEmpty() || destinations.isEmpty() || some) {
            return;
        }
        List<String> labels = wanted.entrySet().stream()
                .map(label -> "`" + label.getKey() + ": " + label.getValue() + "`")
                .toList();
        findings.addAtKey(INFO, promise.spec().get("destinationSelectors"))
                .message(
                        "No Destination here has %s, so Kratix puts what this Promise makes nowhere until one does.",
                        Text.allOf(labels));
    }

    /** As Kratix merges the entries: the first value of a label counts. */
    private static Map<String, String> merged(List<DestinationSelector> selectors) {
        Map<String, String> wanted = new TreeMap<>();
        for (DestinationSelector selector : selectors) {
            for (Place label : selector.matchLabels().entries()) {
                label.string().ifPresent(value -> wanted.putIfAbsent(label.name(), value));
            }
        }
        return wanted;
    }

    private static boolean hasAll(KubernetesObject destination, Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .allMatch(label -> destination
                        .label(label.getKey())
                        .string()
                        .filter(label.getValue()::equals)
                        .isPresent());
    }
}
