package dev.troth.analysis;

import dev.troth.yaml.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that mends a finding.
 *
 * @param title what it does, in the imperative, as an editor's menu shows it
 * @param safety whether a person should look first
 * @param edits in order of place, not overlapping
 */
public record Fix(String title, FixSafety safety, List<Edit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }

    /** A fix, or none where there are no edits to make. */
    public static @Nullable Fix of(FixSafety safety, String title, List<Edit> edits) {
        List<Edit> changes = edits.stream()
                .filter(edit -> edit.span().length() > 0 || !edit.newText().isEmpty())
                .toList();
        return changes.isEmpty() ? null : new Fix(title, safety, changes);
    }

    /** Writes something else in place of a range. */
    public static Fix replace(FixSafety safety, String title, Span span, String newText) {
        return new Fix(title, safety, List.of(new Edit(span, newText)));
    }
}
