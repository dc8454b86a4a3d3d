package dev.troth.simulation.whatif;

import dev.troth.json.Json;
import dev.troth.promise.Promise;
import dev.troth.promise.effective.ChangedInterval;
import dev.troth.promise.effective.ReconciliationInterval;
import java.time.Duration;

/** Another spec. Any will do: to Kratix one of another fingerprint is a change of all. */
final class OtherSpec {

    private OtherSpec() {}

    static Json.Mapping ofRequest() {
        return Json.Mapping.EMPTY.with("changedBy", "what-if");
    }

    /** The Promise with an interval that is a second longer, which is the least that each of them can have otherwise. */
    static Promise of(Promise promise, long platformIntervalMillis) {
        return ChangedInterval.of(
                promise,
                ReconciliationInterval.of(promise, Duration.ofMillis(platformIntervalMillis))
                        .time()
                        .plusSeconds(1));
    }
}
