package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Text;
import dev.troth.openapi.SchemaNode;
import dev.troth.rules.SchemaRule;
import dev.troth.schema.ApiSchema;
import dev.troth.schema.Json;
import dev.troth.schema.JsonNumber;
import dev.troth.schema.Type;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Bounds that leave no value, and choices that their own field forbids. Kubernetes takes them and then refuses requests. */
final class ImpossibleConstraint implements SchemaRule {

    private static final RuleInfo INFO = RuleInfo.warning("api-43", "impossible-constraint")
            .says("Bounds leave room for a value, and each choice of an `enum` can be chosen");

    private record Bounds(String least, String most) {}

    private static final List<Bounds> BOUNDS = List.of(
            new Bounds("minimum", "maximum"),
            new Bounds("minLength", "maxLength"),
            new Bounds("minItems", "maxItems"),
            new Bounds("minProperties", "maxProperties"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(SchemaNode node, Findings findings) {
        for (Bounds bounds : BOUNDS) {
            room(node, bounds, findings);
        }
        List<Place> choices = node.get("enum").items();
        if (choices.isEmpty()) {
            return;
        }
        Type type = ApiSchema.of(node.place());
        for (Place choice : choices) {
            YamlNode value = choice.node();
            if (value != null && !choice.isNothing() && !node.isNested()) {
                ValueProblem.of(type, choice).stream()
                        .findFirst()
                        .ifPresent(problem -> findings.add(INFO, choice)
                                .message(
                                        "Nobody can choose `%s`: it %s. Change the choice or the field.",
                                        Text.brief(Json.of(value)), problem.what()));
            }
        }
    }

    private static void room(SchemaNode node, Bounds bounds, Findings findings) {
        Optional<JsonNumber> least = node.number(bounds.least());
        Optional<JsonNumber> most = node.number(bounds.most());
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            findings.add(INFO, node.get(bounds.most()))
                    .message(
                            "No value is at least `%s: %s` and at most `%s: %s`, so every request with %s is rejected.",
                            bounds.least(), least.get(), bounds.most(), most.get(), node.called())
                    .related(node.get(bounds.least()), "the other bound");
        } else if (!bounds.most().equals("maximum")
                && most.filter(JsonNumber::isNegative).isPresent()) {
            findings.add(INFO, node.get(bounds.most()))
                    .message(
                            "`%s: %s` is negative, so no value fits, and every request with %s is rejected.",
                            bounds.most(), most.get(), node.called());
        }
    }
}
