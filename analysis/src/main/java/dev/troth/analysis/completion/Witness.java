package dev.troth.analysis.completion;

import dev.troth.engine.Decision;
import dev.troth.engine.Event;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.trigger.Change;
import dev.troth.engine.trigger.WorkItem;
import dev.troth.simulation.rehearsal.Onlooker;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.simulation.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks on while a scenario is played, and remembers which conditions and Events there have been. */
final class Witness implements Onlooker {

    /** So many steps of a story are played while somebody waits for the next word: some ten milliseconds. */
    private static final int MOST_STEPS = 1_500;

    /** Each Event's first message by its reason, by object. */
    private final Map<Reference, Map<String, Event>> events = new LinkedHashMap<>();

    /** Conditions without their times, in the order in which they came. */
    private final Map<Reference, Map<Seen, Condition>> conditions = new LinkedHashMap<>();

    private int steps;

    private record Seen(String type, String status, String reason) {}

    private Witness() {}

    static Witness of(Scenario scenario) {
        Witness witness = new Witness();
        Rehearsal.playWithoutLog(scenario, () -> witness.steps > MOST_STEPS, witness);
        return witness;
    }

    List<Event> events(Optional<Reference> about) {
        return about.map(object ->
                        List.copyOf(events.getOrDefault(object, Map.of()).values()))
                .orElse(List.of());
    }

    List<Condition> conditions(Optional<Reference> of) {
        return of.map(object ->
                        List.copyOf(conditions.getOrDefault(object, Map.of()).values()))
                .orElse(List.of());
    }

    @Override
    public void stepped() {
        steps++;
    }

    @Override
    public void passed(long atMillis, WorkItem item, Decision decision) {
        for (Event event : decision.events()) {
            events.computeIfAbsent(event.about(), object -> new LinkedHashMap<>())
                    .putIfAbsent(event.reason(), event);
        }
    }

    @Override
    public void changed(long atMillis, Change change) {
        if (change.object() instanceof WorkflowParent parent) {
            for (Condition condition : parent.workflow().conditions().list()) {
                conditions
                        .computeIfAbsent(parent.reference(), object -> new LinkedHashMap<>())
                        .putIfAbsent(new Seen(condition.type(), condition.status(), condition.reason()), condition);
            }
        }
    }
}
