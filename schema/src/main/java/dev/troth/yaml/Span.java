package dev.troth.yaml;

import org.jspecify.annotations.Nullable;

/**
 * A range of text.
 *
 * @param start offset of the first character, in UTF-16 units from the start of the text
 * @param end offset behind the last character; equal to {@code start} for an empty range
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range: " + start + " to " + end);
        }
    }

    /** An empty range at {@code offset}. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    /** The smallest range that holds both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Whether {@code offset} lies in the range or directly behind it, as a cursor does. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public int length() {
        return end - start;
    }

    // By hand, because those that Java makes for a record cost several milliseconds when they are first called.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span && start == span.start && end == span.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }
}
