package dev.troth.cli;

import dev.troth.analysis.Severity;
import dev.troth.timeline.Elapsed;
import dev.troth.timeline.TimelineEvent;
import dev.troth.yaml.Position;
import java.util.List;

/** For people: a line for each scenario, and for those that failed what was expected, what was the case, and what happened. */
final class TextTestReport implements TestReport {

    private static final String INDENT = "    ";

    /** Columns for a time, as in a timeline. */
    private static final int TIME = 10;

    private final Output out;
    private final Colours colours;
    private final boolean quiet;
    private int all;
    private int widest;
    private int passed;
    private int failed;

    TextTestReport(Output out, Colours colours, boolean quiet) {
        this.out = out;
        this.colours = colours;
        this.quiet = quiet;
    }

    @Override
    public void begin(List<String> names) {
        all = names.size();
        names.forEach(name -> widest = Math.max(widest, Visible.text(name).length()));
    }

    @Override
    public void add(PlayedScenario one) {
        if (one.isPassed()) {
            passed++;
        } else {
            failed++;
        }
        if (!quiet || !one.isPassed()) {
            write(one);
        }
    }

    @Override
    public void end(int without) {
        if (!quiet || failed > 0) {
            out.line(summary(without));
        }
    }

    @Override
    public void interrupted() {
        out.line("Interrupted: " + (passed + failed) + " of " + all + " scenarios were played, " + failed + " failed.");
    }

    private void write(PlayedScenario one) {
        String name = Visible.text(one.name());
        String mark = one.isPassed() ? colours.added("✔") : colours.of(Severity.ERROR, "✘");
        out.print(mark)
                .print(" ")
                .print(colours.bold(name))
                .print(" ".repeat(widest - name.length() + 2))
                .line(colours.faint(Visible.text(one.file())));
        one.warnings().forEach(warning -> write(one, warning));
        List<TimelineEvent> shown = List.of();
        for (PlayedScenario.Failure failure : one.failures()) {
            boolean isShown = !failure.around().isEmpty() && failure.around().equals(shown);
            write(one, failure, isShown);
            shown = failure.around();
        }
    }

    private void write(PlayedScenario scenario, PlayedScenario.Warning warning) {
        out.print(INDENT)
                .print(colours.bold(place(scenario, warning.place())))
                .print(colours.of(Severity.WARNING, "  warning: "))
                .print("at ")
                .print(Elapsed.text(warning.atMillis()))
                .print(" ")
                .line(Visible.text(warning.message()));
    }

    /** @param isShown whether what happened around it is what was shown just before */
    private void write(PlayedScenario scenario, PlayedScenario.Failure failure, boolean isShown) {
        out.print(INDENT)
                .print(colours.bold(place(scenario, failure)))
                .print("  expected ")
                .line(Visible.text(failure.expected()));
        out.print(INDENT)
                .print("  at ")
                .print(Elapsed.text(failure.atMillis()))
                .print(" ")
                .line(Visible.text(failure.actual()));
        if (isShown) {
            out.line(colours.faint(INDENT + "  | what happened around that time stands above"));
        } else {
            for (TimelineEvent event : failure.around()) {
                String time = Elapsed.text(event.atMillis());
                out.line(colours.faint(INDENT + "  | " + " ".repeat(Math.max(0, TIME - time.length())) + time + "  "
                        + Visible.text(line(event))));
            }
        }
        out.print("\n");
    }

    /** {@code Redis default/cache: reconciled}. */
    static String line(TimelineEvent event) {
        return event.object() + ": " + event.change();
    }

    static String place(PlayedScenario scenario, PlayedScenario.Failure failure) {
        return place(scenario, failure.place());
    }

    private static String place(PlayedScenario scenario, Position place) {
        return Visible.text(scenario.file()) + ":" + (place.line() + 1) + ":" + (place.column() + 1);
    }

    private String summary(int without) {
        String summary = failed == 0
                ? passed + (passed == 1 ? " scenario passed." : " scenarios passed.")
                : failed + " of " + (passed + failed)
                        + (passed + failed == 1 ? " scenario failed." : " scenarios failed.");
        return without == 0 ? summary : summary + " " + without + " without `expect`.";
    }
}
