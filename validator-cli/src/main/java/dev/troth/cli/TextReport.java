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

    /** In front of the further lines of a message. */
    private static final String FURTHER = "    ";

    private final Output out;
    private final Colours colours;
    private final Severity mildest;
    private final int columns;

    /**
     * Shows findings down to a severity. Hints are for the margin of an editor and never shown here.
     *
     * @param columns how wide the lines may be; 0 for as wide as they come
     */
    TextReport(Output out, Colours colours, Severity mildest, int columns) {
        this.out = out;
        this.colours = colours;
        this.mildest = mildest;
        this.columns = columns;
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
        String severity = finding.severity().word();
        String rule = " [" + finding.rule().name() + "]";
        String message = Lines.broken(
                Visible.text(finding.message()) + rule, place.length() + severity.length() + 3, FURTHER, columns);
        int rest = message.length() - rule.length() + 1;
        out.print(colours.bold(place))
                .print(" ")
                .print(colours.of(finding.severity(), severity))
                .print(": ")
                .print(message.substring(0, rest))
                .line(colours.faint(message.substring(rest)));
        int gutter = gutterWidth(source, finding);
        add(Snippet.of(source, finding.span(), room(gutter)), gutter, finding.severity(), "");
        for (Related related : finding.related()) {
            add(
                    Snippet.of(source, related.span(), room(gutter)),
                    gutter,
                    Severity.INFO,
                    " " + Visible.text(related.message()));
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

    /** How wide a line of the file may be behind its number. */
    private int room(int gutter) {
        return columns == 0 ? Snippet.WIDEST : columns - gutter - 4;
    }

    private void add(Snippet snippet, int gutter, Severity severity, String words) {
        String number = Integer.toString(snippet.number());
        out.print(colours.faint(" " + " ".repeat(gutter - number.length()) + number + " | "))
                .line(snippet.line());
        out.print(colours.faint(" " + " ".repeat(gutter) + " | "))
                .print(" ".repeat(snippet.indent()))
                .line(colours.of(severity, "^".repeat(snippet.marks()) + words));
    }

    private void add(Fix fix, int gutter) {
        String opening = fix.safety() == FixSafety.SAFE ? "fix: " : "fix (review): ";
        out.print(" ".repeat(gutter + 2))
                .print(colours.bold(opening))
                .line(Lines.broken(
                        Visible.text(fix.title()), gutter + 2 + opening.length(), " ".repeat(gutter + 6), columns));
    }
}
