package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.Availability;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequirementStatus;
import dev.troth.promise.effective.PromiseSpec.Requirement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to do about Promises that wait for others that they require: bring those, unless something else is the matter. */
final class RequirementAdvice {

    private static final String NOTHING_BEFORE = "; no request is served before. ";

    private final Map<String, PromiseObject> known = new LinkedHashMap<>();

    /** @param known the Promises that there ever were */
    RequirementAdvice(Collection<PromiseObject> known) {
        known.forEach(promise -> this.known.put(promise.metadata().name(), promise));
    }

    /** Sentences without a full stop about one of them, also when it is gone again and never was of use. */
    List<String> about(PromiseObject promise) {
        if (promise.status().top().status().equals(Availability.AVAILABLE)) {
            return List.of();
        }
        String name = promise.metadata().name();
        List<String> circle = circle(name);
        if (!circle.isEmpty()) {
            return List.of(circle(name, circle));
        }
        List<String> advice = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (RequirementStatus missing : MissingPromises.among(promise)) {
            PromiseObject there = known.get(missing.name());
            if (there == null) {
                absent.add(MissingPromises.text(missing));
            } else if (isOtherVersion(missing, there)) {
                advice.add(otherVersion(name, missing, version(there)));
            } else {
                advice.add("Promise " + name + " requires " + MissingPromises.text(missing) + NOTHING_BEFORE
                        + "See what keeps " + missing.name() + " from becoming available");
            }
        }
        if (!absent.isEmpty()) {
            advice.add("Promise " + name + " requires " + String.join(", ", absent) + NOTHING_BEFORE
                    + "To rehearse it with them, name their files or folders as well");
        }
        return advice;
    }

    private static boolean isOtherVersion(RequirementStatus wanted, PromiseObject there) {
        return !wanted.version().isEmpty() && !wanted.version().equals(version(there));
    }

    private static String version(PromiseObject promise) {
        return promise.status().top().version();
    }

    private static String otherVersion(String name, RequirementStatus wanted, String version) {
        String has = version.isEmpty() ? "has no version" : "is " + version;
        return "Promise " + name + " requires " + wanted.name() + " " + wanted.version() + ", but " + wanted.name()
                + " "
                + has + " here" + NOTHING_BEFORE
                + (version.isEmpty() ? "Label it with kratix.io/promise-version, or " : "Require " + version + ", or ")
                + "name the file of " + wanted.version() + " instead";
    }

    private static String circle(String name, List<String> circle) {
        if (circle.size() == 1) {
            return "Promise " + name
                    + " requires itself and waits for itself for ever. Take that out of its requiredPromises";
        }
        // From the same Promise on for each of them, so that it is one piece of advice.
        int first = circle.indexOf(Collections.min(circle));
        List<String> turned = new ArrayList<>(circle);
        Collections.rotate(turned, -first);
        return "Promise " + turned.getFirst() + " requires "
                + String.join(", which requires ", turned.subList(1, turned.size())) + ", which requires "
                + turned.getFirst()
                + ": each waits for the next, and none of them ever becomes available. Break the circle";
    }

    /** The shortest way from a Promise back to itself along what is required, the end included; empty when there is none. */
    private List<String> circle(String name) {
        Map<String, String> cameFrom = new HashMap<>();
        ArrayDeque<String> next = new ArrayDeque<>(List.of(name));
        while (!next.isEmpty()) {
            String at = next.removeFirst();
            PromiseObject promise = known.get(at);
            for (Requirement required :
                    promise == null ? List.<Requirement>of() : promise.spec().requirements()) {
                if (required.name().equals(name)) {
                    ArrayDeque<String> way = new ArrayDeque<>(List.of(name));
                    for (String step = at; !step.equals(name); step = cameFrom.getOrDefault(step, name)) {
                        way.addFirst(step);
                    }
                    return List.copyOf(way);
                }
                if (cameFrom.putIfAbsent(required.name(), at) == null) {
                    next.add(required.name());
                }
            }
        }
        return List.of();
    }
}
