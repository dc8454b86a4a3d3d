package dev.troth.cli;

import java.util.List;

/** The Test Anything Protocol, version 14. */
final class TapReport implements TestReport {

    private final Output out;
    private int told;

    TapReport(Output out) {
        this.out = out;
    }

    @Override
    public void begin(List<String> names) {
        out.line("TAP version 14").line("1.." + names.size());
    }

    @Override
    public void add(PlayedScenario one) {
        told++;
        out.line((one.isPassed() ? "ok " : "not ok ") + told + " - " + description(one));
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

    @Override
    public void end(int without) {}

    @Override
    public void interrupted() {
        out.line("Bail out! Interrupted.");
    }

    /** A hash would begin a directive. */
    private static String description(PlayedScenario one) {
        return Visible.text(one.name()).replace("\\", "\\\\").replace("#", "\\#");
    }

    private static String quoted(String text) {
        return "\"" + Visible.text(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
