package dev.troth.analysis;

import dev.troth.yaml.Place;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import dev.troth.yaml.YamlComment;
import dev.troth.yaml.YamlDocument;
import java.util.Optional;

/** Writes the comment that {@link Suppressions} reads: {@code # troth: ignore[rule-name]}. */
public final class IgnoreComment {

    private static final String OPENING = "troth: ignore[";

    private IgnoreComment() {}

    /**
     * The edit that silences a finding: a comment on the line above, indented like the line, or one more name in a
     * comment that is there already. Empty where no comment can stand, as inside a block of text, and for what should not
     * be silenced: what keeps the file from being read, and what is said about such comments themselves.
     */
    public static Optional<Edit> about(Finding finding, ParsedFile file) {
        String family = finding.rule().family();
        boolean whole = file.yaml().documents().stream().allMatch(YamlDocument::whole);
        if (family.equals("suppression") || (family.equals("yaml") && finding.severity() == Severity.ERROR && !whole)) {
            return Optional.empty();
        }
        SourceText source = file.source();
        int line = source.position(finding.span().start()).line();
        for (YamlDocument document : file.yaml().documents()) {
            for (YamlComment comment : document.comments()) {
                if (coversLine(line, comment, source)) {
                    int end = source.text().indexOf(']', comment.span().start());
                    return Optional.of(
                            new Edit(Span.at(end), ", " + finding.rule().name()));
                }
            }
        }
        int start = source.lineStart(line);
        if (isInsideText(start, file)) {
            return Optional.empty();
        }
        String text = source.line(line);
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        return Optional.of(new Edit(
                Span.at(start), indent + "# " + OPENING + finding.rule().name() + "]\n"));
    }

    /** A new comment in between would leave the one above without a line to speak of. */
    private static boolean coversLine(int line, YamlComment comment, SourceText source) {
        if (!comment.text().startsWith(OPENING) || comment.text().indexOf(']') < 0) {
            return false;
        }
        int at = source.position(comment.span().start()).line();
        return at == line
                || (at + 1 == line
                        && source.text(new Span(
                                        source.lineStart(at), comment.span().start()))
                                .isBlank());
    }

    private static boolean isInsideText(int offset, ParsedFile file) {
        return PlaceFinder.find(file, Span.at(offset))
                .flatMap(Place::scalar)
                .filter(scalar ->
                        scalar.span().start() < offset && offset < scalar.span().end())
                .isPresent();
    }
}
