package dev.troth.conformance;

import dev.troth.analysis.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file says in its first lines about itself: {@code # expect: env-02 error at spec.…}, where the path may begin with
 * {@code document 2: }, or {@code # expect: no findings}.
 *
 * @param document 1-based among the non-empty documents
 */
record Expectation(String code, String severity, int document, String path) {

    private static final String MARK = "# expect: ";
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\w+) at (?:document (\\d+): )?(.+)");

    /** All of a file; empty where it promises to be without findings. */
    static List<Expectation> in(String text) {
        List<Expectation> expectations = new ArrayList<>();
        List<String> lines =
                text.lines().takeWhile(line -> line.startsWith("#")).toList();
        boolean said = false;
        for (String line : lines) {
            if (line.startsWith(MARK)) {
                said = true;
                String expected = line.substring(MARK.length()).strip();
                if (!expected.equals("no findings")) {
                    expectations.add(of(expected));
                }
            }
        }
        if (!said) {
            throw new IllegalArgumentException("the file does not say what to expect: " + lines);
        }
        return expectations;
    }

    private static Expectation of(String expected) {
        Matcher matcher = LINE.matcher(expected);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not understood: " + expected);
        }
        int document = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
        return new Expectation(matcher.group(1), matcher.group(2), document, matcher.group(4));
    }

    boolean isMetBy(Finding finding, int itsDocument) {
        return finding.rule().code().equals(code)
                && finding.severity().word().equals(severity)
                && itsDocument == document
                && ServerField.segments(finding.path()).equals(ServerField.segments(path));
    }

    @Override
    public String toString() {
        return code + " " + severity + " at " + (document == 1 ? "" : "document " + document + ": ") + path;
    }
}
