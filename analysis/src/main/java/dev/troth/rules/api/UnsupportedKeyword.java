package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.SchemaNode;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlMapping;
import java.util.List;

/**
 * A keyword of JSON Schema that Kubernetes knows and refuses ({@code specStandardValidatorV3.validate}, {@code
 * validateUnsupportedFields}). Keywords that it does not even know are dropped without a word and are found elsewhere.
 */
final class UnsupportedKeyword implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.error("api-13", "unsupported-schema-keyword")
            .says("A schema has only keywords that Kubernetes supports");

    private record Keyword(String name, String remedy) {}

    private static final List<Keyword> REFUSED = List.of(
            new Keyword("$ref", "Put a copy of the schema here"),
            new Keyword("$schema", "Leave it out"),
            new Keyword("id", "Leave it out"),
            new Keyword("definitions", "Write each schema where it is used"),
            new Keyword("dependencies", "Say it with `x-kubernetes-validations`"),
            new Keyword("patternProperties", "Use `additionalProperties`, and `x-kubernetes-validations` for the keys"),
            new Keyword("additionalItems", "All items have one schema, in `items`"),
            new Keyword("uniqueItems", "Use `x-kubernetes-list-type: set`"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        for (Keyword keyword : REFUSED) {
            Place place = node.get(keyword.name());
            if (counts(keyword.name(), place)) {
                findings.addAtKey(INFO, place)
                        .message("Kubernetes refuses schemas with `%s`. %s.", keyword.name(), keyword.remedy());
            }
        }
    }

    /** Go leaves out what is empty, so that Kubernetes never sees it. */
    private static boolean counts(String keyword, Place place) {
        return switch (keyword) {
            case "uniqueItems" -> place.isTrue();
            case "$schema", "id" -> !place.stringOrEmpty().isEmpty();
            case "definitions", "dependencies", "patternProperties" ->
                place.node() instanceof YamlMapping mapping && !mapping.isEmpty();
            default -> !place.isNothing();
        };
    }
}
