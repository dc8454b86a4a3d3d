package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Checker;
import dev.troth.analysis.FileFacts;
import dev.troth.analysis.Finding;
import dev.troth.analysis.ObjectSchemas;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleSelection;
import dev.troth.openapi.CelCompiler;
import dev.troth.yaml.Position;
import dev.troth.yaml.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * An example in which comments say what is found where:
 *
 * <pre>
 * name: drop bucket
 * #     ^^^^^^^^^^^ pipeline-name-syntax
 * </pre>
 *
 * <p>The carets stand under what is underlined; a {@code #} directly before a caret counts as one, for what starts at the
 * first column. What goes over several lines is marked on its first line, up to its end. Several findings of a line take
 * several comments. Comments with marks are taken out before the text is checked, so that places are those of the text
 * that a user would have.
 *
 * @param text without marks, in its frame
 * @param marks what is expected
 * @param schemas what the user says about dependencies
 */
record MarkedExample(String text, List<Mark> marks, ObjectSchemas schemas) {

    /**
     * An expected finding.
     *
     * @param line 0-based
     * @param start 0-based column
     * @param end column behind the last caret
     * @param name the rule's name
     */
    record Mark(int line, int start, int end, String name) {
        @Override
        public String toString() {
            return (line + 1) + ":" + (start + 1) + "-" + (end + 1) + " " + name;
        }
    }

    static MarkedExample of(String marked, String frame) {
        return of(marked, frame, ObjectSchemas.NONE);
    }

    static MarkedExample of(String marked, String frame, ObjectSchemas schemas) {
        List<String> lines = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (String line : Frames.around(marked, frame).split("\n", -1)) {
            int hash = line.indexOf('#');
            int caret = line.indexOf('^');
            boolean isMark = hash >= 0
                    && caret > hash
                    && line.substring(0, hash).isBlank()
                    && line.substring(hash + 1, caret).isBlank();
            if (!isMark) {
                lines.add(line);
                continue;
            }
            int end = caret;
            while (end < line.length() && line.charAt(end) == '^') {
                end++;
            }
            int start = caret == hash + 1 ? hash : caret;
            marks.add(new Mark(lines.size() - 1, start, end, line.substring(end).strip()));
        }
        return new MarkedExample(String.join("\n", lines), marks, schemas);
    }

    List<Finding> findings() {
        ParsedFile file = ParsedFile.parse(text);
        Project project = Project.of(List.of(FileFacts.of(file)), CelCompiler.UNCHECKED, schemas);
        return Checker.check(file, project, RuleSelection.ALL);
    }

    /** What is found is what is marked, no more and no less. */
    void assertFindings() {
        SourceText source = new SourceText(text);
        List<Mark> found =
                findings().stream().map(finding -> mark(source, finding)).toList();
        assertThat(found.stream().map(Mark::toString).sorted().toList())
                .as("findings in\n%s", text)
                .isEqualTo(marks.stream().map(Mark::toString).sorted().toList());
    }

    private static Mark mark(SourceText source, Finding finding) {
        Position start = source.position(finding.span().start());
        Position end = source.position(finding.span().end());
        int endColumn = end.line() == start.line()
                ? end.column()
                : source.line(start.line()).length();
        return new Mark(
                start.line(),
                start.column(),
                Math.max(endColumn, start.column() + 1),
                finding.rule().name());
    }
}
