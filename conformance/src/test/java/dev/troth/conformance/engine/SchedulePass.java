package dev.troth.conformance.engine;

import dev.troth.engine.Decision;
import dev.troth.engine.Engine;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a row, and what the engine does with it.
 *
 * @param versions how many versions the State Store had given out; a row does not say, but what it expects does
 */
record SchedulePass(Recorded row, long versions) {

    Decision decision(ScheduleChoices choices) {
        return Engine.reconcile(
                switch (row.text("controller")) {
                    case "work" -> ofWork(choices);
                    case "workplacement" -> ofPlacement();
                    case "destination" -> ofDestination();
                    default -> throw new IllegalArgumentException("no such controller: " + row.text("controller"));
                });
    }

    private Observation.OfWork ofWork(ScheduleChoices choices) {
        return new Observation.OfWork(
                nowMillis(), settings(), refusedWrite(), named(works()), placements(), destinations(), choices);
    }

    private Observation.OfDestination ofDestination() {
        DestinationObject destination = named(destinations());
        return new Observation.OfDestination(
                nowMillis(), settings(), refusedWrite(), destination, placements(), storeOf(destination));
    }

    private Observation.OfWorkPlacement ofPlacement() {
        WorkPlacementObject placement = named(placements());
        DestinationObject destination = placement == null ? null : find(destinations(), placement.destination());
        return new Observation.OfWorkPlacement(
                nowMillis(),
                settings(),
                refusedWrite(),
                placement,
                destination,
                placements(),
                storeOf(destination),
                row.textsByName("versionCache").getOrDefault(row.text("object").replace('/', '-'), ""));
    }

    long nowMillis() {
        return Instant.parse(row.text("now")).toEpochMilli();
    }

    private int refusedWrite() {
        return Math.toIntExact(row.number("failWrite"));
    }

    private KratixSettings settings() {
        return row.has("stateStoreReconciliationIntervalSeconds")
                ? KratixSettings.BUILT_IN.withStateStoreInterval(
                        Duration.ofSeconds(row.number("stateStoreReconciliationIntervalSeconds")))
                : KratixSettings.BUILT_IN;
    }

    List<ApiObject> objectsBefore() {
        List<ApiObject> all = new ArrayList<>(works());
        all.addAll(placements());
        all.addAll(destinations());
        return all;
    }

    private List<WorkObject> works() {
        return row.parts("works").stream().map(ScheduleObjects::work).toList();
    }

    private List<WorkPlacementObject> placements() {
        return row.parts("workPlacements").stream()
                .map(ScheduleObjects::placement)
                .toList();
    }

    private List<DestinationObject> destinations() {
        return row.parts("destinations").stream()
                .map(ScheduleObjects::destination)
                .toList();
    }

    /** The one whose pass it is; null when it is not there. */
    private <T extends ApiObject> @Nullable T named(List<T> all) {
        String wanted = row.text("object");
        for (T object : all) {
            String namespace = object.metadata().namespace();
            if (wanted.equals((namespace.isEmpty() ? "" : namespace + "/")
                    + object.metadata().name())) {
                return object;
            }
        }
        return null;
    }

    private static @Nullable DestinationObject find(List<DestinationObject> all, String name) {
        return all.stream()
                .filter(destination -> destination.metadata().name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable StateStore storeOf(@Nullable DestinationObject destination) {
        if (destination == null) {
            return null;
        }
        return stores().stream()
                .filter(store -> store.kind().equals(destination.spec().stateStoreKind())
                        && store.name().equals(destination.spec().stateStoreName()))
                .findFirst()
                .orElse(null);
    }

    List<StateStore> stores() {
        return row.parts("stateStores").stream()
                .map(json -> StateStoreRow.store(json, versions))
                .toList();
    }

    Recorded expected() {
        return row.part("expected");
    }
}
