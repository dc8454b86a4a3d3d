package dev.troth.engine;

import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a controller sees in one pass. What is not in it cannot change what it decides. */
public sealed interface Observation {

    /** The controller's clock, in milliseconds since the epoch. */
    long nowMillis();

    KratixSettings settings();

    /** Which write of this pass, counted from 1, the API server refuses because of a conflict; 0 for none. */
    int refusedWrite();

    /**
     * A pass of the request controller.
     *
     * @param canCreateResources what the Promise controller last told this one
     * @param promise null when there is none any more
     * @param request null when there is none any more
     * @param revisions those of the Promise
     * @param bindings those of all requests of the Promise in the request's namespace
     * @param jobs all Jobs that may be the request's, in any order
     * @param works all Works of the Promise
     */
    record OfRequest(
            long nowMillis,
            KratixSettings settings,
            int refusedWrite,
            boolean canCreateResources,
            @Nullable PromiseObject promise,
            @Nullable RequestObject request,
            List<RevisionObject> revisions,
            List<BindingObject> bindings,
            List<JobObject> jobs,
            List<WorkObject> works)
            implements Observation {}

    /**
     * A pass of the Work controller.
     *
     * @param work null when there is none any more
     * @param placements in order of namespace and name; at least all that carry the Work's name in their label {@code
     *     kratix.io/work}, in whatever namespace
     * @param destinations all, in order of name
     * @param choice which Destination a group gets that may go to several but only to one
     */
    record OfWork(
            long nowMillis,
            KratixSettings settings,
            int refusedWrite,
            @Nullable WorkObject work,
            List<WorkPlacementObject> placements,
            List<DestinationObject> destinations,
            DestinationChoice choice)
            implements Observation {}

    /**
     * A pass of the WorkPlacement controller.
     *
     * @param placement null when there is none any more
     * @param destination the one that it is for; null when there is none of that name
     * @param placements in order of namespace and name; at least all for the same Destination, this one among them
     * @param store the one that the Destination names; null when there never was one
     * @param rememberedVersion what the controller remembers of an earlier pass whose status was refused, or {@code ""}
     */
    record OfWorkPlacement(
            long nowMillis,
            KratixSettings settings,
            int refusedWrite,
            @Nullable WorkPlacementObject placement,
            @Nullable DestinationObject destination,
            List<WorkPlacementObject> placements,
            @Nullable StateStore store,
            String rememberedVersion)
            implements Observation {}

    /**
     * A pass of the Destination controller.
     *
     * @param destination null when there is none any more
     * @param placements in order of namespace and name; at least all for this Destination
     * @param store the one that the Destination names; null when there never was one
     */
    record OfDestination(
            long nowMillis,
            KratixSettings settings,
            int refusedWrite,
            @Nullable DestinationObject destination,
            List<WorkPlacementObject> placements,
            @Nullable StateStore store)
            implements Observation {}

    /**
     * A pass of the Promise controller.
     *
     * @param promise null when there is none any more
     * @param others all other Promises
     * @param definition how far the CustomResourceDefinition of the API is
     * @param requestControllerRuns whether this process has started the controller for requests
     * @param revisions those of all Promises
     * @param requests all requests of the API
     * @param jobs all Jobs of the Promise, also those of its requests
     * @param works all Works of the Promise, also those of its requests
     * @param supporting ServiceAccounts, ConfigMaps, roles and bindings that carry the Promise's label
     */
    record OfPromise(
            long nowMillis,
            KratixSettings settings,
            int refusedWrite,
            @Nullable PromiseObject promise,
            List<PromiseObject> others,
            Definition definition,
            boolean requestControllerRuns,
            List<RevisionObject> revisions,
            List<RequestObject> requests,
            List<JobObject> jobs,
            List<WorkObject> works,
            List<PlainObject> supporting)
            implements Observation {}

    /** How far a CustomResourceDefinition is. */
    enum Definition {
        ABSENT,
        CREATED,
        /** The API server serves it. */
        ESTABLISHED
    }

    /**
     * A pass of the ResourceBinding controller.
     *
     * @param binding null when there is none any more
     * @param promise that of the binding; null when there is none
     * @param request that of the binding; null when there is none
     * @param revisions those of the Promise
     */
    record OfBinding(
            long nowMillis,
            KratixSettings settings,
            int refusedWrite,
            @Nullable BindingObject binding,
            @Nullable PromiseObject promise,
            @Nullable RequestObject request,
            List<RevisionObject> revisions)
            implements Observation {}

    /**
     * A pass of the PromiseRevision controller.
     *
     * @param revision null when there is none any more
     * @param promise null when it is gone already; then the API is that of the revision
     * @param revisions all of the same Promise
     * @param bindings all of the Promise
     * @param requests all requests of the API
     */
    record OfRevision(
            long nowMillis,
            KratixSettings settings,
            int refusedWrite,
            @Nullable RevisionObject revision,
            @Nullable PromiseObject promise,
            List<RevisionObject> revisions,
            List<BindingObject> bindings,
            List<RequestObject> requests)
            implements Observation {}
}
