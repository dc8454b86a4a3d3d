package dev.troth.engine.trigger;

import org.jspecify.annotations.Nullable;

/**
 * An object in the queue of a controller.
 *
 * @param promise of requests, whose controller it is; {@code ""} for the others
 * @param namespace {@code ""} where the kind has none
 */
public record WorkItem(Controller controller, String promise, String namespace, String name) {

    /** Written out, because items are looked up all the time and nearly all differ in their names. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkItem item
                && name.equals(item.name)
                && controller == item.controller
                && namespace.equals(item.namespace)
                && promise.equals(item.promise);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + controller.ordinal();
    }

    static WorkItem of(Controller controller, String namespace, String name) {
        return new WorkItem(controller, "", namespace, name);
    }

    static WorkItem request(String promise, String namespace, String name) {
        return new WorkItem(Controller.REQUEST, promise, namespace, name);
    }
}
