package dev.troth.server;

import dev.troth.analysis.FileFacts;
import dev.troth.promise.KubernetesObject;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What all files told at one moment.
 *
 * @param byKey in the order of the project, see {@link Uris#key}
 */
record ProjectFacts(Map<String, FileFacts> byKey) {

    ProjectFacts {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    Collection<FileFacts> all() {
        return byKey.values();
    }

    /** The key of the file in which an object is written. */
    Optional<String> keyOf(KubernetesObject object) {
        return byKey.entrySet().stream()
                .filter(file -> Stream.concat(
                                file.getValue().promises().stream().map(promise -> promise.object()),
                                file.getValue().objects().stream())
                        .anyMatch(other -> other.place().holdsValueOf(object.place())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether nothing was read in between. */
    @SuppressWarnings("ReferenceEquality") // A file that was read again has new facts.
    boolean isSameAs(ProjectFacts other) {
        return byKey.size() == other.byKey.size()
                && byKey.entrySet().stream().allMatch(file -> other.byKey.get(file.getKey()) == file.getValue());
    }
}
