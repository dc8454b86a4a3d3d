package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.SchemaNode;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.Optional;
import java.util.Set;

/**
 * {@code apiVersion}, {@code kind} and {@code metadata} belong to Kubernetes: of all of them a schema may only limit the
 * name ({@code validateStructuralMetadataInvariants}).
 */
final class MetadataSchema implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.error("api-26", "restricted-metadata")
            .says("Of `metadata` a schema limits only `name` and `generateName`");

    private static final Set<String> NAMES = Set.of("name", "generateName");
    /** Looked at elsewhere, or by themselves. */
    private static final Set<String> APART = Set.of("type", "default", "properties");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        if (node.isObject() && !node.isNested()) {
            textField(node, "apiVersion", findings);
            textField(node, "kind", findings);
            node.property("metadata").ifPresent(metadata -> metadata(node, metadata, findings));
        }
        boolean underRoot = node.isInsideMetadata() && isUnderRoot(node);
        if (underRoot && node.has("default")) {
            findings.addAtKey(INFO, node.get("default"))
                    .message(
                            "Kubernetes refuses defaults inside `apiVersion`, `kind` and `metadata`. Leave the"
                                    + " default of %s out.",
                            node.called());
        }
    }

    private static void textField(SchemaNode object, String name, Findings findings) {
        object.property(name)
                .filter(field -> !field.type().isEmpty() && !field.type().equals("string"))
                .ifPresent(field -> findings.add(INFO, field.get("type"))
                        .message(
                                "`%s` is always a string, and Kubernetes refuses a schema that says otherwise. Write"
                                        + " `type: string`.",
                                name));
    }

    private static void metadata(SchemaNode object, SchemaNode metadata, Findings findings) {
        if (!metadata.type().isEmpty() && !metadata.type().equals("object")) {
            findings.add(INFO, metadata.get("type"))
                    .message("`metadata` is always an object, and Kubernetes refuses a schema that says"
                            + " otherwise. Write `type: object`.");
        } else if (object.isRoot()) {
            restriction(metadata)
                    .ifPresent(what -> findings.addAtKey(INFO, metadata.place())
                            .message(
                                    "`metadata` belongs to Kubernetes: a schema may limit `name` and `generateName`"
                                            + " there, but not %s, so"
                                            + " the API is refused. Put fields of your own into `spec`.",
                                    what));
        }
    }

    /** The first thing that is said about metadata beyond its names. */
    private static Optional<String> restriction(SchemaNode metadata) {
        for (Place property : metadata.get("properties").entries()) {
            if (!NAMES.contains(property.name())) {
                return Optional.of("`" + property.name() + "`");
            }
        }
        return metadata.place().entries().stream()
                .filter(keyword ->
                        !APART.contains(keyword.name()) && Keywords.ALL.contains(keyword.name()) && says(keyword))
                .findFirst()
                .map(keyword -> "`" + keyword.name() + "`");
    }

    /** Go leaves out what is empty, so that Kubernetes never sees it. */
    private static boolean says(Place keyword) {
        return switch (keyword.node()) {
            case YamlMapping mapping -> !mapping.isEmpty() || keyword.name().equals("additionalProperties");
            case YamlSequence sequence -> !sequence.isEmpty();
            case YamlScalar scalar ->
                !scalar.isNull()
                        && !scalar.json().isEmpty()
                        && !(scalar.kind() == YamlScalar.Kind.BOOLEAN
                                && scalar.json().equals("false"));
            case null -> false;
        };
    }

    private static boolean isUnderRoot(SchemaNode node) {
        SchemaNode at = node;
        while (at.parent() != null && !at.parent().isRoot()) {
            at = at.parent();
        }
        return SchemaNode.META_FIELDS.contains(at.place().name());
    }
}
