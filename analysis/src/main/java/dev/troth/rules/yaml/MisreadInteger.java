package dev.troth.rules.yaml;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.FileRule;
import dev.troth.schema.JsonNumber;
import dev.troth.yaml.Ascii;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;
import java.util.Locale;

/**
 * A whole number that arrives as another one than most people read: {@code 1_000}, {@code 010}, or digits beyond 2^53
 * that a double-precision number cannot keep.
 *
 * <p>Modes of files are octal on purpose; there a missing leading zero makes the difference, which {@code
 * file-mode-range} tells.
 */
final class MisreadInteger implements FileRule {

    private static final RuleInfo INFO = RuleInfo.warning("yaml-13", "misread-integer")
            .says("A number is written as it is read")
            .fix(FixSafety.SAFE);

    private static final long EXACT = 1L << 53;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ParsedFile file, Findings findings) {
        PlainScalars.forEach(file, (place, scalar) -> {
            if (scalar.kind() != YamlScalar.Kind.INTEGER && scalar.kind() != YamlScalar.Kind.NUMBER) {
                return;
            }
            String text = scalar.text();
            if (text.indexOf('_') >= 0) {
                findings.add(INFO, place)
                        .message("`%s` is read as %s. Write that.", text, scalar.json())
                        .fix(write(FixSafety.SAFE, place, scalar));
            } else if (isOctal(scalar) && !isMode(place)) {
                findings.add(INFO, place)
                        .message(
                                "`%s` is octal for Kubernetes, because of the leading zero: %s. Write that, or drop"
                                        + " the zero.",
                                text, scalar.json())
                        .fix(write(FixSafety.REVIEW, place, scalar));
            } else if (scalar.json().length() > 15 && isWhole(text) && losesDigits(scalar.json())) {
                findings.add(INFO, place)
                        .message(
                                "`%s` has more digits than JSON tools keep: most read a rounded number. Write it in"
                                        + " quotes if it is an identifier.",
                                text);
            }
        });
    }

    private static Fix write(FixSafety safety, Place place, YamlScalar scalar) {
        return Fix.replace(safety, "Write `" + scalar.json() + "`", place.value(), scalar.json());
    }

    /** {@code 010} and {@code -010}, but not {@code 0o10}, which says what it is, nor {@code 08}, which is 8. */
    private static boolean isOctal(YamlScalar scalar) {
        String digits = scalar.text().startsWith("-") || scalar.text().startsWith("+")
                ? scalar.text().substring(1)
                : scalar.text();
        String read = scalar.json().startsWith("-") ? scalar.json().substring(1) : scalar.json();
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros > 0 && isWhole(digits) && !digits.substring(zeros).equals(read);
    }

    private static boolean isMode(Place place) {
        return place.name().toLowerCase(Locale.ROOT).contains("mode");
    }

    private static boolean isWhole(String text) {
        return text.chars().allMatch(c -> Ascii.isDigit(c) || c == '-' || c == '+');
    }

    private static boolean losesDigits(String json) {
        return new JsonNumber(json).abs().compareTo(JsonNumber.of(EXACT)) > 0;
    }
}
