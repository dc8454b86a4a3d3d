package dev.troth.scenariofile;

import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.StateStore;
import dev.troth.promise.Promise;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.simulation.scenario.DestinationSetup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Destinations for Promises where nobody has said which there are: one for all Promises that select by the same labels, and it
 * has these labels. One without labels takes what selects nothing.
 */
final class DefaultDestinations {

    private static final String STATE_STORE = "clusters";

    private DefaultDestinations() {}

    static List<DestinationSetup> of(Collection<Promise> promises) {
        Set<Map<String, String>> wanted = new LinkedHashSet<>();
        promises.forEach(promise -> wanted.add(labels(promise)));
        if (wanted.size() > 1) {
            // What selects nothing goes to each Destination that is not strict, so there it needs none of its own.
            wanted.remove(Map.of());
        }
        List<DestinationSetup> destinations = new ArrayList<>();
        wanted.forEach(labels -> destinations.add(destination("worker-" + (destinations.size() + 1), labels)));
        return destinations;
    }

    /** Of two values for one label the first counts, as in Kratix ({@code SquashPromiseScheduling}). */
    private static Map<String, String> labels(Promise promise) {
        Map<String, String> labels = new TreeMap<>();
        for (Map<String, String> selector : PromiseSpec.destinationSelectors(promise)) {
            selector.forEach(labels::putIfAbsent);
        }
        return labels;
    }

    /** One that Kratix' defaults hold for, but without the two files by which Kratix tries a Destination out. */
    static DestinationSetup destination(String name, Map<String, String> labels) {
        return new DestinationSetup(
                name,
                labels,
                new DestinationSpec(
                        name,
                        false,
                        DestinationSpec.CLEANUP_NONE,
                        DestinationSpec.NESTED_BY_METADATA,
                        "",
                        StateStore.GIT,
                        STATE_STORE,
                        false));
    }
}
