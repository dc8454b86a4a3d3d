package dev.troth.analysis;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant to write. */
public final class Spelling {

    private Spelling() {}

    /** The candidate that is nearest to a word, if one is near enough to have been meant. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String best = null;
        int bestDistance = Math.min(2, Math.max(1, word.length() / 3)) + 1;
        for (String candidate : candidates) {
            int distance = word.equalsIgnoreCase(candidate)
                    ? 0
                    : distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), bestDistance);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code  Did you mean `x`?} with a space before it, or nothing. */
    public static String didYouMean(Optional<String> word) {
        return word.map(meant -> " Did you mean `" + meant + "`?").orElse("");
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; gives up, with a
     * number of at least {@code limit}, once it is reached.
     */
    public static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) >= limit) {
            return limit;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[other.length()];
    }
}
