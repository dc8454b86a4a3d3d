package dev.troth.engine;

import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkObject;
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
}
