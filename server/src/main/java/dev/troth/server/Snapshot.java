package dev.troth.server;

import dev.troth.analysis.FileFacts;
import dev.troth.analysis.Finding;
import dev.troth.analysis.ParsedFile;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document at one version, and what is known of that version so far. Two snapshots are the same only if they are one
 * object: each change of the text or of what stands around it makes a new one.
 */
final class Snapshot {

    private final String uri;
    private final String key;
    private final int version;
    private final String text;
    private final @Nullable ParsedFile parsed;
    private final @Nullable FileFacts facts;
    private final @Nullable List<Finding> findings;

    private Snapshot(
            String uri,
            String key,
            int version,
            String text,
            @Nullable ParsedFile parsed,
            @Nullable FileFacts facts,
            @Nullable List<Finding> findings) {
        this.uri = uri;
        this.key = key;
        this.version = version;
        this.text = text;
        this.parsed = parsed;
        this.facts = facts;
        this.findings = findings;
    }

    /** A text as the client sent it. */
    static Snapshot of(String uri, int version, String text) {
        return new Snapshot(uri, Uris.key(uri), version, text, null, null, null);
    }

    /** The next text of the same document. */
    Snapshot changed(int newVersion, String newText) {
        return new Snapshot(uri, key, newVersion, newText, null, null, null);
    }

    /** The text as read. */
    Snapshot read() {
        ParsedFile file = ParsedFile.parse(text);
        return new Snapshot(uri, key, version, text, file, FileFacts.of(file), null);
    }

    /** What stands for a text that could not be read or checked because of a mistake in Troth: nothing is said of it. */
    Snapshot givenUp() {
        return new Snapshot(uri, key, version, text, ParsedFile.parse(""), FileFacts.NONE, List.of());
    }

    Snapshot with(List<Finding> found) {
        return new Snapshot(uri, key, version, text, parsed, facts, List.copyOf(found));
    }

    /** The same text, to be checked again because something around it has changed. */
    Snapshot unchecked() {
        return new Snapshot(uri, key, version, text, parsed, facts, null);
    }

    /** As the client writes it. */
    String uri() {
        return uri;
    }

    /** The document's name inside the server, see {@link Uris#key}. */
    String key() {
        return key;
    }

    /** The client's number for this text. */
    int version() {
        return version;
    }

    String text() {
        return text;
    }

    boolean isRead() {
        return parsed != null;
    }

    boolean isChecked() {
        return findings != null;
    }

    /** The text as read; only after {@link #read}. */
    ParsedFile parsed() {
        return Objects.requireNonNull(parsed, "not read yet");
    }

    /** What other documents need to know of it; only after {@link #read}. */
    FileFacts facts() {
        return Objects.requireNonNull(facts, "not read yet");
    }

    /** What was found; only once it is checked. */
    List<Finding> findings() {
        return Objects.requireNonNull(findings, "not checked yet");
    }

    /** Whether a client that has been told the other's findings would learn nothing from these. */
    boolean saysTheSameAs(@Nullable Snapshot other) {
        return other != null
                && other.parsed == parsed
                && other.version == version
                && findings().equals(other.findings());
    }
}
