package dev.troth.cli;

import dev.troth.analysis.Finding;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Related;
import dev.troth.analysis.Severity;
import dev.troth.yaml.Position;
import dev.troth.yaml.SourceText;

/** Findings for people: what, where, the line with the range marked, what belongs to it, and the remedy. */
final class TextReport {

    private final Output out;
    private final Colours colours;
    private final Severity mildest;

    /** Shows findings down to a severity. Hints are for the margin of an editor and never shown here. */
    TextReport(Output out, Colours colours, Severity mildest) {
        this.out = out;
        this.colours = colours;
        this.mildest = mildest;
    }

    void add(Checked checked) {
        for (Finding finding : checked.findings()) {
            if (finding.severity().atLeast(mildest)) {
                add(checked.file().name(), checked.file().parsed().source(), finding);
            }
        }
    }

    private void add(String file, SourceText source, Finding finding) {
        Position start = source.position(finding.span().start());
        String place = Visible.text(file) + ":" + (start.line() + 1) + ":" + (start.column() + 1);
        out.print(colours.bold(place))
                .print(" ")
                .print(colours.of(finding.severity(), finding.severity().word()))
                .print(": ")
                .print(Visible.text(finding.message()))
                .line(colours.faint(" [" + finding.rule().name() + "]"));
        int gutter = gutterWidth(source, finding);
        add(Snippet.of(source, finding.span()), gutter, finding.severity(), "");
        for (Related related : finding.related()) {
            add(Snippet.of(source, related.span()), gutter, Severity.INFO, " " + Visible.text(related.message()));
        }
        if (finding.fix() != null) {
            add(finding.fix(), gutter);
        }
        out.print("\n");
    }

    private static int gutterWidth(SourceText source, Finding finding) {
        int last = source.position(finding.span().start()).line();
        for (Related related : finding.related()) {
            last = Math.max(last, source.position(related.span().start()).line());
        }
        return Integer.toString(last + 1).length();
    }

    private void add(Snippet snippet, int gutter, Severity severity, String words) {
        String number = Integer.toString(snippet.number());
        out.print(colours.faint(" " + " ".repeat(gutter - number.length()) + number + " | ")).line(snippet.line());
        out.print(colours.faint(" " + " ".repeat(gutter) + " | "))
                .print(" ".repeat(snippet.indent()))
                .line(colours.of(severity, "^".repeat(snippet.marks()) + words));
    }

    private void add(Fix fix, int gutter) {
        String opening = fix.safety() == FixSafety.SAFE ? "fix: " : "fix (review): ";
        out.print(" ".repeat(gutter + 2)).print(colours.bold(opening)).line(Visible.text(fix.title()));
    }
}
