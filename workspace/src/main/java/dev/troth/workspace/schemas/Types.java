package dev.troth.workspace.schemas;

import dev.troth.analysis.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a schema's {@code type} says, in words. */
final class Types {

    private Types() {}

    /** {@code a string}, {@code null}: one for each type. */
    static Set<String> in(@Nullable JsonNode type) {
        Set<String> words = new LinkedHashSet<>();
        if (type == null) {
            return words;
        }
        for (JsonNode each : type.isArray() ? type : List.of(type)) {
            words.add(each.isString() ? word(each.stringValue()) : each.toString());
        }
        return words;
    }

    private static String word(String type) {
        return switch (type) {
            case "null" -> "null";
            case "array" -> "a list";
            case "object" -> "an object";
            case "integer" -> "an integer";
            default -> "a " + type;
        };
    }

    /** {@code a string, an integer or null}, with null last, whose article would be in the way. */
    static String anyOf(Collection<String> words) {
        List<String> inOrder = new ArrayList<>(words);
        if (inOrder.remove("null")) {
            inOrder.add("null");
        }
        return Text.anyOf(inOrder);
    }
}
