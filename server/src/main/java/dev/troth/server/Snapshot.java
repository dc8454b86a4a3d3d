package dev.troth.server;

import dev.troth.analysis.FileFacts;
import dev.troth.analysis.Finding;
import dev.troth.analysis.ParsedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document at one version, and what is known of that version so far.
 *
 * @param uri the document
 * @param version the client's number for this text
 * @param text the text
 * @param parsed the text as read; null until somebody asked
 * @param facts what other documents need to know of it; null until read
 * @param findings what was found; null until checked
 */
record Snapshot(
        String uri,
        int version,
        String text,
        @Nullable ParsedFile parsed,
        @Nullable FileFacts facts,
        @Nullable List<Finding> findings) {

    static Snapshot of(String uri, int version, String text) {
        return new Snapshot(uri, version, text, null, null, null);
    }

    Snapshot read() {
        if (parsed != null) {
            return this;
        }
        ParsedFile file = ParsedFile.parse(text);
        return new Snapshot(uri, version, text, file, FileFacts.of(file), null);
    }

    Snapshot with(List<Finding> found) {
        return new Snapshot(uri, version, text, parsed, facts, found);
    }

    /** The same text, to be checked again because something around it has changed. */
    Snapshot unchecked() {
        return new Snapshot(uri, version, text, parsed, facts, null);
    }

    /** Whether this and the other are the same text of the same document. */
    boolean isSameAs(@Nullable Snapshot other) {
        return other != null && other.version == version && other.text.equals(text);
    }
}
