package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.Regex;
import dev.troth.openapi.SchemaNode;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Place;

/** A {@code pattern} that Go's {@code regexp} cannot read ({@code validateValueValidation}). */
final class PatternSyntax implements SchemaRule {

    private static final RuleInfo INFO =
            RuleInfo.error("api-15", "pattern-not-re2").says("A `pattern` is a regular expression that RE2 can read");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        Place place = node.get("pattern");
        String pattern = place.stringOrEmpty();
        if (pattern.isEmpty()) {
            return;
        }
        Regex.flaw(pattern)
                .ifPresent(flaw -> findings.add(INFO, place)
                        .message(
                                "`%s` is no regular expression that Kubernetes can read: %s. %s",
                                pattern, flaw, remedy(pattern)));
    }

    private static String remedy(String pattern) {
        if (pattern.contains("(?=")
                || pattern.contains("(?!")
                || pattern.contains("(?<=")
                || pattern.contains("(?<!")) {
            return "RE2 has no look-around; say the other half with a second pattern in `allOf` or with"
                    + " `x-kubernetes-validations`.";
        }
        if (pattern.contains("++") || pattern.contains("*+") || pattern.contains("?+")) {
            return "RE2 has no possessive quantifiers; it never backtracks, so leave the `+` out.";
        }
        for (int i = 0; i + 1 < pattern.length(); i++) {
            if (pattern.charAt(i) == '\\' && pattern.charAt(i + 1) >= '1' && pattern.charAt(i + 1) <= '9') {
                return "RE2 has no back references.";
            }
        }
        return "Put it right, or the API is refused.";
    }
}
