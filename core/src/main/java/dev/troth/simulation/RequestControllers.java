package dev.troth.simulation;

import dev.troth.engine.RequestController;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which Promises' requests are watched, and whether they may be served: what the manager's process keeps in memory. */
public final class RequestControllers {

    private static final RequestController NOT_STARTED = new RequestController(false, false);

    private final Map<String, RequestController> byPromise = new LinkedHashMap<>();

    public boolean runs(String promise) {
        return byPromise.getOrDefault(promise, NOT_STARTED).runs();
    }

    public boolean canCreateResources(String promise) {
        return byPromise.getOrDefault(promise, NOT_STARTED).canCreateResources();
    }

    public void set(String promise, RequestController controller) {
        byPromise.put(promise, controller);
    }

    /** The process ended. */
    void forget() {
        byPromise.clear();
    }
}
