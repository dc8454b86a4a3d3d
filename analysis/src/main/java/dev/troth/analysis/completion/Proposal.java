package dev.troth.analysis.completion;

import dev.troth.yaml.Span;

/**
 * Something that could be written at the cursor.
 *
 * @param label what the user chooses by: the key, value or name itself
 * @param documentation what it is, as Markdown; {@code ""} where there is nothing to say
 * @param range the word at the cursor, all on one line; empty where there is none yet
 * @param text what to put there instead
 */
public record Proposal(String label, Kind kind, String documentation, Span range, String text) {

    /** What sort of thing it is, for editors that show it by a sign. */
    public enum Kind {
        FIELD,
        VALUE,
        /** The name of something that the project or scenario has. */
        NAME,
        FILE
    }
}
