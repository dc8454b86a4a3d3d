package dev.troth.simulation.whatif;

import dev.troth.json.Json;
import dev.troth.promise.Promise;
import dev.troth.promise.effective.MergePatch;
import dev.troth.promise.effective.ReconciliationInterval;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlNode;
import java.time.Duration;
import java.util.Objects;

/** Another spec. Any will do: to Kratix one of another fingerprint is a change of all. */
final class OtherSpec {

    private OtherSpec() {}

    static Json.Mapping ofRequest() {
        return Json.Mapping.EMPTY.with("changedBy", "what-if");
    }

    /** The Promise with an interval that is a second longer, which is the least that each of them can have otherwise. */
    static Promise of(Promise promise, long platformIntervalMillis) {
        Duration interval = ReconciliationInterval.of(promise, Duration.ofMillis(platformIntervalMillis))
                .time()
                .plusSeconds(1);
        YamlNode change = Yaml.read("{spec: {workflows: {config: {reconciliationInterval: "
                        + ReconciliationInterval.text(interval) + "}}}}")
                .documents()
                .getFirst()
                .root();
        return Promise.of(
                promise.place().with(MergePatch.apply(promise.place().node(), Objects.requireNonNull(change))));
    }
}
