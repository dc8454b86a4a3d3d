package dev.troth.cli;

import java.util.List;

/** The Test Anything Protocol, version 14. */
final class TapReport implements TestReport {

    private final Output out;

    TapReport(Output out) {
        this.out = out;
    }

    @Override
    public void write(List<PlayedScenario> played, int without) {
        out.line("TAP version 14").line("1.." + played.size());
        for (int i = 0; i < played.size(); i++) {
            PlayedScenario one = played.get(i);
            out.line((one.isPassed() ? "ok " : "not ok ") + (i + 1) + " - " + description(one));
            if (!one.isPassed()) {
                out.line("  ---").line("  failures:");
                for (PlayedScenario.Failure failure : one.failures()) {
                    out.line("    - at: " + quoted(TextTestReport.place(one, failure)));
                    out.line("      expected: " + quoted(failure.expected()));
                    out.line("      actual: " + quoted(failure.actual()));
                }
                out.line("  ...");
            }
        }
    }

    /** A hash would begin a directive. */
    private static String description(PlayedScenario one) {
        return Visible.text(one.name()).replace("\\", "\\\\").replace("#", "\\#");
    }

    private static String quoted(String text) {
        return "\"" + Visible.text(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
