package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.Reference;
import dev.troth.engine.trigger.WorkItem;
import dev.troth.promise.Kinds;
import java.util.function.UnaryOperator;

/** Which object an entry in a controller's queue means. */
final class ItemReference {

    private ItemReference() {}

    /** @param requestKind the kind that requests of a Promise have, by the Promise's name */
    static Reference of(WorkItem item, UnaryOperator<String> requestKind) {
        String kind = switch (item.controller()) {
            case REQUEST -> requestKind.apply(item.promise());
            case PROMISE -> Kinds.PROMISE;
            case BINDING -> Kinds.RESOURCE_BINDING;
            case REVISION -> Kinds.PROMISE_REVISION;
            case WORK -> Kinds.WORK;
            case WORK_PLACEMENT -> Kinds.WORK_PLACEMENT;
            case DESTINATION -> Kinds.DESTINATION;
        };
        return new Reference(kind, item.namespace(), item.name());
    }
}
