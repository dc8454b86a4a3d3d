package dev.troth.rules.env;

import dev.troth.promise.EnvironmentVariable;
import dev.troth.yaml.Place;
import java.util.List;

/** Where a variable's value can come from ({@code EnvVarSource}). */
final class ValueSources {

    static final List<String> KNOWN =
            List.of("secretKeyRef", "configMapKeyRef", "fieldRef", "resourceFieldRef", "fileKeyRef");

    private ValueSources() {}

    /** The sources that a variable names, in the order of the text. A null is none. */
    static List<Place> of(EnvironmentVariable variable) {
        return variable.valueFrom().entries().stream()
                .filter(entry -> KNOWN.contains(entry.name()) && !entry.isNothing())
                .toList();
    }

    /** Whether something else stands among them: what it was meant for is not known, so it is not counted. */
    static boolean hasStranger(EnvironmentVariable variable) {
        return variable.valueFrom().entries().stream().anyMatch(entry -> !KNOWN.contains(entry.name()));
    }
}
