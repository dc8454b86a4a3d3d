package dev.troth.rules.api;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Spelling;
import dev.troth.openapi.SchemaNode;
import dev.troth.openapi.Step;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.Optional;

/**
 * A required field that no request can have: it is not declared, so Kubernetes prunes it (or kubectl refuses it) before
 * it looks whether it is there ({@code pkg/apiserver/schema/pruning}). The Promise is accepted; its requests never are.
 */
final class RequiredUndeclared implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.warning("api-27", "required-but-undeclared")
            .says("What is `required` is declared in `properties`")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        Place required = node.get("required");
        if (!required.isSequence() || isUnderNot(node) || node.isInsideMetadata()) {
            return;
        }
        node.declaration().filter(RequiredUndeclared::isClosed).ifPresent(declared -> {
            for (Place name : required.items()) {
                name.string()
                        .filter(field -> !canBeSent(declared, field))
                        .ifPresent(field -> report(node, declared, name, field, findings));
            }
        });
    }

    /** A node that takes no fields but those that it declares. */
    private static boolean isClosed(SchemaNode node) {
        return (node.type().equals("object") || node.has("properties"))
                && !node.preservesUnknownFields()
                && !node.is("additionalProperties")
                && !node.get("additionalProperties").isMapping();
    }

    private static boolean canBeSent(SchemaNode declared, String field) {
        if (declared.isRoot() && field.equals("status")) {
            return false;
        }
        return declared.declares(field) || (declared.isObject() && SchemaNode.META_FIELDS.contains(field));
    }

    private static void report(SchemaNode node, SchemaNode declared, Place name, String field, Findings findings) {
        if (declared.isRoot() && field.equals("status")) {
            findings.add(INFO, name)
                    .message("`status` is required, but Kubernetes drops the status of new requests, so each of them"
                            + " is rejected. Leave it out of `required`.");
            return;
        }
        List<String> names =
                declared.get("properties").entries().stream().map(Place::name).toList();
        Optional<String> meant = Spelling.nearest(field, names);
        String consequence = isChoice(node) ? "nobody can meet this part" : "every request is rejected";
        findings.add(INFO, name)
                .message(
                        "`%s` is required but not declared in `properties`, so Kubernetes prunes it and %s. Declare"
                                + " it%s",
                        field,
                        consequence,
                        meant.map(word -> ", or did you mean `" + word + "`?").orElse("."))
                .fix(meant.map(word -> Fix.replace(
                                FixSafety.REVIEW, "Change to `" + word + "`", name.value(), Edits.scalar(word)))
                        .orElse(null));
    }

    private static boolean isUnderNot(SchemaNode node) {
        return node.step() == Step.NOT || (node.parent() != null && isUnderNot(node.parent()));
    }

    private static boolean isChoice(SchemaNode node) {
        boolean here = node.step() == Step.ANY_OF || node.step() == Step.ONE_OF;
        return here || (node.parent() != null && isChoice(node.parent()));
    }
}
