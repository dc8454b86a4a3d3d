package dev.troth.yaml;

import java.util.ArrayList;
import java.util.List;

/** Changes to a draft that are made together, in the order of the text and without overlap. */
final class Edits {

    /**
     * One change.
     *
     * @param start offset in the draft as it was
     * @param removed how many characters go
     * @param added what comes in their place
     * @param telling whether the value that it touches then no longer says what was given, so that it has to be taken
     *     from the given text
     */
    record Edit(int start, int removed, String added, boolean telling) {}

    private final List<Edit> edits = new ArrayList<>();

    private Edits() {}

    static Edits none() {
        return new Edits();
    }

    static Edits insert(int at, String added) {
        return none().andInsert(at, added);
    }

    /** Puts letters in the place of what cannot be read; the value is then what was given. */
    static Edits letters(int start, int end) {
        return none().andLetters(start, end);
    }

    /** Takes a range out of the parser's sight. */
    static Edits blank(String text, int start, int end) {
        return none().andBlank(text, start, end);
    }

    Edits andInsert(int at, String added) {
        edits.add(new Edit(at, 0, added, false));
        return this;
    }

    Edits andRemove(int start, int end) {
        edits.add(new Edit(start, end - start, "", false));
        return this;
    }

    Edits andReplace(int start, int end, String added) {
        edits.add(new Edit(start, end - start, added, false));
        return this;
    }

    Edits andLetters(int start, int end) {
        edits.add(new Edit(start, end - start, "x".repeat(end - start), true));
        return this;
    }

    Edits andBlank(String text, int start, int end) {
        StringBuilder blanks = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            blanks.append(Characters.isBreak(c) ? c : ' ');
        }
        edits.add(new Edit(start, end - start, blanks.toString(), false));
        return this;
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    List<Edit> all() {
        return edits;
    }
}
