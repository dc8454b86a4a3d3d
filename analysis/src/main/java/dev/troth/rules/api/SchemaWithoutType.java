package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.SchemaNode;
import dev.troth.openapi.Step;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.Optional;

/**
 * A node of a schema without {@code type}, or a root that is no object: the schema is not structural, so the API server
 * refuses the CustomResourceDefinition ({@code pkg/apiserver/schema/validation.go}, {@code validateStructuralInvariants}).
 */
final class SchemaWithoutType implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.error("api-09", "schema-without-type")
            .says("Every field of a schema has a `type`, and its root is an object")
            .fix(FixSafety.REVIEW);

    private static final List<String> OF_OBJECTS = List.of("properties", "additionalProperties", "required");
    private static final List<String> OF_STRINGS = List.of("minLength", "maxLength", "pattern");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        if (node.isNested() || node.step() == Step.ITEMS_IN_A_LIST || node.is("x-kubernetes-embedded-resource")) {
            return;
        }
        Place type = node.get("type");
        boolean nothing =
                type.isNothing() || type.string().filter(String::isEmpty).isPresent();
        if (nothing && !node.is("x-kubernetes-int-or-string") && !node.preservesUnknownFields()) {
            missing(node, type, findings);
        } else if (node.isRoot()
                && Types.ALL.contains(node.type())
                && !node.type().equals("object")) {
            findings.add(INFO, type)
                    .message(
                            "The root of the schema is `%s`, but a request is always an object, so Kubernetes refuses"
                                    + " the API. Write `type: object`.",
                            node.type())
                    .fix(Fix.replace(FixSafety.REVIEW, "Make it an object", type.value(), "object"));
        }
    }

    private static void missing(SchemaNode node, Place type, Findings findings) {
        Optional<String> meant = meant(node);
        findings.add(INFO, type)
                .message(
                        "%s has no `type`, so Kubernetes refuses the API. %s",
                        node.calledFirst(),
                        meant.map(word -> "Write `type: " + word + "`.")
                                .orElse(
                                        "Say what it is: `string`, `integer`, `number`, `boolean`, `array` or `object`."))
                .fix(meant.map(word -> Fix.of(
                                FixSafety.REVIEW,
                                "Write `type: " + word + "`",
                                findings.edits().append(node.place(), "type: " + word)))
                        .orElse(null));
    }

    /** What the other keywords speak of. */
    private static Optional<String> meant(SchemaNode node) {
        if (node.isRoot() || OF_OBJECTS.stream().anyMatch(node::has)) {
            return Optional.of("object");
        }
        if (node.has("items")) {
            return Optional.of("array");
        }
        return OF_STRINGS.stream().anyMatch(node::has) ? Optional.of("string") : Optional.empty();
    }
}
