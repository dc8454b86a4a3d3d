package dev.troth.cli;

import dev.troth.timeline.Elapsed;
import dev.troth.timeline.Markup;
import dev.troth.timeline.TimelineEvent;
import java.util.List;

/** The XML that JUnit's Ant task began with and every CI reads. */
final class JunitReport implements WholeTestReport.Document {

    private final Output out;

    JunitReport(Output out) {
        this.out = out;
    }

    @Override
    public void write(List<PlayedScenario> played, int without) {
        long failed = played.stream().filter(one -> !one.isPassed()).count();
        out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.line("<testsuites name=\"troth\" tests=\"" + played.size() + "\" failures=\"" + failed + "\">");
        out.line("  <testsuite name=\"scenarios\" tests=\"" + played.size() + "\" failures=\"" + failed + "\">");
        played.forEach(this::add);
        out.line("  </testsuite>");
        out.line("</testsuites>");
    }

    private void add(PlayedScenario one) {
        String begin = "    <testcase name=\"" + Markup.escaped(one.name()) + "\" classname=\""
                + Markup.escaped(one.file()) + "\" file=\"" + Markup.escaped(one.file()) + "\" line=\""
                + (one.place().line() + 1) + "\"";
        if (one.isPassed()) {
            out.line(begin + "/>");
            return;
        }
        out.line(begin + ">");
        for (PlayedScenario.Failure failure : one.failures()) {
            out.print("      <failure type=\"expectation\" message=\"expected " + Markup.escaped(failure.expected())
                    + "\">");
            StringBuilder text = new StringBuilder(TextTestReport.place(one, failure))
                    .append("\nexpected ")
                    .append(failure.expected())
                    .append("\nat ")
                    .append(Elapsed.text(failure.atMillis()))
                    .append(' ')
                    .append(failure.actual())
                    .append('\n');
            for (TimelineEvent event : failure.around()) {
                text.append("  ")
                        .append(Elapsed.text(event.atMillis()))
                        .append("  ")
                        .append(TextTestReport.line(event))
                        .append('\n');
            }
            out.print(Markup.escaped(text.toString())).line("</failure>");
        }
        out.line("    </testcase>");
    }
}
