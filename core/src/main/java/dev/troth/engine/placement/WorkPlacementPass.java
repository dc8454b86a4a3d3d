package dev.troth.engine.placement;

import dev.troth.engine.Because;
import dev.troth.engine.Decision;
import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Finalizers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass of Kratix' WorkPlacement controller ({@code internal/controller/workplacement_controller.go}, {@code
 * Reconcile}).
 */
public final class WorkPlacementPass {

    private WorkPlacementPass() {}

    public static Decision reconcile(Observation.OfWorkPlacement seen) {
        Pass pass = new Pass(seen.nowMillis(), seen.refusedWrite());
        WorkPlacementObject placement = seen.placement();
        if (placement == null) {
            return pass.end(Requeue.PASSIVE, Because.of("the WorkPlacement is gone, so there is nothing to do"));
        }
        DestinationObject destination = seen.destination();
        if (destination == null) {
            return forgetFiles(pass, placement);
        }
        String kind = destination.spec().stateStoreKind();
        if (!kind.equals(StateStore.GIT) && !kind.equals(StateStore.BUCKET)) {
            return pass.failed("unknown state store type: " + kind, null);
        }
        StateStore store = seen.store();
        if (store == null || !store.ready()) {
            return waitForStore(pass, destination, "cannot be reached");
        }
        StoreSession session = new StoreSession(pass, store);
        if (session.reset().failed()) {
            return waitForStore(pass, destination, "cannot be brought up to date");
        }
        return decide(new Placing(pass, session, placement, destination, seen.placements()), seen);
    }

    private static Decision decide(Placing placing, Observation.OfWorkPlacement seen) {
        if (placing.placement().metadata().isDeleting()) {
            return PlacementDeletion.decide(placing);
        }
        List<String> missing = missingFinalizers(placing);
        if (!missing.isEmpty()) {
            return addFinalizers(placing, missing);
        }
        return PlacementWrite.decide(placing, seen.settings().stateStoreIntervalMillis(), seen.rememberedVersion());
    }

    /** Whether it is being deleted or not; its files stay for good, also when the Destination comes back. */
    private static Decision forgetFiles(Pass pass, WorkPlacementObject placement) {
        try {
            Placing.dropFinalizers(pass, placement);
        } catch (Pass.Conflict conflict) {
            return pass.end(
                    Requeue.DEFAULT,
                    Because.of(
                            "somebody else wrote to WorkPlacement %s just before, so Kratix tries again",
                            placement.metadata().name()));
        }
        return pass.end(
                Requeue.PASSIVE,
                Because.of(
                        "there is no Destination %s, so Kratix lets go of the files of %s: nothing removes them any more",
                        placement.destination(), placement.metadata().name()));
    }

    /** Silently: neither an Event nor a condition tells of it. */
    private static Decision waitForStore(Pass pass, DestinationObject destination, String why) {
        DestinationSpec spec = destination.spec();
        return pass.end(
                Requeue.DEFAULT,
                Because.of(
                        "%s %s %s, so Kratix tries again in 15 seconds, and says so nowhere",
                        spec.stateStoreKind(), spec.stateStoreName(), why));
    }

    private static List<String> missingFinalizers(Placing placing) {
        WorkPlacementObject placement = placing.placement();
        List<String> missing = new ArrayList<>(2);
        if (!placement.metadata().hasFinalizer(Finalizers.REPO_CLEANUP)) {
            missing.add(Finalizers.REPO_CLEANUP);
        }
        if (placing.destination().spec().filepathMode().equals(DestinationSpec.NO_LAYOUT)
                && !placement.metadata().hasFinalizer(Finalizers.STATE_FILE_CLEANUP)) {
            missing.add(Finalizers.STATE_FILE_CLEANUP);
        }
        return missing;
    }

    private static Decision addFinalizers(Placing placing, List<String> missing) {
        WorkPlacementObject placement = placing.placement();
        Pass.@Nullable Conflict refused = null;
        try {
            placing.pass()
                    .update(
                            placement,
                            placement.withMetadata(placement.metadata().withAllFinalizers(missing)));
        } catch (Pass.Conflict conflict) {
            refused = conflict;
        }
        return placing.pass()
                .end(
                        Requeue.FAST,
                        refused == null
                                ? Because.of(
                                        "WorkPlacement %s gets the finalizers by which Kratix removes its files first when it is deleted",
                                        placing.name())
                                : Because.of(
                                        "somebody else wrote to WorkPlacement %s just before, so Kratix tries again",
                                        placing.name()));
    }
}
