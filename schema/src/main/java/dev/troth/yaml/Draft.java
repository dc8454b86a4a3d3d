package dev.troth.yaml;

import java.util.Arrays;

/**
 * The text as the parser gets it: the given text, with what cannot be read mended. Knows for each place in the draft
 * where that is in the given text.
 *
 * <p>Three ways of counting meet here: the parser counts code points of the draft, our own scans count UTF-16 units of
 * the draft, and everything outside counts UTF-16 units of the given text. For most texts all three are the same.
 */
final class Draft {

    private String text;
    private boolean whole = true;

    /** Code point indices of the characters outside the BMP, each of which is two UTF-16 units. */
    private int[] wide;

    /** Where in the draft characters were put in that the given text does not have, ascending, and how many. */
    private int[] insertedAt = new int[0];

    private int[] insertedLength = new int[0];

    /** What was overwritten: offsets in the draft, start and end in turn. */
    private int[] overwritten = new int[0];

    private final String given;

    private Draft(String given, String text) {
        this.given = given;
        this.text = text;
        this.wide = wideIn(text);
    }

    /**
     * A draft without what no YAML may hold. Such characters become spaces, and what lies behind the limit is left
     * out; both are told as problems.
     */
    static Draft of(String given, int limit, Problems problems) {
        String text = given;
        boolean whole = true;
        if (given.length() > limit) {
            int end = given.lastIndexOf('\n', limit) + 1;
            text = given.substring(0, end);
            whole = false;
            problems.add(
                    YamlProblem.Kind.TOO_LONG,
                    new Span(end, given.length()),
                    "the text has " + given.length() + " characters; only the first " + end + " are read");
        }
        Draft draft = new Draft(given, Characters.readable(text, problems));
        draft.whole = whole;
        return draft;
    }

    private static int[] wideIn(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                count++;
            }
        }
        int[] found = new int[count];
        for (int i = 0, next = 0, seen = 0; seen < count; next++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                found[seen++] = next;
                i++;
            }
            i++;
        }
        return found;
    }

    String text() {
        return text;
    }

    /** Whether all of the given text is in the draft. */
    boolean whole() {
        return whole;
    }

    void notWhole() {
        whole = false;
    }

    /** Offset in the draft of what the parser calls by the index of a code point. */
    int offset(int codePoint) {
        if (wide.length == 0) {
            return Math.min(codePoint, text.length());
        }
        int found = Arrays.binarySearch(wide, codePoint);
        return Math.min(codePoint + (found >= 0 ? found : -found - 1), text.length());
    }

    /** Offset in the given text of an offset in the draft. */
    int given(int offset) {
        int shift = 0;
        for (int i = 0; i < insertedAt.length && insertedAt[i] < offset; i++) {
            shift += Math.min(insertedLength[i], offset - insertedAt[i]);
        }
        return offset - shift;
    }

    /** The range in the given text of a range in the draft. */
    Span span(int start, int end) {
        return insertedAt.length == 0 ? new Span(start, end) : new Span(given(start), given(end));
    }

    /** What the given text has where the draft has this range. */
    String givenText(int start, int end) {
        return given.substring(given(start), given(end));
    }

    /** Whether this range of the draft differs from what was given. */
    boolean isMended(int start, int end) {
        for (int i = 0; i < overwritten.length; i += 2) {
            if (overwritten[i] < end && start < overwritten[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Puts {@code replacement} in the place of as many characters. */
    void overwrite(int start, String replacement) {
        int end = start + replacement.length();
        text = text.substring(0, start) + replacement + text.substring(end);
        overwritten = Arrays.copyOf(overwritten, overwritten.length + 2);
        overwritten[overwritten.length - 2] = start;
        overwritten[overwritten.length - 1] = end;
        wide = wideIn(text);
    }

    /** Blanks a range, line ends excepted. */
    void blank(int start, int end) {
        StringBuilder blanks = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            blanks.append(c == '\n' || c == '\r' ? c : ' ');
        }
        overwrite(start, blanks.toString());
    }

    /** Puts in characters that the given text does not have. */
    void insert(int at, String addition) {
        text = text.substring(0, at) + addition + text.substring(at);
        int length = addition.length();
        for (int i = 0; i < overwritten.length; i++) {
            if (overwritten[i] >= at) {
                overwritten[i] += length;
            }
        }
        int slot = 0;
        while (slot < insertedAt.length && insertedAt[slot] <= at) {
            slot++;
        }
        insertedAt = withRoom(insertedAt, slot);
        insertedLength = withRoom(insertedLength, slot);
        insertedAt[slot] = at;
        insertedLength[slot] = length;
        for (int i = slot + 1; i < insertedAt.length; i++) {
            insertedAt[i] += length;
        }
        wide = wideIn(text);
    }

    private static int[] withRoom(int[] values, int slot) {
        int[] wider = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, slot, wider, slot + 1, values.length - slot);
        return wider;
    }
}
