package dev.troth.cli;

import java.util.function.LongSupplier;

/** How far something that takes long has come: on a terminal one line that is drawn over, elsewhere now and then a new one. */
final class ProgressLines {

    /** What is over sooner needs no progress. */
    private static final long PATIENCE_MILLIS = 1_000;

    /** Where no line can be drawn over, a new one comes so often. */
    private static final long LINE_MILLIS = 10_000;

    private static final int BAR = 30;

    private final Console console;
    private final LongSupplier nanos;
    private final long begun;
    private long shown;

    /** @param nanos a clock, in nanoseconds since whenever */
    ProgressLines(Console console, LongSupplier nanos) {
        this.console = console;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    void tell(int played, int of) {
        long millis = (nanos.getAsLong() - begun) / 1_000_000;
        if (console.terminal()) {
            if (millis > PATIENCE_MILLIS) {
                shown++;
                int filled = played * BAR / of;
                String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
                console.err().print("\r" + bar + " " + played + " of " + of);
                console.err().flush();
            }
        } else if (millis / LINE_MILLIS > shown) {
            shown = millis / LINE_MILLIS;
            console.err().line(played + " of " + of + " variations played");
            console.err().flush();
        }
    }

    /** A line that was drawn over goes. */
    void end() {
        if (shown > 0 && console.terminal()) {
            console.err().print("\r\u001b[K");
            console.err().flush();
        }
    }
}
