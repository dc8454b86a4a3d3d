package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Text;
import dev.troth.openapi.SchemaNode;
import dev.troth.rules.SchemaRule;
import dev.troth.schema.Formats;
import dev.troth.schema.Json;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keywords that Kubernetes takes and that check nothing where they stand. */
final class KeywordWithoutEffect implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.info("api-35", "keyword-without-effect")
            .says("Each keyword of a schema checks something")
            .fading();

    /** To which types a keyword speaks. */
    private static final Map<String, List<String>> SPEAKS_TO = Map.ofEntries(
            Map.entry("minLength", List.of("string")),
            Map.entry("maxLength", List.of("string")),
            Map.entry("pattern", List.of("string")),
            Map.entry("minimum", List.of("integer", "number")),
            Map.entry("maximum", List.of("integer", "number")),
            Map.entry("multipleOf", List.of("integer", "number")),
            Map.entry("minItems", List.of("array")),
            Map.entry("maxItems", List.of("array")),
            Map.entry("items", List.of("array")),
            Map.entry("minProperties", List.of("object")),
            Map.entry("maxProperties", List.of("object")),
            Map.entry("properties", List.of("object")),
            Map.entry("required", List.of("object")));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        if (Types.ALL.contains(node.type())) {
            otherType(node, findings);
            format(node, findings);
        }
        if (node.is("exclusiveMinimum") && !node.has("minimum")) {
            lonely(node.get("exclusiveMinimum"), "minimum", findings);
        }
        if (node.is("exclusiveMaximum") && !node.has("maximum")) {
            lonely(node.get("exclusiveMaximum"), "maximum", findings);
        }
        if (node.get("enum").node() instanceof YamlSequence list && list.isEmpty()) {
            findings.addAtKey(INFO, node.get("enum"))
                    .message("An empty `enum` allows every value. List the choices, or leave it out.");
        }
        twice(node.get("enum"), findings);
        twice(node.get("required"), findings);
    }

    private static void otherType(SchemaNode node, Findings findings) {
        for (Place keyword : node.place().entries()) {
            List<String> types = SPEAKS_TO.get(keyword.name());
            if (types != null && !types.contains(node.type()) && !keyword.isNothing()) {
                findings.addAtKey(INFO, keyword)
                        .message(
                                "`%s` is for %s values and checks nothing at %s, which is of type `%s`.",
                                keyword.name(), types.getFirst(), node.called(), node.type());
            }
        }
    }

    private static void format(SchemaNode node, Findings findings) {
        Place format = node.get("format");
        String text = format.stringOrEmpty();
        if (!text.isEmpty() && !Formats.isKnown(text, node.type())) {
            findings.add(INFO, format)
                    .message("Kubernetes knows no format `%s` for `%s` and checks nothing.", text, node.type());
        }
    }

    private static void lonely(Place keyword, String bound, Findings findings) {
        findings.addAtKey(INFO, keyword)
                .message(
                        "`%s` checks nothing without `%s`: it only says that the bound itself is not allowed.",
                        keyword.name(), bound);
    }

    private static void twice(Place list, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Place item : list.items()) {
            YamlNode value = item.node();
            if (value == null) {
                continue;
            }
            if (!seen.add(Json.of(value))) {
                findings.add(INFO, item)
                        .message("`%s` is twice in `%s`. Leave one out.", Text.brief(Json.of(value)), list.name());
            }
        }
    }
}
