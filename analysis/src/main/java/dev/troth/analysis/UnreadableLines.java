package dev.troth.analysis;

import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import dev.troth.yaml.YamlProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The lines that the parser could not read as they stand, and their neighbours. What was made out there is a guess: good
 * enough for a finding, but an edit that rests on it may tear apart what the author meant.
 */
final class UnreadableLines {

    private final SourceText source;
    private final BitSet lines;

    private UnreadableLines(SourceText source, BitSet lines) {
        this.source = source;
        this.lines = lines;
    }

    static UnreadableLines of(ParsedFile file) {
        SourceText source = file.source();
        BitSet lines = new BitSet();
        for (YamlProblem problem : file.yaml().problems()) {
            switch (problem.kind()) {
                case SYNTAX, TAB, TEMPLATE, KEY_IMPOSSIBLE -> mark(problem.span(), source, lines);
                default -> {
                    // Read as it stands, and refused for another reason.
                }
            }
        }
        return new UnreadableLines(source, lines);
    }

    private static void mark(Span span, SourceText source, BitSet lines) {
        int first = source.position(span.start()).line();
        int last = source.position(span.end()).line();
        lines.set(Math.max(0, first - 1), last + 2);
    }

    /** The findings; those of rules about more than YAML without the fixes that touch such a line. */
    List<Finding> withoutFixes(List<Finding> findings) {
        if (lines.isEmpty()) {
            return findings;
        }
        List<Finding> safe = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Fix fix = finding.fix();
            boolean drop = fix != null
                    && !finding.rule().family().equals("yaml")
                    && fix.edits().stream().anyMatch(this::touches);
            safe.add(drop ? finding.withoutFix() : finding);
        }
        return safe;
    }

    private boolean touches(Edit edit) {
        int line = lines.nextSetBit(source.position(edit.span().start()).line());
        return line >= 0 && line <= source.position(edit.span().end()).line();
    }
}
