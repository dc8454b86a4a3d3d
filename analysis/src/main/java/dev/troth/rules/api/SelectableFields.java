package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.FieldPath;
import dev.troth.openapi.SchemaNode;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fields by which users may select requests ({@code ValidateCustomResourceSelectableFields}). */
final class SelectableFields implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("api-37", "invalid-selectable-field")
            .says("A selectable field is a declared string, boolean or integer, and there are at most eight");

    private static final int MOST = 8;
    private static final List<String> TYPES = List.of("string", "boolean", "integer");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api().ifPresent(api -> api.versions().forEach(version -> check(version, findings)));
    }

    private static void check(ApiVersion version, Findings findings) {
        if (!version.schema().isMapping()) {
            return;
        }
        SchemaNode schema = SchemaNode.root(version.schema());
        Place fields = version.place().get("selectableFields");
        Set<String> seen = new HashSet<>();
        for (Place field : fields.items()) {
            Place path = field.get("jsonPath");
            if (path.isNothing() || path.string().filter(String::isEmpty).isPresent()) {
                findings.add(INFO, path)
                        .message("A selectable field needs a `jsonPath`, such as `.spec.size`, or Kubernetes refuses"
                                + " the API.");
            } else if (path.string().isPresent()) {
                path(schema, path, seen, findings);
            }
        }
        if (seen.size() > MOST) {
            findings.addAtKey(INFO, fields)
                    .message(
                            "%s fields are selectable; Kubernetes allows %s and refuses the API. Leave some out.",
                            seen.size(), MOST);
        }
    }

    private static void path(SchemaNode schema, Place path, Set<String> seen, Findings findings) {
        String text = path.stringOrEmpty();
        Optional<SchemaNode> node = FieldPath.resolve(schema, text, false);
        if (node.isEmpty()) {
            findings.add(INFO, path)
                    .message(
                            "`%s` leads to no declared field, so Kubernetes refuses the API. Write a path such"
                                    + " as `.spec.size`.",
                            text);
        } else if (text.equals(".metadata") || text.startsWith(".metadata.")) {
            findings.add(INFO, path)
                    .message(
                            "`%s` is part of metadata, which is selectable anyway; Kubernetes refuses it here."
                                    + " Leave it out.",
                            text);
        } else if (!TYPES.contains(node.get().type())) {
            findings.add(INFO, path)
                    .message(
                            "`%s` is no string, boolean or integer, and Kubernetes selects by no other, so it"
                                    + " refuses the API.",
                            text);
        } else if (!seen.add(text)) {
            findings.add(INFO, path).message("`%s` is there twice, which Kubernetes refuses. Leave one out.", text);
        }
    }
}
