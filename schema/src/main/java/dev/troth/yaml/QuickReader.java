package dev.troth.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain style in which nearly all manifests are written: mappings and lists by indentation, scalars of every
 * style, brackets that end in their line, comments, {@code ---}.
 *
 * <p>Gives up on all else, and on all that is wrong but keys that are twice there or no strings: then
 * {@link MendingReader} reads the text. What it gives is to the last offset what that one would give; when in doubt it
 * gives up.
 *
 * <p>There is a second reader because each key press reads the whole text, and each start of the command line would
 * load the parser: a Promise of 10,000 lines takes 1.4 ms here and 7.7 ms there (3.8 and 31 ms when compiled by C1
 * only); the first reading in a fresh JVM, of 60 lines, takes 9 ms here and 63 ms there (CPU time, JDK 25). Of 84
 * Promises from public repositories it gives up on two: one has an anchor, the other a long key behind a {@code ?}.
 */
final class QuickReader {

    /** Nesting deeper than this is left to the parser, which needs no stack for it. */
    private static final int DEPTH = 100;

    private final Cursor cursor;
    private final Problems problems;
    private final BlockReader blocks;
    private final int depth;

    private QuickReader(String text, YamlLimits limits) {
        this.cursor = new Cursor(text);
        this.problems = new Problems(limits.problems());
        this.blocks = new BlockReader(cursor, problems);
        this.depth = Math.min(DEPTH, limits.depth());
    }

    /** What a text holds; null when it is not in the plain style or has faults. */
    static @Nullable YamlFile read(SourceText source, YamlLimits limits) {
        String text = source.text();
        if (text.length() > limits.characters()) {
            return null;
        }
        QuickReader reader = new QuickReader(text, limits);
        if (!reader.isOrdinary()) {
            return null;
        }
        try {
            List<YamlDocument> documents = reader.documents();
            return reader.problems.isFull() ? null : new YamlFile(source, documents, reader.problems.inOrder());
        } catch (Unusual notPlain) {
            return null;
        }
    }

    /** Whether no character is one that YAML forbids, or of which readers think differently. */
    private boolean isOrdinary() {
        char[] chars = cursor.chars;
        int length = cursor.text.length();
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\t') {
                continue;
            }
            if (Character.isHighSurrogate(c) && Character.isLowSurrogate(chars[i + 1])) {
                i++;
            } else if (c == '\r' ? chars[i + 1] != '\n' : !isOrdinary(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdinary(char c) {
        return (c >= 0xA0 && c < 0xD800 && c != '\u2028' && c != '\u2029')
                || (c >= 0xE000 && c <= 0xFFFD && c != '\uFEFF');
    }

    private List<YamlDocument> documents() {
        List<YamlDocument> documents = new ArrayList<>();
        int start = 0;
        boolean marked = false;
        cursor.toContent();
        while (true) {
            YamlNode root = cursor.column < 0 ? null : blocks.content(-1, cursor.column, depth);
            if (cursor.column >= 0) {
                throw Unusual.TEXT;
            }
            boolean last = !cursor.isAtMarker();
            // What stands before the first marker is a document of its own only when it is more than comments.
            if (marked || last || root != null) {
                documents.add(new YamlDocument(root, new Span(start, cursor.at), cursor.takeComments(), true));
            }
            if (last) {
                return documents;
            }
            marked = true;
            cursor.at += 3;
            start = cursor.at;
            cursor.endLine();
        }
    }
}
