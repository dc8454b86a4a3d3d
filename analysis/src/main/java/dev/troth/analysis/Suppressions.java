package dev.troth.analysis;

import dev.troth.rules.Rules;
import dev.troth.rules.suppression.SuppressionRules;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import dev.troth.yaml.YamlComment;
import dev.troth.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a file that silence rules: {@code # troth: ignore[name] reason} for its own line and the one below, when
 * it stands alone, and {@code # troth: ignore-file[name] reason} for the file. Several names are parted by commas;
 * codes work too. A comment that silences nothing is itself reported, so that none outlives its reason.
 */
final class Suppressions {

    private static final String OPENING = "troth:";

    /** One name in one comment. */
    private static final class Suppression {
        private final RuleInfo rule;
        private final Span comment;
        private final int line;
        private final boolean alone;
        private final boolean wholeFile;
        private boolean used;

        private Suppression(RuleInfo rule, Span comment, int line, boolean alone, boolean wholeFile) {
            this.rule = rule;
            this.comment = comment;
            this.line = line;
            this.alone = alone;
            this.wholeFile = wholeFile;
        }

        private boolean covers(Finding finding, int findingLine) {
            return finding.rule().equals(rule)
                    && (wholeFile || findingLine == line || (alone && findingLine == line + 1));
        }
    }

    private final SourceText source;
    private final List<Suppression> suppressions = new ArrayList<>();
    private final Findings own;

    private Suppressions(SourceText source) {
        this.source = source;
        this.own = new Findings(source);
    }

    static Suppressions in(ParsedFile file) {
        Suppressions suppressions = new Suppressions(file.source());
        for (YamlDocument document : file.yaml().documents()) {
            for (YamlComment comment : document.comments()) {
                suppressions.read(comment);
            }
        }
        return suppressions;
    }

    private void read(YamlComment comment) {
        if (!comment.text().startsWith(OPENING)) {
            return;
        }
        String order = comment.text().substring(OPENING.length()).strip();
        boolean wholeFile = order.startsWith("ignore-file[");
        int open = order.indexOf('[');
        int close = order.indexOf(']');
        if (!(wholeFile || order.startsWith("ignore[")) || close < open) {
            own.add(SuppressionRules.UNKNOWN_RULE, comment.span())
                    .message(
                            "`# troth:` is followed by neither `ignore[rule-name]` nor `ignore-file[rule-name]`, so nothing"
                                    + " is silenced.");
            return;
        }
        int from = source.text().indexOf('[', comment.span().start()) + 1;
        for (String name : order.substring(open + 1, close).split(",", -1)) {
            add(name.strip(), comment, wholeFile, new Span(from, from + name.length()));
            from += name.length() + 1;
        }
    }

    private void add(String name, YamlComment comment, boolean wholeFile, Span written) {
        Optional<RuleInfo> rule = Rules.find(name);
        if (rule.isEmpty()) {
            Optional<String> near = Spelling.nearest(
                    name, Rules.all().stream().map(RuleInfo::name).toList());
            own.add(SuppressionRules.UNKNOWN_RULE, comment.span())
                    .message("No rule is called `%s`, so nothing is silenced.%s", name, Spelling.didYouMean(near))
                    .fix(near.map(meant ->
                                    Fix.replace(FixSafety.REVIEW, "Write `" + meant + "`", trimmed(written), meant))
                            .orElse(null));
            return;
        }
        int line = source.position(comment.span().start()).line();
        boolean alone = source.text(
                        new Span(source.lineStart(line), comment.span().start()))
                .isBlank();
        suppressions.add(new Suppression(rule.get(), comment.span(), line, alone, wholeFile));
    }

    private Span trimmed(Span span) {
        String text = source.text(span);
        int start = span.start() + (text.length() - text.stripLeading().length());
        return new Span(start, start + text.strip().length());
    }

    /**
     * What is left of the findings, and findings about the comments themselves.
     *
     * @param ran whether a rule was looked for at all; of one that was not, nobody can say that its comment is unused
     */
    List<Finding> apply(List<Finding> findings, RuleSelection ran) {
        List<Finding> left = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            if (!silences(finding)) {
                left.add(finding);
            }
        }
        for (Suppression suppression : suppressions) {
            if (!suppression.used && ran.includes(suppression.rule)) {
                own.add(SuppressionRules.UNUSED, suppression.comment)
                        .message(
                                "`%s` is not found here, so this comment silences nothing. Remove it.",
                                suppression.rule.name())
                        .fix(removal(suppression));
            }
        }
        left.addAll(own.toList());
        return left;
    }

    private boolean silences(Finding finding) {
        int line = source.position(finding.span().start()).line();
        boolean silenced = false;
        for (Suppression suppression : suppressions) {
            if (suppression.covers(finding, line)) {
                suppression.used = true;
                silenced = true;
            }
        }
        return silenced;
    }

    /** A comment that names several rules is left for a person. */
    private @Nullable Fix removal(Suppression suppression) {
        boolean shared = suppressions.stream()
                .anyMatch(other -> other != suppression && other.comment.equals(suppression.comment));
        if (shared) {
            return null;
        }
        Span comment = suppression.comment;
        int start = suppression.alone ? source.lineStart(suppression.line) : endOfText(comment.start());
        int end = suppression.alone ? source.lineStart(suppression.line + 1) : comment.end();
        return Fix.replace(FixSafety.SAFE, "Remove the comment", new Span(start, end), "");
    }

    private int endOfText(int offset) {
        int end = offset;
        while (end > 0 && (source.text().charAt(end - 1) == ' ' || source.text().charAt(end - 1) == '\t')) {
            end--;
        }
        return end;
    }
}
