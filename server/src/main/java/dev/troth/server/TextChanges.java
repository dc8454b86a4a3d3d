package dev.troth.server;

import dev.troth.yaml.Position;
import dev.troth.yaml.SourceText;
import java.util.List;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** Changes of a text as a client sends them. */
final class TextChanges {

    private final StringBuilder text;
    private SourceText lines;

    /** Lines below this one are where {@link #lines} says; from here on the text has changed since. */
    private int changedFrom = Integer.MAX_VALUE;

    private TextChanges(String text) {
        this.text = new StringBuilder(text);
        this.lines = new SourceText(text);
    }

    /** The text after all changes, each of which is about the text that the one before left. */
    static String apply(String text, List<TextDocumentContentChangeEvent> changes) {
        TextChanges result = new TextChanges(text);
        changes.forEach(result::apply);
        return result.text.toString();
    }

    /** Clients send the changes of many cursors from the last line to the first, so the lines are mostly known still. */
    private void apply(TextDocumentContentChangeEvent change) {
        Range range = change.getRange();
        if (range == null) {
            text.setLength(0);
            text.append(change.getText());
            changedFrom = 0;
            return;
        }
        if (range.getEnd().getLine() >= changedFrom || range.getStart().getLine() >= changedFrom) {
            lines = new SourceText(text.toString());
            changedFrom = Integer.MAX_VALUE;
        }
        int start = lines.offset(position(range.getStart()));
        int end = Math.max(start, lines.offset(position(range.getEnd())));
        text.replace(start, end, change.getText());
        changedFrom = Math.min(changedFrom, Math.max(0, lines.position(start).line()));
    }

    private static Position position(org.eclipse.lsp4j.Position position) {
        return new Position(Math.max(0, position.getLine()), Math.max(0, position.getCharacter()));
    }
}
