package dev.troth.rules.api;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.SchemaNode;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Ascii;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/** A default of another type than its field ({@code pkg/apiserver/schema/defaulting/validation.go}). */
final class DefaultType implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.error("api-11", "default-of-wrong-type")
            .says("A default has the type of its field")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        for (ValueProblem problem : Defaults.problems(node)) {
            if (problem.wrongType()) {
                findings.add(INFO, problem.place())
                        .message(
                                "%s %s, so Kubernetes refuses the API.%s",
                                Defaults.called(node, problem), problem.what(), remedy(node))
                        .fix(sameOfRightType(node, problem.place()));
            }
        }
    }

    private static String remedy(SchemaNode node) {
        return switch (node.type()) {
            case "string" -> " Put it in quotes.";
            case "array" -> " Write a list.";
            default -> "";
        };
    }

    /** Quotes put on, or taken off where what is inside reads as the type. */
    private static @Nullable Fix sameOfRightType(SchemaNode node, Place place) {
        if (!(place.node() instanceof YamlScalar scalar)
                || !place.path().equals(node.get("default").path())) {
            return null;
        }
        if (node.type().equals("string")) {
            return Fix.replace(FixSafety.REVIEW, "Put it in quotes", place.value(), Edits.quoted(scalar.text()));
        }
        boolean reads = switch (node.type()) {
            case "boolean" -> scalar.text().equals("true") || scalar.text().equals("false");
            case "integer" -> isInteger(scalar.text());
            default -> false;
        };
        return scalar.isString() && reads
                ? Fix.replace(FixSafety.REVIEW, "Remove the quotes", place.value(), scalar.text())
                : null;
    }

    private static boolean isInteger(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        return !digits.isEmpty()
                && digits.length() < 16
                && (digits.length() == 1 || digits.charAt(0) != '0')
                && digits.chars().allMatch(Ascii::isDigit);
    }
}
