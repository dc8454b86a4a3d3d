package dev.troth.rules.yaml;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.FileRule;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;
import java.math.BigDecimal;

/**
 * A whole number that arrives as another one than most people read: {@code 1_000}, or digits beyond 2^53 that a
 * double-precision number cannot keep.
 *
 * <p>Modes of files, where a missing leading zero makes the difference, are told by {@code file-mode-range}.
 */
final class MisreadInteger implements FileRule {

    private static final RuleInfo INFO = RuleInfo.warning("yaml-13", "misread-integer")
            .says("A number is written as it is read")
            .fix(FixSafety.SAFE);

    private static final BigDecimal EXACT = BigDecimal.TWO.pow(53);

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
            if (scalar.text().indexOf('_') >= 0) {
                report(findings, place, scalar)
                        .message("`%s` is read as %s. Write that.", scalar.text(), scalar.json())
                        .fix(Fix.replace(
                                FixSafety.SAFE, "Write `" + scalar.json() + "`", place.value(), scalar.json()));
            } else if (scalar.json().length() > 15 && isWhole(scalar.text()) && losesDigits(scalar.json())) {
                report(findings, place, scalar)
                        .message(
                                "`%s` has more digits than JSON tools keep: most read a rounded number. Write it in quotes if it"
                                        + " is an identifier.",
                                scalar.text());
            }
        });
    }

    private static Findings.Draft report(Findings findings, Place place, YamlScalar scalar) {
        return findings.add(INFO, place, scalar.span());
    }

    private static boolean isWhole(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '+');
    }

    private static boolean losesDigits(String json) {
        return new BigDecimal(json).abs().compareTo(EXACT) > 0;
    }
}
