package dev.troth.schema;

import dev.troth.schema.Mismatch.BrokenCondition;
import dev.troth.schema.Mismatch.NotOneOf;
import dev.troth.schema.Walk.Facts;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import java.util.List;

/** Compares a value with the conditions that a user's schema puts on top of its type. */
final class ConditionWalk {

    private final Walk walk;

    ConditionWalk(Walk walk) {
        this.walk = walk;
    }

    YamlNode check(Place place, YamlNode node, Type.RestrictedType type, Facts facts) {
        int before = walk.count();
        boolean isNull = node instanceof YamlScalar scalar && scalar.isNull();
        YamlNode canonical = isNull && type.nullable() ? node : walk.value(place, type.base(), facts);
        List<String> allowed = type.oneOf();
        // A value of the wrong type is no allowed value and fits no alternative either: that is one mistake.
        if (walk.count() > before) {
            return canonical;
        }
        if (walk.isPartial() && node instanceof YamlMapping) {
            // What the patch does not speak of may fulfil, or break, any condition on the whole.
            type.all().forEach(part -> walk.value(place, part, facts));
            return canonical;
        }
        if (allowed != null && !allowed.contains(Json.of(node))) {
            String text = node instanceof YamlScalar scalar && scalar.isString() ? scalar.text() : "";
            List<String> words = allowed.stream().map(ConditionWalk::plain).toList();
            walk.report(new NotOneOf(
                    facts.valueRule(), place, words, text.isEmpty() ? null : ScalarWalk.nearest(text, words)));
            return canonical;
        }
        for (Type part : type.all()) {
            walk.value(place, part, facts);
        }
        if (!type.any().isEmpty() && count(place, type.any(), facts) == 0) {
            broken(place, "anyOf", facts);
        }
        if (!type.exactlyOne().isEmpty() && count(place, type.exactlyOne(), facts) != 1) {
            broken(place, "oneOf", facts);
        }
        if (type.not() != null && count(place, List.of(type.not()), facts) == 1) {
            broken(place, "not", facts);
        }
        return canonical;
    }

    private void broken(Place place, String condition, Facts facts) {
        walk.report(new BrokenCondition(facts.valueRule(), place, condition));
    }

    private int count(Place place, List<Type> types, Facts facts) {
        int fitting = 0;
        for (Type type : types) {
            Walk apart = new Walk(walk.reader, walk.patterns, walk.isWhole());
            apart.value(place, type, facts);
            fitting += apart.count() == 0 ? 1 : 0;
        }
        return fitting;
    }

    /** Strings as they are, anything else as JSON. */
    private static String plain(String json) {
        return json.startsWith("\"")
                ? json.substring(1, json.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
                : json;
    }
}
