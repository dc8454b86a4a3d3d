package dev.troth.engine.placement;

import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which files in a State Store are those of a Destination and of WorkPlacements there: those that Kratix would write, or
 * knows by its own lists. Nobody owns the others, so nothing removes them.
 */
public final class OwnedFiles {

    private final StateStore store;
    private final DestinationSpec destination;
    private final Set<String> paths = new HashSet<>();

    private OwnedFiles(StateStore store, DestinationSpec destination) {
        this.store = store;
        this.destination = destination;
    }

    /**
     * Their paths in the State Store.
     *
     * @param store the one of the Destination
     * @param placements some of those at the Destination
     */
    public static Set<String> in(
            StateStore store, DestinationObject destination, List<WorkPlacementObject> placements) {
        OwnedFiles owned = new OwnedFiles(store, destination.spec());
        CanaryFiles.paths(destination.spec()).forEach(owned::add);
        placements.forEach(owned::add);
        return owned.paths;
    }

    private void add(WorkPlacementObject placement) {
        switch (destination.filepathMode()) {
            case DestinationSpec.NO_LAYOUT -> addFlat(placement);
            case DestinationSpec.AGGREGATED_YAML -> add(AggregatedLayout.path(destination));
            default ->
                paths.addAll(
                        store.files().startingWith(inStore(StorePaths.directory(destination.path(), placement)) + "/"));
        }
    }

    private void addFlat(WorkPlacementObject placement) {
        String list = FlatLayout.listPath(destination, placement);
        add(list);
        String listed = store.files().get(inStore(list));
        if (listed != null) {
            StateFile.read(listed).files().forEach(this::add);
        }
        for (Workload workload : placement.workloads()) {
            add(GoPath.join(destination.path(), workload.filepath()));
        }
    }

    private void add(String path) {
        paths.add(inStore(path));
    }

    private String inStore(String path) {
        String below = GoPath.join(store.path());
        return store.isGit() ? GoPath.joinBelow(below, path) : GoPath.join(below, path);
    }
}
