package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.openapi.SchemaNode;
import dev.troth.openapi.Step;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlMapping;

/**
 * {@code x-kubernetes-preserve-unknown-fields}, {@code -embedded-resource} and {@code -int-or-string} where they do not fit
 * ({@code validateExtensions}, {@code validateStructuralInvariants}).
 */
final class ExtensionConflict implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.error("api-40", "extension-conflict")
            .says("Kubernetes' extensions of a schema fit the node that they stand at")
            .fix(FixSafety.SAFE);

    private static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";
    private static final String EMBEDDED = "x-kubernetes-embedded-resource";
    private static final String INT_OR_STRING = "x-kubernetes-int-or-string";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        Place preserve = node.get(PRESERVE);
        if (SaysFalse.at(preserve)) {
            findings.add(INFO, preserve)
                    .message(
                            "`%s: false` is refused by Kubernetes, which drops unknown fields anyway. Leave it out.",
                            PRESERVE)
                    .fix(Fix.of(FixSafety.SAFE, "Remove it", findings.edits().remove(preserve)));
        }
        if (node.isNested()) {
            return;
        }
        if (node.is(INT_OR_STRING)) {
            intOrString(node, findings);
        }
        if (node.is(EMBEDDED)) {
            embedded(node, findings);
        }
    }

    private static void intOrString(SchemaNode node, Findings findings) {
        for (String other : new String[] {PRESERVE, EMBEDDED}) {
            if (node.is(other)) {
                findings.addAtKey(INFO, node.get(other))
                        .message(
                                "`%s` is refused by Kubernetes beside `%s`. Leave one of them out.",
                                other, INT_OR_STRING);
            }
        }
        if (!node.type().isEmpty() && Types.ALL.contains(node.type())) {
            findings.add(INFO, node.get("type"))
                    .severity(Severity.WARNING)
                    .message(
                            "%s is `%s` and nothing else, although `%s` is set: the type wins. Leave the type out to"
                                    + " allow both.",
                            node.calledFirst(), node.type(), INT_OR_STRING);
        }
    }

    private static void embedded(SchemaNode node, Findings findings) {
        if (!node.type().equals("object")) {
            findings.add(INFO, node.get("type"))
                    .message("An embedded resource is an object, so Kubernetes refuses this API. Write `type:"
                            + " object`.");
        }
        Place additional = node.get("additionalProperties");
        if (!additional.isNothing() && !node.isRoot()) {
            findings.addAtKey(INFO, additional)
                    .message("An embedded resource is no map, so Kubernetes refuses `additionalProperties` here. Leave"
                            + " it out.");
        }
        boolean declares = node.get("properties").node() instanceof YamlMapping mapping && !mapping.isEmpty();
        if (!declares && !node.preservesUnknownFields() && !node.isRoot()) {
            findings.add(INFO, node.get("properties"))
                    .message(
                            "%s is an embedded resource without `properties`, which Kubernetes refuses. Declare its"
                                    + " fields, or add `%s: true`.",
                            node.calledFirst(), PRESERVE);
        }
        if (node.step() == Step.PROPERTY
                && node.place().name().equals("spec")
                && node.parent() != null
                && node.parent().isRoot()) {
            findings.addAtKey(INFO, node.get(EMBEDDED))
                    .severity(Severity.WARNING)
                    .message(
                            "With `%s` the `spec` of each request is a Kubernetes object: requests without"
                                    + " `spec.apiVersion` and `spec.kind` are rejected. Leave it out.",
                            EMBEDDED);
        }
        if (node.isInsideMetadata()) {
            findings.addAtKey(INFO, node.get(EMBEDDED))
                    .message("`%s` is refused by Kubernetes inside metadata. Leave it out.", EMBEDDED);
        }
    }
}
