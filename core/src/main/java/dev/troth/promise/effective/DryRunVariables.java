package dev.troth.promise.effective;

import java.util.ArrayList;
import java.util.List;

/**
 * A trap of dry runs: the user's variables of one container overwrite those of the containers before it.
 *
 * <p>Kratix appends each container's variables to the same Go slice. With eleven variables of its own the slice is full
 * and every container gets a copy; the twelfth of a dry run makes Go double it to 22, and now all containers with at
 * most ten variables write into the same ten places
 * ({@code pipeline_factory.go}, {@code append(kratixEnvVars, c.Env...)}).
 */
final class DryRunVariables {

    /** Places behind the twelve of Kratix. */
    private static final int SHARED = 10;

    private DryRunVariables() {}

    /** What is left of each container's own variables. */
    static List<List<Variable>> kept(List<List<Variable>> own) {
        List<Variable> shared = new ArrayList<>();
        for (List<Variable> ofContainer : own) {
            if (ofContainer.size() <= SHARED) {
                for (int i = 0; i < ofContainer.size(); i++) {
                    if (i < shared.size()) {
                        shared.set(i, ofContainer.get(i));
                    } else {
                        shared.add(ofContainer.get(i));
                    }
                }
            }
        }
        return own.stream()
                .map(ofContainer ->
                        ofContainer.size() <= SHARED ? List.copyOf(shared.subList(0, ofContainer.size())) : ofContainer)
                .toList();
    }
}
