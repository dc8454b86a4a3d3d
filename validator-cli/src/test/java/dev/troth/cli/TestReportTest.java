package dev.troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.simulation.rehearsal.Ending;
import dev.troth.yaml.Position;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestReportTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private final Output out = new Output(written);
    private final Output err = new Output(complaints);
    private final Console console = new Console(out, err, InputStream.nullInputStream(), false, false, 0);

    private static final PlayedScenario ONE =
            new PlayedScenario("one.yaml", "one", new Position(0, 0), Ending.REACHED, List.of(), List.of(), 0);

    private void interruptedAfterOneOfTwo(TestReport report) {
        report.begin(List.of("one", "another"));
        report.add(ONE);
        report.interrupted();
        out.flush();
        err.flush();
    }

    @Test
    void ofADocumentThatIsNotWholeNothingIsWrittenAndItIsSaidSo() {
        interruptedAfterOneOfTwo(new WholeTestReport(new JunitReport(out), err));

        assertThat(written.size()).isZero();
        assertThat(complaints.toString(StandardCharsets.UTF_8))
                .isEqualTo("Interrupted: 1 of 2 scenarios were played, so no report was written.\n");
    }

    @Test
    void tapSaysThatTheRestDoesNotCome() {
        interruptedAfterOneOfTwo(new TapReport(out));

        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo("TAP version 14\n1..2\nok 1 - one\nBail out! Interrupted.\n");
    }

    @Test
    void namesAreAlignedByAllThatAreToCome() {
        interruptedAfterOneOfTwo(new TextTestReport(out, Colours.of("never", console), false));

        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo("✔ one      one.yaml\nInterrupted: 1 of 2 scenarios were played, 0 failed.\n");
    }

    @Test
    void junitHoldsEveryNameAsFarAsXmlCan() {
        String name = "<tea & \uD83C\uDF75> \uD83C\u0007";
        PlayedScenario odd =
                new PlayedScenario("a.yaml", name, new Position(0, 0), Ending.REACHED, List.of(), List.of(), 0);

        new JunitReport(out).write(List.of(odd), 0);
        out.flush();

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("name=\"&lt;tea &amp; \uD83C\uDF75&gt; \uFFFD\uFFFD\"");
    }
}
