package dev.troth.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where text goes, as UTF-8. Once the reader has gone away ({@code | head -1}) the rest is dropped without a word, as
 * well-behaved tools do. A full disk is another matter: {@link #failure} tells.
 */
final class Output {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final StringBuilder buffer = new StringBuilder(1024);
    private boolean closed;
    private @Nullable String failure;

    Output(OutputStream out) {
        this.out = out;
    }

    Output print(String text) {
        buffer.append(text);
        if (buffer.length() > BUFFER) {
            flush();
        }
        return this;
    }

    Output line(String text) {
        return print(text).print("\n");
    }

    void flush() {
        if (!closed && !buffer.isEmpty()) {
            try {
                out.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                closed = true;
                failure = isReaderGone(e) ? null : String.valueOf(e.getMessage());
            }
        }
        buffer.setLength(0);
    }

    /** Why the text got lost, in the system's words; null when it did not, or nobody wanted it any more. */
    @Nullable
    String failure() {
        return failure;
    }

    /** The system tells it in words only: "Broken pipe", "The pipe is being closed", "Connection reset by peer". */
    private static boolean isReaderGone(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("pipe") || words.contains("reset");
    }
}
