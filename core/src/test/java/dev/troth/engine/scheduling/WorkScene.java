package dev.troth.engine.scheduling;

import dev.troth.engine.Decision;
import dev.troth.engine.DestinationChoice;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.PlacementFixtures;
import dev.troth.engine.StepLines;
import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.Workload;
import dev.troth.engine.object.WorkloadGroup;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the Work controller sees, and what it makes of it.
 *
 * @param refusedWrite which write of the pass, counted from 1, the API server refuses; 0 for none
 */
record WorkScene(
        WorkObject work, List<WorkPlacementObject> placements, List<DestinationObject> destinations, int refusedWrite) {

    static final DestinationObject DEV_1 = PlacementFixtures.destination("d1", Map.of("environment", "dev"));
    static final DestinationObject DEV_2 = PlacementFixtures.destination("d2", Map.of("environment", "dev"));
    static final DestinationObject PROD_1 = PlacementFixtures.destination("d1", Map.of("environment", "prod"));

    /** A Work without WorkPlacements and with one Destination for what is in development. */
    static WorkScene of(WorkObject work) {
        return new WorkScene(work, List.of(), List.of(DEV_1), 0);
    }

    WorkScene with(WorkPlacementObject... others) {
        return new WorkScene(work, List.of(others), destinations, refusedWrite);
    }

    WorkScene among(DestinationObject... others) {
        return new WorkScene(work, placements, List.of(others), refusedWrite);
    }

    WorkScene refusing(int write) {
        return new WorkScene(work, placements, destinations, write);
    }

    Decision decide() {
        return WorkPass.reconcile(new Observation.OfWork(
                0, KratixSettings.BUILT_IN, refusedWrite, work, placements, destinations, DestinationChoice.FIRST));
    }

    /** What the pass does, in brief. */
    String pass() {
        return StepLines.of(decide());
    }

    /** What the pass does, with all that it says. */
    String inWords() {
        return StepLines.inWords(decide());
    }

    /** What the last write that was accepted makes of the object of this name. */
    ApiObject stored(String name) {
        ApiObject stored = null;
        for (Write write : decide().writes()) {
            if (write.object().name().equals(name) && !write.refused()) {
                stored = switch (write) {
                    case Write.Create create -> create.created();
                    case Write.Update update -> update.after();
                    case Write.UpdateStatus update -> update.after();
                    default -> stored;
                };
            }
        }
        return Objects.requireNonNull(stored, name);
    }

    WorkPlacementObject placement(String name) {
        return (WorkPlacementObject) stored(name);
    }

    /** The Work as it is stored after the pass. */
    WorkObject workAfter() {
        return (WorkObject) stored(work.metadata().name());
    }

    /** A group for what is in development, with one file. */
    static WorkloadGroup group(String id, String directory) {
        return new WorkloadGroup(
                id, directory, List.of(new Workload(directory + "/a.yaml", "a")), List.of(PlacementFixtures.DEV));
    }
}
