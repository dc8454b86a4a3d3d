package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.SchemaNode;
import dev.troth.rules.SchemaRule;
import dev.troth.yaml.Place;
import java.util.List;

/**
 * {@code x-kubernetes-list-type}, {@code -list-map-keys} and {@code -map-type}: how lists and objects are merged ({@code
 * ValidateCustomResourceDefinitionOpenAPISchema}, {@code validateMapListKeysMapSet}).
 */
final class ListType implements SchemaRule {

    static final RuleInfo INFO = RuleInfo.error("api-29", "list-type-mismatch")
            .says("`x-kubernetes-list-type` and `-map-type` fit what they stand at");

    static final String LIST_TYPE = "x-kubernetes-list-type";
    static final String MAP_KEYS = "x-kubernetes-list-map-keys";
    private static final String MAP_TYPE = "x-kubernetes-map-type";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        kind(node, LIST_TYPE, "array", List.of("atomic", "set", "map"), findings);
        kind(node, MAP_TYPE, "object", List.of("atomic", "granular"), findings);
        Place listType = node.get(LIST_TYPE);
        boolean isMap = listType.stringOrEmpty().equals("map");
        if (!node.get(MAP_KEYS).items().isEmpty() && !isMap) {
            findings.add(INFO, listType)
                    .message(
                            "`%s` is for lists with `%s: map` only, so Kubernetes refuses the API. Write `%s: map`.",
                            MAP_KEYS, LIST_TYPE, LIST_TYPE);
        }
        if (isMap) {
            ListMapKeys.check(node, findings);
        }
        node.items().ifPresent(items -> {
            if (listType.stringOrEmpty().equals("set")) {
                atomic(items, findings);
            }
            if ((isMap || listType.stringOrEmpty().equals("set")) && items.is("nullable")) {
                findings.addAtKey(INFO, items.get("nullable"))
                        .message(
                                "Items of a list with `%s: %s` cannot be null, so Kubernetes refuses `nullable`. Leave"
                                        + " it out.",
                                LIST_TYPE, listType.stringOrEmpty());
            }
        });
    }

    private static void kind(SchemaNode node, String keyword, String type, List<String> values, Findings findings) {
        Place place = node.get(keyword);
        if (place.string().isEmpty()) {
            return;
        }
        if (!values.contains(place.stringOrEmpty())) {
            findings.add(INFO, place)
                    .message(
                            "`%s` is no `%s`, so Kubernetes refuses the API. Write `%s`.",
                            place.stringOrEmpty(), keyword, String.join("`, `", values));
        }
        if (!node.type().equals(type) && (node.isNested() || Types.ALL.contains(node.type()))) {
            findings.add(INFO, node.get("type"))
                    .message(
                            "`%s` is for `type: %s` only, so Kubernetes refuses the API. Leave `%s` out, or change the"
                                    + " type.",
                            keyword, type, keyword)
                    .related(place, "asked for here");
        }
    }

    /** Items of a set are compared as a whole. */
    private static void atomic(SchemaNode items, Findings findings) {
        String inner = items.get(LIST_TYPE).stringOrEmpty();
        if (items.type().equals("array") && !inner.isEmpty() && !inner.equals("atomic")) {
            findings.add(INFO, items.get(LIST_TYPE))
                    .message(
                            "Lists in a set are compared as a whole, so Kubernetes refuses `%s` here. Write `%s:"
                                    + " atomic`.",
                            inner, LIST_TYPE);
        }
        if (items.type().equals("object")
                && !items.get(MAP_TYPE).stringOrEmpty().equals("atomic")) {
            findings.add(INFO, items.get(MAP_TYPE))
                    .message(
                            "Objects in a set are compared as a whole, so Kubernetes refuses the API without `%s:"
                                    + " atomic` in `items`.",
                            MAP_TYPE);
        }
    }
}
