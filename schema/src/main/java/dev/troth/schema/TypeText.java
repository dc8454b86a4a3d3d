package dev.troth.schema;

import dev.troth.schema.ObjectType.Body;
import dev.troth.schema.ObjectType.Stranger;
import dev.troth.schema.Type.StringType;
import dev.troth.schema.TypeTable.Cut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a type from the table's text: a line for the type itself, then a line for each field; tabs part the attributes.
 * The words are those of {@code src/main/types/README.md}.
 */
final class TypeText {

    private static final String INT32_LEAST = Integer.toString(Integer.MIN_VALUE);
    private static final String INT32_MOST = Integer.toString(Integer.MAX_VALUE);

    private final TypeTable table;

    TypeText(TypeTable table) {
        this.table = table;
    }

    Body decode(String text) {
        List<String> lines = Cut.parts(text, '\n');
        Map<String, String> own = attributes(Cut.parts(lines.getFirst(), '\t'), 0);
        Map<String, Stranger> strangers = new HashMap<>(4);
        own.forEach((key, value) -> {
            if (key.startsWith("stranger.")) {
                strangers.put(key.substring(9), stranger(value));
            }
        });
        List<Field> fields = new ArrayList<>(lines.size() - 1);
        for (String line : lines.subList(1, lines.size())) {
            List<String> parts = Cut.parts(line, '\t');
            fields.add(field(parts.get(0), parts.get(1), attributes(parts, 2)));
        }
        return new Body(codes(own, ""), own.containsKey("open"), Map.copyOf(strangers), List.copyOf(fields), -1, -1);
    }

    /** Adds all codes that a type's text names. */
    static void codesIn(String text, Set<String> codes) {
        for (String line : Cut.parts(text, '\n')) {
            attributes(Cut.parts(line, '\t'), 0).forEach((key, value) -> {
                boolean code = switch (key.startsWith("in.") ? key.substring(3) : key) {
                    case "unknown", "wrong", "value", "required", "folded", "empty", "code" -> true;
                    default -> key.startsWith("stranger.");
                };
                String named =
                        key.startsWith("stranger.") ? Cut.parts(value, '|').getFirst() : value;
                if (code && named.indexOf('-') > 0) {
                    codes.add(RuleRef.parse(named).code());
                }
            });
        }
    }

    private Field field(String name, String type, Map<String, String> said) {
        String others = said.get("aka");
        return new Field(
                name,
                type(type, said),
                required(said.get("required")),
                said.containsKey("mayBeEmpty"),
                said.get("unless"),
                rule(said.get("empty")),
                rule(said.get("wrong")),
                rule(said.get("code")),
                codes(said, "in."),
                traits(said),
                others == null ? List.of() : Cut.parts(others, ','),
                said.get("default"));
    }

    private static Field.Traits traits(Map<String, String> said) {
        boolean exact = said.containsKey("exact");
        boolean vital = said.containsKey("vital");
        boolean implied = said.containsKey("implied");
        return exact || vital || implied ? new Field.Traits(exact, vital, implied) : Field.Traits.NONE;
    }

    private Type type(String text, Map<String, String> said) {
        if (text.indexOf('|') >= 0) {
            return new Type.EitherType(
                    Cut.parts(text, '|').stream().map(part -> type(part, said)).toList(), false);
        }
        if (text.startsWith("[]")) {
            return new Type.ListType(type(text.substring(2), said), -1, -1, null);
        }
        if (text.startsWith("{}")) {
            String keys = said.get("keys");
            return new Type.MapType(type(text.substring(2), said), keys == null ? null : Grammar.parse(keys), -1, -1);
        }
        return switch (text) {
            case "string" -> string(said);
            case "boolean" -> new Type.BooleanType();
            case "integer" -> new Type.NumberType(true, range(said, null, null));
            case "int32" -> new Type.NumberType(true, range(said, INT32_LEAST, INT32_MOST));
            case "number" -> new Type.NumberType(false, range(said, null, null));
            case "quantity" -> new Type.QuantityType(said.containsKey("min"));
            case "duration" -> new Type.DurationType(duration(said.get("min")), false);
            case "scenario-time" -> new Type.DurationType(null, true);
            case "int-or-string" -> new Type.IntOrStringType(NumberRange.ALL, StringType.ANY);
            case "any" -> new Type.AnyType();
            case "object" -> new Type.MapType(new Type.AnyType(), null, -1, -1);
            default -> table.named(text);
        };
    }

    private static StringType string(Map<String, String> said) {
        String oneOf = said.get("enum");
        String grammar = said.get("grammar");
        String most = said.get("maxLength");
        return oneOf == null && grammar == null && most == null
                ? StringType.ANY
                : new StringType(
                        oneOf == null ? List.of() : Cut.parts(oneOf, ','),
                        grammar == null ? null : Grammar.parse(grammar),
                        -1,
                        most == null ? -1 : Integer.parseInt(most),
                        null,
                        null);
    }

    private static NumberRange range(Map<String, String> said, @Nullable String least, @Nullable String most) {
        String min = said.get("min");
        String max = said.get("max");
        return NumberRange.between(min == null ? least : min, max == null ? most : max);
    }

    private static @Nullable Duration duration(@Nullable String text) {
        return text == null ? null : GoDuration.parse(text).orElseThrow();
    }

    private static Codes codes(Map<String, String> said, String prefix) {
        RuleRef unknown = rule(said.get(prefix + "unknown"));
        // A field's own `wrong` and `required` are about itself; only a type's are about what lies below.
        RuleRef wrong = rule(said.get(prefix + "wrong"));
        RuleRef value = rule(said.get(prefix + "value"));
        RuleRef required = rule(said.get(prefix + "required"));
        RuleRef folded = rule(said.get(prefix + "folded"));
        String ignored = said.get(prefix + "ignored");
        return unknown == null
                        && wrong == null
                        && value == null
                        && required == null
                        && folded == null
                        && ignored == null
                ? Codes.UNSAID
                : new Codes(unknown, wrong, value, required, folded, ignored == null ? null : ignored.equals("true"));
    }

    private static @Nullable RuleRef required(@Nullable String code) {
        return code == null ? null : code.equals("*") ? Field.BY_CONTEXT : RuleRef.parse(code);
    }

    private static @Nullable RuleRef rule(@Nullable String code) {
        return code == null ? null : RuleRef.parse(code);
    }

    private static Stranger stranger(String text) {
        List<String> parts = Cut.parts(text, '|');
        return new Stranger(parts.get(0).isEmpty() ? null : RuleRef.parse(parts.get(0)), parts.get(1), parts.get(2));
    }

    private static Map<String, String> attributes(List<String> parts, int from) {
        if (parts.size() <= from) {
            return Map.of();
        }
        Map<String, String> attributes = HashMap.newHashMap(parts.size() - from);
        for (String part : parts.subList(from, parts.size())) {
            int at = part.indexOf('=');
            if (at > 0) {
                attributes.put(part.substring(0, at), part.substring(at + 1));
            }
        }
        return attributes;
    }
}
