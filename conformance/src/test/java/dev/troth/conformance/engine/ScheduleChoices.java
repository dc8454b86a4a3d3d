package dev.troth.conformance.engine;

import dev.troth.engine.DestinationChoice;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkloadGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Chooses as Kratix did when it was recorded, and notes where it could not have. */
final class ScheduleChoices implements DestinationChoice {

    private final Recorded row;
    private final List<String> differences = new ArrayList<>();

    ScheduleChoices(Recorded row) {
        this.row = row;
    }

    List<String> differences() {
        return differences;
    }

    @Override
    public DestinationObject choose(WorkObject work, WorkloadGroup group, List<DestinationObject> candidates) {
        for (Recorded choice : row.part("expected").parts("choices")) {
            if (choice.text("group").equals(group.id())) {
                return chosen(choice, candidates);
            }
        }
        return candidates.getFirst();
    }

    private DestinationObject chosen(Recorded choice, List<DestinationObject> candidates) {
        List<String> names = candidates.stream()
                .map(candidate -> candidate.metadata().name())
                .toList();
        List<String> oneOf = choice.texts("oneOf");
        if (!row.has("failWrite") && !new TreeSet<>(oneOf).equals(new TreeSet<>(names))) {
            differences.add("group " + choice.text("group") + ": one of " + oneOf + ", Troth: one of " + names);
        }
        int place = names.indexOf(choice.text("chosen"));
        return candidates.get(Math.max(place, 0));
    }
}
