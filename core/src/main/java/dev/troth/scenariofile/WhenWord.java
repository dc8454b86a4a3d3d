package dev.troth.scenariofile;

import dev.troth.yaml.Place;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that say when an expectation is to hold. Each has at most one; one without is about the end. */
enum WhenWord {
    AT("at", null),
    FINALLY("finally", null),
    EVENTUALLY("eventually", "within"),
    ALWAYS("always", "from"),
    NEVER("never", null),
    IN_ORDER("inOrder", null);

    /** As it is written. */
    final String key;

    /** The key that belongs to it and says more; null where there is none. */
    final @Nullable String limit;

    WhenWord(String key, @Nullable String limit) {
        this.key = key;
        this.limit = limit;
    }

    /** Those of an expectation, in the order of the file, so that the later one is told of. */
    static List<WhenWord> of(Place expectation) {
        return expectation.entries().stream()
                .flatMap(entry -> Arrays.stream(values())
                        .filter(word -> word.key.equals(entry.name()))
                        .limit(1))
                .distinct()
                .toList();
    }

    /** Whether what is to hold stands below it rather than beside it. */
    boolean hasChecksBelow() {
        return this != AT;
    }
}
