package dev.troth.server;

import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Spans as LSP ranges. */
final class Ranges {

    private Ranges() {}

    static Range of(SourceText source, Span span) {
        return new Range(position(source, span.start()), position(source, span.end()));
    }

    static Position position(SourceText source, int offset) {
        dev.troth.yaml.Position position = source.position(offset);
        return new Position(position.line(), position.column());
    }

    /** The offset of a place; one that is nowhere counts as the nearest that is somewhere. */
    static int offset(SourceText source, Position position) {
        return source.offset(
                new dev.troth.yaml.Position(Math.max(0, position.getLine()), Math.max(0, position.getCharacter())));
    }

    static boolean meet(Range one, Range other) {
        return !isBefore(one.getEnd(), other.getStart()) && !isBefore(other.getEnd(), one.getStart());
    }

    private static boolean isBefore(Position one, Position other) {
        return one.getLine() < other.getLine()
                || (one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter());
    }
}
