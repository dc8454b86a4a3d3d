package dev.troth.server;

import dev.troth.yaml.Position;
import dev.troth.yaml.SourceText;
import java.util.List;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** Changes of a text as a client sends them. */
final class TextChanges {

    private TextChanges() {}

    /** The text after all changes, each of which is about the text that the one before left. */
    static String apply(String text, List<TextDocumentContentChangeEvent> changes) {
        String result = text;
        for (TextDocumentContentChangeEvent change : changes) {
            Range range = change.getRange();
            if (range == null) {
                result = change.getText();
            } else {
                SourceText source = new SourceText(result);
                int start = source.offset(position(range.getStart()));
                int end = Math.max(start, source.offset(position(range.getEnd())));
                result = new StringBuilder(result.length() + change.getText().length())
                        .append(result, 0, start)
                        .append(change.getText())
                        .append(result, end, result.length())
                        .toString();
            }
        }
        return result;
    }

    private static Position position(org.eclipse.lsp4j.Position position) {
        return new Position(Math.max(0, position.getLine()), Math.max(0, position.getCharacter()));
    }
}
