package dev.troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong(7);

    @Test
    void offATerminalALineComesEveryTenSeconds() {
        ProgressLines progress = progress(false);

        tellAfter(progress, 9_999, 1);
        tellAfter(progress, 10_000, 2);
        tellAfter(progress, 11_000, 3);
        tellAfter(progress, 35_000, 4);
        progress.end();

        assertThat(told()).isEqualTo("2 of 40 variations played\n4 of 40 variations played\n");
    }

    @Test
    void onATerminalOneLineIsDrawnOverAndGoes() {
        ProgressLines progress = progress(true);

        tellAfter(progress, 900, 1);
        tellAfter(progress, 1_100, 20);
        progress.end();

        assertThat(told()).isEqualTo("\r" + "█".repeat(15) + "░".repeat(15) + " 20 of 40" + "\r\u001b[K");
    }

    @Test
    void whatIsOverSoonShowsNothing() {
        ProgressLines progress = progress(true);

        tellAfter(progress, 900, 40);
        progress.end();

        assertThat(told()).isEmpty();
    }

    private ProgressLines progress(boolean isTerminal) {
        Console console = new Console(
                new Output(new ByteArrayOutputStream()),
                new Output(err),
                new ByteArrayInputStream(new byte[0]),
                isTerminal,
                false,
                80);
        return new ProgressLines(console, nanos::get);
    }

    private void tellAfter(ProgressLines progress, long millis, int played) {
        nanos.set(7 + millis * 1_000_000);
        progress.tell(played, 40);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
