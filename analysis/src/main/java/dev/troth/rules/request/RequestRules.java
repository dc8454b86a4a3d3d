package dev.troth.rules.request;

import dev.troth.rules.RuleFamily;
import java.util.List;

/** Resource requests. */
public final class RequestRules {

    private RequestRules() {}

    public static RuleFamily family() {
        return new RuleFamily("request", "Resource requests", List.of(), List.of());
    }
}
