package dev.troth.rules.yaml;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.FileRule;
import dev.troth.yaml.Ascii;

/**
 * A time or a date without quotes.
 *
 * <p>A string for Kubernetes; other tools of YAML 1.1, such as PyYAML and Ruby, read {@code 12:30} as the number 750
 * and {@code 2024-01-01} as a date.
 */
final class AmbiguousScalar implements FileRule {

    private static final RuleInfo INFO = RuleInfo.info("yaml-08", "ambiguous-scalar")
            .says("Times and dates stand in quotes")
            .fix(FixSafety.SAFE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ParsedFile file, Findings findings) {
        PlainScalars.forEach(file, (place, scalar) -> {
            String text = scalar.text();
            if (scalar.isString()
                    && !text.isEmpty()
                    && Ascii.isDigit(text.charAt(0))
                    && (isTime(text) || isDate(text))) {
                findings.add(INFO, place)
                        .message(
                                "`%s` is a string for Kubernetes, but other YAML tools read a %s here. Write it in"
                                        + " quotes.",
                                text, isTime(text) ? "number" : "date")
                        .fix(Fix.of(
                                FixSafety.SAFE,
                                "Write it in quotes",
                                findings.edits().quote(place)));
            }
        });
    }

    /** Digits, colon, two digits, and perhaps once more: a number of base 60. */
    private static boolean isTime(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2 || parts.length > 3 || !isDigits(parts[0], 1, 9)) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            if (!isDigits(parts[i], 1, 2) || Integer.parseInt(parts[i]) > 59) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDate(String text) {
        String[] parts = text.split("-", -1);
        return parts.length == 3
                && isDigits(parts[0], 4, 4)
                && isDigits(parts[1], 1, 2)
                && isDigits(
                        parts[2].length() > 2 && "Tt ".indexOf(parts[2].charAt(2)) >= 0
                                ? parts[2].substring(0, 2)
                                : parts[2],
                        1,
                        2);
    }

    private static boolean isDigits(String text, int atLeast, int atMost) {
        if (text.length() < atLeast || text.length() > atMost) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Ascii.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
