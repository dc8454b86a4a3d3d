package dev.troth.analysis;

import dev.troth.schema.Closest;
import java.util.Collection;
import java.util.Optional;

/** What somebody probably meant to write, in words for a message. */
public final class Spelling {

    private Spelling() {}

    /** The candidate that is nearest to a word, if one is near enough to have been meant. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        return Closest.to(word, candidates);
    }

    /** {@code  Did you mean `x`?} with a space before it, or nothing. */
    public static String didYouMean(Optional<String> word) {
        return word.map(meant -> " Did you mean `" + meant + "`?").orElse("");
    }
}
