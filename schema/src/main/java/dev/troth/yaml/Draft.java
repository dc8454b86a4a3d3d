package dev.troth.yaml;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The text as the parser gets it: the given text, with what cannot be read mended. Knows for each place in the draft
 * where that is in the given text.
 *
 * <p>Three ways of counting meet here: the parser counts code points of the draft, our own scans count UTF-16 units of
 * the draft, and everything outside counts UTF-16 units of the given text. For most texts all three are the same.
 */
final class Draft {

    private final String given;
    private String text;
    private boolean whole;
    private boolean edited;
    private Origin origin;

    /** Code point indices of the characters outside the BMP, each of which is two UTF-16 units. */
    private int[] wide;

    /**
     * What was overwritten so that its value has to be taken from the given text: where it begins there, and where it
     * ends.
     */
    private final TreeMap<Integer, Integer> overwritten = new TreeMap<>();

    private Draft(String given, String text, boolean whole) {
        this.given = given;
        this.text = text;
        this.whole = whole;
        this.origin = Origin.of(text.length());
        this.wide = wideIn(text);
    }

    /**
     * A draft without what no YAML may hold. Such characters become spaces, and what lies behind the limit is left
     * out; both are told as problems.
     */
    static Draft of(String given, int limit, Problems problems) {
        String text = given;
        if (given.length() > limit) {
            int end = given.lastIndexOf('\n', limit) + 1;
            text = given.substring(0, end);
            problems.add(
                    YamlProblem.Kind.TOO_LONG,
                    new Span(end, given.length()),
                    "the text has " + given.length() + " characters; only the first " + end + " are read");
        }
        return new Draft(given, Characters.readable(text, problems), text.length() == given.length());
    }

    private static int[] wideIn(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                count++;
            }
        }
        int[] found = new int[count];
        int i = 0;
        int seen = 0;
        for (int codePoint = 0; seen < count; codePoint++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                found[seen++] = codePoint;
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

    /** Offset in the draft of what the parser calls by the index of a code point. */
    int offset(int codePoint) {
        if (wide.length == 0) {
            return Math.min(codePoint, text.length());
        }
        int found = Arrays.binarySearch(wide, codePoint);
        return Math.min(codePoint + (found >= 0 ? found : -found - 1), text.length());
    }

    /** The range in the given text of a range in the draft. */
    Span span(int start, int end) {
        if (!edited) {
            return new Span(start, end);
        }
        int from = origin.start(start);
        return new Span(from, start == end ? from : Math.max(from, origin.end(end)));
    }

    /** What the given text has where the draft has this range. */
    String givenText(int start, int end) {
        Span span = span(start, end);
        return given.substring(span.start(), span.end());
    }

    /** Whether the value in this range of the draft is not what was given. */
    boolean isOverwritten(int start, int end) {
        if (overwritten.isEmpty()) {
            return false;
        }
        Span span = span(start, end);
        Map.Entry<Integer, Integer> last = overwritten.lowerEntry(span.end());
        return last != null && last.getValue() > span.start();
    }

    /** Changes the draft. */
    void apply(Edits edits) {
        StringBuilder mended = new StringBuilder(text.length() + 16);
        int from = 0;
        for (Edits.Edit edit : edits.all()) {
            int end = edit.start() + edit.removed();
            mended.append(text, from, edit.start()).append(edit.added());
            if (edit.telling()) {
                Span span = span(edit.start(), end);
                overwritten.merge(span.start(), span.end(), Math::max);
            }
            from = end;
        }
        mended.append(text, from, text.length());
        origin = origin.after(edits, text.length());
        edited = true;
        whole = false;
        text = mended.toString();
        wide = wideIn(text);
    }

    /** Changes the draft without loss: what the parser refuses here, Kubernetes reads. */
    void applySilently(Edits edits) {
        boolean before = whole;
        apply(edits);
        whole = before;
    }
}
