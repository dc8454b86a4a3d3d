package dev.troth.simulation.invariant;

import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.Workload;
import dev.troth.engine.placement.StorePaths;
import dev.troth.engine.trigger.WorkItem;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.Platform;
import dev.troth.simulation.StateStores;
import dev.troth.simulation.invariant.Invariants.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The files in State Stores are those of the WorkPlacements that were written, and no others: looked at after each pass of a
 * WorkPlacement, and all together at the end.
 */
final class FilesInStores {

    private final ApiServer apiServer;
    private final StateStores stores;

    /** Where the files of each WorkPlacement are that was written. */
    private final Map<Reference, Place> written = new HashMap<>();

    /** A directory in a State Store, and the Destination as it was when its files were written. */
    private record Place(String destination, DestinationSpec spec, String store, String directory) {}

    /** Places that nobody can clean up any more. */
    private final Set<Place> leftBehind = new HashSet<>();

    FilesInStores(Platform platform) {
        this.apiServer = platform.apiServer();
        this.stores = platform.stores();
    }

    /**
     * The controller of WorkPlacements has looked at one.
     *
     * @param wrote whether it wrote files; a pass that only puts a finalizer back does not, whatever the status says
     */
    void looked(WorkItem item, boolean wrote) {
        Reference reference = new Reference(WorkPlacementObject.KIND, item.namespace(), item.name());
        WorkPlacementObject placement = (WorkPlacementObject) apiServer.get(reference);
        if (placement == null) {
            Place place = written.remove(reference);
            if (place != null && !written.containsValue(place)) {
                leaves(reference, place);
            }
            return;
        }
        if (!wrote || placement.metadata().isDeleting()) {
            return;
        }
        DestinationObject destination =
                (DestinationObject) apiServer.get(new Reference(DestinationObject.KIND, "", placement.destination()));
        if (destination != null) {
            Place place = new Place(
                    placement.destination(),
                    destination.spec(),
                    stores.of(destination.spec()).reference(),
                    StorePaths.directory(destination.spec().path(), placement));
            Place before = written.put(reference, place);
            if (before != null && !before.equals(place)) {
                // A Destination of that name came again with another path; how files lay before is remembered nowhere.
                leftBehind.add(before);
            }
            Map<String, String> expected = new HashMap<>();
            for (Workload workload : placement.workloads()) {
                expected.put(place.directory() + "/" + workload.filepath(), workload.content());
            }
            compare(reference, place, expected);
        }
    }

    /**
     * Quirk: Without its Destination a WorkPlacement goes and its files stay ({@code
     * internal/controller/workplacement_controller.go}, {@code Reconcile}); with another of that name they are looked for
     * where and how that one has its files.
     */
    private void leaves(Reference placement, Place place) {
        boolean isSame = apiServer.get(new Reference(DestinationObject.KIND, "", place.destination()))
                        instanceof DestinationObject destination
                && destination.spec().equals(place.spec());
        if (isSame) {
            compare(placement, place, Map.of());
        } else {
            leftBehind.add(place);
        }
    }

    private void compare(Reference placement, Place place, Map<String, String> expected) {
        Map<String, String> actual = new HashMap<>();
        StateStore store = stores.get(place.store());
        if (store != null) {
            store.files().asMap().forEach((path, content) -> {
                if (path.startsWith(place.directory() + "/")) {
                    actual.put(path, content);
                }
            });
        }
        if (!actual.equals(expected)) {
            throw new Violation("below " + place + " of " + placement + " are " + actual + " rather than " + expected);
        }
    }

    void ended() {
        Set<Place> known = new HashSet<>(written.values());
        known.addAll(leftBehind);
        for (StateStore store : stores.all()) {
            for (String path : store.files().asMap().keySet()) {
                boolean isCanary = path.contains("kratix-canary-");
                boolean isOwned = known.stream()
                        .anyMatch(place ->
                                place.store().equals(store.reference()) && path.startsWith(place.directory() + "/"));
                if (!isCanary && !isOwned) {
                    throw new Violation("nobody cares for " + path + " in " + store.reference());
                }
            }
        }
    }
}
