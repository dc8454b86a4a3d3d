package dev.troth.schema;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The word that was probably meant. Counts letters that were left out, added, exchanged or swapped with a neighbour; the
 * shorter the word, the fewer may differ. Letter case does not count.
 */
public final class Closest {

    /** What other languages call the types of a schema. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int32", "integer"),
            Map.entry("int64", "integer"),
            Map.entry("long", "integer"),
            Map.entry("float", "number"),
            Map.entry("double", "number"),
            Map.entry("decimal", "number"),
            Map.entry("bool", "boolean"),
            Map.entry("str", "string"),
            Map.entry("text", "string"),
            Map.entry("list", "array"),
            Map.entry("map", "object"),
            Map.entry("dict", "object"));

    /** Among more candidates than this nobody would find the one by ear, and to look for it for each word takes seconds. */
    private static final int MOST_CANDIDATES = 1_000;

    private Closest() {}

    /** The nearest of the candidates if it is near enough; of equally near ones the first. */
    public static Optional<String> to(String word, Iterable<String> candidates) {
        if (candidates instanceof Collection<String> all && all.size() > MOST_CANDIDATES) {
            return Optional.empty();
        }
        String sought = word.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        String type = TYPES.get(sought);
        for (String candidate : candidates) {
            if (candidate.equals(type)) {
                return Optional.of(candidate);
            }
            int allowed = Math.min(allowed(word), allowed(candidate));
            if (Math.abs(candidate.length() - word.length()) > allowed) {
                continue;
            }
            int distance = distance(sought, candidate.toLowerCase(Locale.ROOT), allowed);
            if (distance <= allowed && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many letters may differ. */
    private static int allowed(String word) {
        return word.length() < 3 ? 0 : word.length() < 5 ? 1 : 2;
    }

    /** Damerau and Levenshtein's distance without moving a pair twice; anything above {@code limit} when it is more. */
    static int distance(String one, String two, int limit) {
        int[] before = new int[two.length() + 1];
        int[] previous = new int[two.length() + 1];
        int[] current = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= two.length(); j++) {
                int cost = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
                int distance = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == two.charAt(j - 2)
                        && one.charAt(i - 2) == two.charAt(j - 1);
                current[j] = swapped ? Math.min(distance, before[j - 2] + 1) : distance;
                least = Math.min(least, current[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return previous[two.length()];
    }
}
