package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequirementStatus;
import java.util.List;

/** What a Promise requires and has not got. */
final class MissingPromises {

    /** As {@code status.requiredPromises} says it. */
    private static final String INSTALLED = "Requirement installed";

    private MissingPromises() {}

    /** Each as {@code postgresql v2.0.1 (Requirement not installed)}. */
    static List<String> of(PromiseObject promise) {
        return among(promise).stream().map(MissingPromises::text).toList();
    }

    static List<RequirementStatus> among(PromiseObject promise) {
        return promise.status().requiredPromises().stream()
                .filter(requirement -> !requirement.state().equals(INSTALLED))
                .toList();
    }

    static String text(RequirementStatus requirement) {
        String version = requirement.version().isEmpty() ? "" : " " + requirement.version();
        return requirement.name() + version + " (" + requirement.state() + ")";
    }
}
