package dev.troth.analysis;

import dev.troth.yaml.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Findings that only repeat another. Rules do not know of each other, so that one slip can be found twice: once by how it
 * is read, and once by what it was to be. Here, where all findings of a file are together, the lesser one goes.
 */
final class Echoes {

    /** The family about how text is read. */
    private static final String READING = "yaml";

    private Echoes() {}

    /**
     * The findings without those that say nothing of their own: of a value that cannot stay as it is, how it is read does
     * not matter. And of what something else fills in, nobody knows what it will be: of a value with a placeholder nothing
     * is said, of a template only that it is one.
     */
    static List<Finding> removed(ParsedFile file, List<Finding> findings) {
        Set<Span> errors = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                errors.add(finding.span());
            }
        }
        boolean template = file.isTemplate();
        return findings.stream()
                .filter(finding -> finding.rule().family().equals(READING)
                        ? finding.severity() == Severity.ERROR || !errors.contains(finding.span())
                        : !template && !Placeholder.isIn(file.source().text(finding.span())))
                .toList();
    }

    /**
     * What an alias brings in twice, or two wrong versions of one thing say of a third, is told once.
     *
     * @param findings in order of place
     */
    static List<Finding> toldOnce(List<Finding> findings) {
        List<Finding> once = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            boolean told = false;
            for (int i = once.size() - 1; i >= 0 && !told && once.get(i).span().equals(finding.span()); i--) {
                Finding before = once.get(i);
                told = before.rule().equals(finding.rule()) && before.message().equals(finding.message());
            }
            if (!told) {
                once.add(finding);
            }
        }
        return once;
    }
}
