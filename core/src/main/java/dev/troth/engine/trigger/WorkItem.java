package dev.troth.engine.trigger;

/**
 * An object in the queue of a controller.
 *
 * @param promise of requests, whose controller it is; {@code ""} for the others
 * @param namespace {@code ""} where the kind has none
 */
public record WorkItem(Controller controller, String promise, String namespace, String name) {

    static WorkItem of(Controller controller, String namespace, String name) {
        return new WorkItem(controller, "", namespace, name);
    }

    static WorkItem request(String promise, String namespace, String name) {
        return new WorkItem(Controller.REQUEST, promise, namespace, name);
    }
}
