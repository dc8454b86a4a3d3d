package dev.troth.simulation;

import dev.troth.engine.Decision;
import dev.troth.engine.DestinationChoice;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.placement.RememberedVersions;
import dev.troth.engine.trigger.WorkItem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the controllers of Works, WorkPlacements and Destinations see; it keeps what the second of them remembers. */
final class FileObserver {

    private static final Comparator<ApiObject> BY_NAME = Comparator.comparing(
                    (ApiObject object) -> object.metadata().namespace())
            .thenComparing(object -> object.metadata().name());

    private final KratixSettings settings;
    private final ApiServer apiServer;
    private final StateStores stores;
    private final DestinationChoice choice;
    private final Map<WorkItem, String> versions = new HashMap<>();

    FileObserver(KratixSettings settings, ApiServer apiServer, StateStores stores, DestinationChoice choice) {
        this.settings = settings;
        this.apiServer = apiServer;
        this.stores = stores;
        this.choice = choice;
    }

    Observation work(WorkItem item, long nowMillis) {
        return new Observation.OfWork(
                nowMillis,
                settings,
                0,
                (WorkObject) apiServer.get(new Reference(WorkObject.KIND, item.namespace(), item.name())),
                apiServer.placementsOf(item.name()),
                apiServer.destinations(),
                choice);
    }

    Observation placement(WorkItem item, long nowMillis) {
        WorkPlacementObject placement = (WorkPlacementObject)
                apiServer.get(new Reference(WorkPlacementObject.KIND, item.namespace(), item.name()));
        DestinationObject destination = placement == null ? null : destination(placement.destination());
        return new Observation.OfWorkPlacement(
                nowMillis,
                settings,
                0,
                placement,
                destination,
                new ListOnDemand<>(() -> sorted(WorkPlacementObject.class)),
                destination == null ? null : stores.of(destination.spec()),
                versions.getOrDefault(item, ""));
    }

    Observation destination(WorkItem item, long nowMillis) {
        DestinationObject destination = destination(item.name());
        return new Observation.OfDestination(
                nowMillis,
                settings,
                0,
                destination,
                new ListOnDemand<>(() -> sorted(WorkPlacementObject.class)),
                destination == null ? null : stores.of(destination.spec()));
    }

    /** Remembers what the WorkPlacement controller remembers. */
    void remember(WorkItem item, Observation seen, Decision decision) {
        if (seen instanceof Observation.OfWorkPlacement placement) {
            String version = RememberedVersions.after(placement, decision);
            if (version.isEmpty()) {
                versions.remove(item);
            } else {
                versions.put(item, version);
            }
        }
    }

    /** The process ended. */
    void forget() {
        versions.clear();
    }

    private @Nullable DestinationObject destination(String name) {
        return (DestinationObject) apiServer.get(new Reference(DestinationObject.KIND, "", name));
    }

    private <T extends ApiObject> List<T> sorted(Class<T> type) {
        List<T> all = apiServer.all(type);
        all.sort(BY_NAME);
        return all;
    }
}
