package dev.troth.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Where text goes, as UTF-8. Once the reader has gone away ({@code | head -1}) the rest is dropped without a word, as
 * well-behaved tools do.
 */
final class Output {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final StringBuilder buffer = new StringBuilder(1024);
    private boolean closed;

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
            }
        }
        buffer.setLength(0);
    }
}
