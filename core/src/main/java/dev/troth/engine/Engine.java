package dev.troth.engine;

import dev.troth.engine.binding.BindingPass;
import dev.troth.engine.placement.DestinationPass;
import dev.troth.engine.placement.WorkPlacementPass;
import dev.troth.engine.promise.PromisePass;
import dev.troth.engine.request.RequestPass;
import dev.troth.engine.revision.RevisionPass;
import dev.troth.engine.scheduling.WorkPass;

/** Kratix' controllers as one pure function. */
public final class Engine {

    private Engine() {}

    /** What the controller would do in one pass that sees this, and why. */
    public static Decision reconcile(Observation observation) {
        return switch (observation) {
            case Observation.OfRequest request -> RequestPass.reconcile(request);
            case Observation.OfPromise promise -> PromisePass.reconcile(promise);
            case Observation.OfBinding binding -> BindingPass.reconcile(binding);
            case Observation.OfRevision revision -> RevisionPass.reconcile(revision);
            case Observation.OfWork work -> WorkPass.reconcile(work);
            case Observation.OfWorkPlacement placement -> WorkPlacementPass.reconcile(placement);
            case Observation.OfDestination destination -> DestinationPass.reconcile(destination);
        };
    }
}
