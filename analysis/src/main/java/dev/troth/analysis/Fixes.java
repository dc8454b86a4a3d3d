package dev.troth.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Fixes put to a text. */
public final class Fixes {

    /**
     * A text after fixes.
     *
     * @param text the new text
     * @param applied the findings whose fixes went in; the others overlapped one before them and can be tried again on
     *     the new text
     */
    public record Result(String text, List<Finding> applied) {
        public Result {
            applied = List.copyOf(applied);
        }
    }

    private Fixes() {}

    /** Applies the fixes of the findings, first come first served: one that overlaps an earlier one is left out whole. */
    public static Result apply(String text, List<Finding> findings, FixSafety upTo) {
        TreeMap<Integer, Edit> edits = new TreeMap<>();
        List<Finding> applied = new ArrayList<>();
        for (Finding finding : findings) {
            Fix fix = finding.fix();
            if (fix != null && fix.safety().compareTo(upTo) <= 0 && fits(fix.edits(), edits)) {
                fix.edits().forEach(edit -> edits.put(edit.span().start(), edit));
                applied.add(finding);
            }
        }
        return new Result(replace(text, new ArrayList<>(edits.values())), applied);
    }

    /** The text after one fix. */
    public static String apply(String text, Fix fix) {
        return replace(text, new ArrayList<>(fix.edits()));
    }

    /** @param others by where they start; as they are apart from each other, only the nearest ones can be in the way */
    private static boolean fits(List<Edit> own, NavigableMap<Integer, Edit> others) {
        return own.stream().allMatch(edit -> {
            Map.Entry<Integer, Edit> before = others.floorEntry(edit.span().start());
            Map.Entry<Integer, Edit> after = others.higherEntry(edit.span().start());
            return (before == null || edit.equals(before.getValue()) || apart(edit, before.getValue()))
                    && (after == null || apart(edit, after.getValue()));
        });
    }

    /** Two insertions at one place, and an edit that touches an insertion, have no order, so they are not apart. */
    private static boolean apart(Edit one, Edit other) {
        return one.span().end() < other.span().start()
                || other.span().end() < one.span().start()
                || (one.span().length() > 0
                        && other.span().length() > 0
                        && (one.span().end() == other.span().start()
                                || other.span().end() == one.span().start()));
    }

    private static String replace(String text, List<Edit> edits) {
        edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
        StringBuilder result = new StringBuilder(text.length() + 64);
        int from = 0;
        for (Edit edit : edits) {
            result.append(text, from, edit.span().start()).append(edit.newText());
            from = edit.span().end();
        }
        return result.append(text, from, text.length()).toString();
    }
}
