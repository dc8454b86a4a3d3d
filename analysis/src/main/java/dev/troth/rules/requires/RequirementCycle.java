package dev.troth.rules.requires;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Promise;
import dev.troth.promise.RequiredPromise;
import dev.troth.rules.ProjectRule;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Promises that require each other, be it over others: each waits for the next, and none ever becomes available. */
final class RequirementCycle implements ProjectRule {

    private static final RuleInfo INFO =
            RuleInfo.error("requires-02b", "requirement-cycle").says("Promises do not require each other in a circle");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Project project, Findings findings) {
        for (RequiredPromise required : promise.requiredPromises()) {
            if (required.nameText().equals(promise.nameText())) {
                continue;
            }
            List<String> way = way(required.nameText(), promise.nameText(), project);
            if (!way.isEmpty()) {
                findings.add(INFO, required.name())
                        .message(
                                "`%s` requires %s: each waits for the next, so none of them ever becomes available."
                                        + " Break the circle.",
                                promise.nameText(), "`" + String.join("`, which requires `", way) + "`");
            }
        }
    }

    /** The shortest way from one Promise to another along what they require, both ends included; empty when there is none. */
    private static List<String> way(String from, String to, Project project) {
        Map<String, String> cameFrom = new LinkedHashMap<>();
        ArrayDeque<String> next = new ArrayDeque<>(List.of(from));
        cameFrom.put(from, "");
        while (!next.isEmpty()) {
            String name = next.removeFirst();
            if (name.equals(to)) {
                ArrayDeque<String> way = new ArrayDeque<>();
                for (String step = name; !step.isEmpty(); step = cameFrom.getOrDefault(step, "")) {
                    way.addFirst(step);
                }
                return List.copyOf(way);
            }
            project.promise(name).ifPresent(promise -> {
                for (RequiredPromise required : promise.requiredPromises()) {
                    if (cameFrom.putIfAbsent(required.nameText(), name) == null) {
                        next.add(required.nameText());
                    }
                }
            });
        }
        return List.of();
    }
}
