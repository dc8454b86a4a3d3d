package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.placement.OwnedFiles;
import dev.troth.simulation.ApiServer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which files in State Stores belong to something that is still there; the others are left behind. */
final class LeftFiles {

    private final ApiServer apiServer;
    private final LeftObjects leftObjects;

    LeftFiles(ApiServer apiServer, LeftObjects leftObjects) {
        this.apiServer = apiServer;
        this.leftObjects = leftObjects;
    }

    /** The paths in a State Store whose Promise or request is there. */
    Set<String> owned(StateStore store) {
        Set<String> owned = new HashSet<>();
        for (DestinationObject destination : apiServer.all(DestinationObject.class)) {
            if (destination.spec().stateStore().equals(store.reference())) {
                owned.addAll(OwnedFiles.in(store, destination, placementsAt(destination)));
            }
        }
        return owned;
    }

    private List<WorkPlacementObject> placementsAt(DestinationObject destination) {
        return apiServer.all(WorkPlacementObject.class).stream()
                .filter(placement ->
                        placement.destination().equals(destination.metadata().name()) && !leftObjects.isLeft(placement))
                .toList();
    }
}
