package dev.troth.promise.effective;

import dev.troth.promise.Promise;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlNode;
import java.time.Duration;
import java.util.Objects;

/** A Promise with another {@code spec.workflows.config.reconciliationInterval}, which each Promise can have. */
public final class ChangedInterval {

    private ChangedInterval() {}

    public static Promise of(Promise promise, Duration interval) {
        YamlNode change = Yaml.read("{spec: {workflows: {config: {reconciliationInterval: "
                        + ReconciliationInterval.text(interval) + "}}}}")
                .documents()
                .getFirst()
                .root();
        return Promise.of(
                promise.place().with(MergePatch.apply(promise.place().node(), Objects.requireNonNull(change))));
    }
}
