package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.SchemaNode;
import dev.troth.openapi.Step;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A keyword inside {@code allOf}, {@code anyOf}, {@code oneOf} or {@code not} that says what is there instead of what may be:
 * the schema is not structural ({@code validateNestedValueValidation}, {@code validateStructuralCompleteness}).
 */
final class NestedKeyword implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.error("api-41", "declaration-in-combination")
            .says("`allOf`, `anyOf`, `oneOf` and `not` limit what is declared outside of them, and declare nothing");

    private static final List<String> WHEN_TRUE = List.of(
            "nullable",
            "x-kubernetes-preserve-unknown-fields",
            "x-kubernetes-embedded-resource",
            "x-kubernetes-int-or-string");
    private static final List<String> WHEN_WRITTEN = List.of(
            "type",
            "default",
            "title",
            "description",
            "x-kubernetes-list-type",
            "x-kubernetes-map-type",
            "x-kubernetes-list-map-keys",
            "x-kubernetes-validations");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        if (!node.isNested()) {
            return;
        }
        for (String keyword : WHEN_WRITTEN) {
            Place place = node.get(keyword);
            boolean empty = place.isNothing()
                    || (!keyword.equals("default")
                            && place.string().filter(String::isEmpty).isPresent())
                    || (place.node() instanceof YamlSequence list && !keyword.equals("default") && list.isEmpty());
            if (!empty && !(keyword.equals("type") && isIntOrString(node))) {
                refused(keyword, place, findings);
            }
        }
        for (String keyword : WHEN_TRUE) {
            if (node.is(keyword)) {
                refused(keyword, node.get(keyword), findings);
            }
        }
        Place additional = node.get("additionalProperties");
        if (additional.isTrue() || additional.isMapping()) {
            refused("additionalProperties", additional, findings);
        }
        node.property("metadata")
                .ifPresent(metadata -> findings.addAtKey(INFO, metadata.place())
                        .message("`metadata` inside a combination is refused by Kubernetes, to which it belongs. Leave"
                                + " it out."));
        if (isOfRoot(node)) {
            undeclared(node, findings);
        }
    }

    private static void refused(String keyword, Place place, Findings findings) {
        findings.addAtKey(INFO, place)
                .message(
                        "`%s` inside a combination is refused by Kubernetes: it may only limit what is declared. Write"
                                + " it at the field itself, outside of the combination.",
                        keyword);
    }

    /** Of the combinations at the root Kubernetes also demands that what they speak of is declared. */
    private static void undeclared(SchemaNode node, Findings findings) {
        node.declaration().ifPresent(declared -> {
            for (Place field : node.get("properties").entries()) {
                if (!declared.declares(field.name()) && !field.name().equals("metadata")) {
                    findings.add(INFO, declared.get("properties").get(field.name()))
                            .message(
                                    "`%s` is spoken of in a combination at the root but not declared, so Kubernetes"
                                            + " refuses the API. Declare it in `properties`.",
                                    field.name())
                            .related(field.key(), "spoken of here");
                }
            }
        });
    }

    private static boolean isOfRoot(SchemaNode node) {
        SchemaNode at = node;
        while (at.parent() != null && !at.step().isJunctor()) {
            at = at.parent();
        }
        SchemaNode holder = at.parent();
        return holder != null && (holder.isRoot() || (holder.isNested() && isOfRoot(holder)));
    }

    /**
     * The one exception: {@code anyOf: [{type: integer}, {type: string}]}, by itself or as the first part of {@code allOf}.
     */
    private static boolean isIntOrString(SchemaNode node) {
        if (node.step() != Step.ANY_OF || node.parent() == null) {
            return false;
        }
        SchemaNode holder = node.parent();
        boolean allowedHere = !holder.isNested()
                || (holder.step() == Step.ALL_OF && holder.place().index() == 0 && isDeclaration(holder.parent()));
        List<Place> parts = holder.get("anyOf").items();
        return allowedHere
                && parts.size() == 2
                && isOnlyType(parts.get(0), "integer")
                && isOnlyType(parts.get(1), "string");
    }

    private static boolean isDeclaration(@Nullable SchemaNode node) {
        return node != null && !node.isNested();
    }

    private static boolean isOnlyType(Place part, String type) {
        return part.get("type").stringOrEmpty().equals(type)
                && part.entries().stream().allMatch(entry -> entry.name().equals("type"));
    }
}
