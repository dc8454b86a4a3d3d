package dev.troth.analysis.completion;

import dev.troth.yaml.Span;

/**
 * The text as it could go on: with a made-up word where the cursor is, so that its reader says what that word would be.
 *
 * @param text the whole text, with {@link #WORD} in it
 * @param word where {@link #WORD} stands in it
 * @param before what has to be written in front of the word to get there: a blank behind a colon, a dash for a new item
 * @param behind what was made up behind the word, so that it is read as a key
 * @param column the column at which what was made up begins
 */
record Draft(String text, Span word, String before, String behind, int column) {

    /** Nothing that anybody would write. */
    static final String WORD = "troth-wants-a-word-here";

    /** Whether the text has a colon behind the word, so that only a key can be meant, and its value is there. */
    boolean isKeyOfOld() {
        return behind.isEmpty() && text.startsWith(":", word.end());
    }

    /** Puts {@code before}, the word and {@code behind} in the place of a range of the text. */
    static Draft of(String text, Span range, int column, String before, String behind) {
        String drafted = text.substring(0, range.start()) + before + WORD + behind + text.substring(range.end());
        int start = range.start() + before.length();
        return new Draft(drafted, new Span(start, start + WORD.length()), before, behind, column);
    }
}
