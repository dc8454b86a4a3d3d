package dev.troth.simulation.whatif;

import dev.troth.engine.object.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is told to people: what comes to several requests alike is told once, and whose it is only where it does not come to
 * all of them.
 */
final class Wording {

    /** What is more than this is not read. */
    static final int MOST = 8;

    private Wording() {}

    /** @param requests all of the story */
    static List<String> of(List<Said> said, Set<Reference> requests) {
        Map<Reference, List<String>> byRequest = new LinkedHashMap<>();
        for (Said one : said) {
            if (requests.contains(one.about())) {
                byRequest.computeIfAbsent(one.about(), any -> new ArrayList<>()).add(one.words());
            }
        }
        Map<List<String>, List<Reference>> alike = new LinkedHashMap<>();
        byRequest.forEach((request, words) ->
                alike.computeIfAbsent(words, any -> new ArrayList<>()).add(request));
        List<String> told = new ArrayList<>();
        Reference before = Step.NOBODY;
        for (Said one : said) {
            List<Reference> group = alike.getOrDefault(byRequest.getOrDefault(one.about(), List.of()), List.of());
            if (group.isEmpty() || one.about().equals(group.getFirst())) {
                boolean isNamed = !group.isEmpty()
                        && group.size() < requests.size()
                        && !one.about().equals(before);
                told.add((isNamed ? name(group) + ": " : "") + one.words());
                before = one.about();
            }
        }
        return firstOf(RepeatedSteps.folded(told));
    }

    private static String name(List<Reference> alike) {
        return alike.size() == 1 ? alike.getFirst().toString() : alike.size() + " requests";
    }

    private static List<String> firstOf(List<String> told) {
        if (told.size() <= MOST) {
            return told;
        }
        List<String> some = new ArrayList<>(told.subList(0, MOST));
        some.add("and so on");
        return some;
    }
}
