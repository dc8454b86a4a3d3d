package dev.troth.yaml;

import dev.troth.yaml.YamlScalar.Kind;
import dev.troth.yaml.YamlScalar.Style;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a scalar means to Kubernetes: {@code resolve} of go-yaml 2 ({@code resolve.go}), then the way through JSON
 * ({@code sigs.k8s.io/yaml}).
 */
final class Scalars {

    private static final String YAML_TAG = "tag:yaml.org,2002:";

    private Scalars() {}

    /** A scalar without a tag. */
    static YamlScalar untagged(Span span, String text, Style style) {
        if (style != Style.PLAIN) {
            return new YamlScalar(span, text, style, Kind.STRING, text);
        }
        int length = text.length();
        if (length == 0) {
            return new YamlScalar(span, text, style, Kind.NULL, "null");
        }
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
            return number(span, text, style);
        }
        if (length <= 5) {
            String word = word(text, first, length);
            if (word != null) {
                return new YamlScalar(span, text, style, word.equals("null") ? Kind.NULL : Kind.BOOLEAN, word);
            }
        }
        return new YamlScalar(span, text, style, Kind.STRING, text);
    }

    /** {@code "true"}, {@code "false"} or {@code "null"} for the words that YAML 1.1 takes for them. */
    private static @Nullable String word(String text, char first, int length) {
        return switch (first) {
            case '~' -> length == 1 ? "null" : null;
            case 'y', 'Y' -> length == 1 || isCapitalised(text, "yes") ? "true" : null;
            case 'n', 'N' ->
                length == 1 || isCapitalised(text, "no") ? "false" : isCapitalised(text, "null") ? "null" : null;
            case 't', 'T' -> isCapitalised(text, "true") ? "true" : null;
            case 'f', 'F' -> isCapitalised(text, "false") ? "false" : null;
            case 'o', 'O' -> isCapitalised(text, "on") ? "true" : isCapitalised(text, "off") ? "false" : null;
            default -> null;
        };
    }

    /** Whether {@code text} is {@code word} in small letters, in capitals, or with only the first one a capital. */
    private static boolean isCapitalised(String text, String word) {
        int length = word.length();
        if (text.length() != length) {
            return false;
        }
        boolean small = true;
        boolean capitals = true;
        for (int i = 1; i < length; i++) {
            small &= text.charAt(i) == word.charAt(i);
            capitals &= text.charAt(i) == (char) (word.charAt(i) - 32);
        }
        if (text.charAt(0) == word.charAt(0)) {
            return small;
        }
        return text.charAt(0) == (char) (word.charAt(0) - 32) && (small || capitals);
    }

    private static YamlScalar number(Span span, String text, Style style) {
        if (isNotANumber(text)) {
            return new YamlScalar(span, text, style, Kind.NOT_JSON, text);
        }
        String json = Numbers.json(text);
        if (json == null) {
            return new YamlScalar(span, text, style, Kind.STRING, text);
        }
        return new YamlScalar(span, text, style, kindOf(json), json);
    }

    private static Kind kindOf(String json) {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '-' && (c < '0' || c > '9')) {
                return Kind.NUMBER;
            }
        }
        return Kind.INTEGER;
    }

    private static boolean isNotANumber(String text) {
        return switch (text) {
            case ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF" ->
                true;
            default -> false;
        };
    }

    /**
     * A scalar with a tag. What the tag demands and the text does not give is told: Kubernetes cannot read such a file.
     */
    static YamlScalar tagged(Span span, String text, Style style, String tag, Problems problems) {
        if (!tag.startsWith(YAML_TAG)) {
            return new YamlScalar(span, text, style, Kind.STRING, text);
        }
        String name = tag.substring(YAML_TAG.length());
        switch (name) {
            case "bool", "int", "float", "null", "timestamp" -> {}
            case "binary" -> {
                return new YamlScalar(span, text, style, Kind.STRING, decoded(span, text, problems));
            }
            default -> {
                return new YamlScalar(span, text, style, Kind.STRING, text);
            }
        }
        // A tag makes go-yaml look into quotes too: !!int "12" is 12.
        YamlScalar plain = untagged(span, text, Style.PLAIN);
        boolean timestamp = Timestamps.isOne(text);
        boolean fits = switch (name) {
            case "bool" -> plain.kind() == Kind.BOOLEAN;
            case "null" -> plain.kind() == Kind.NULL;
            case "timestamp" -> timestamp;
            case "int" -> plain.kind() == Kind.INTEGER && !Numbers.isFloat(text);
            default -> plain.kind() == Kind.INTEGER || plain.kind() == Kind.NUMBER || plain.kind() == Kind.NOT_JSON;
        };
        if (!fits) {
            problems.add(
                    YamlProblem.Kind.SYNTAX,
                    span,
                    "`" + text + "` is no !!" + name
                            + ", so Kubernetes cannot read this file. Remove the tag or write a" + " fitting value.");
            return new YamlScalar(span, text, style, Kind.STRING, text);
        }
        return new YamlScalar(span, text, style, plain.kind(), plain.json());
    }

    private static String decoded(Span span, String text, Problems problems) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            // Go's decoder passes over line ends, and over nothing else.
            if (!Characters.isBreak(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        try {
            if (digits.length() % 4 != 0) {
                // Java would do without padding, Go does not.
                throw new IllegalArgumentException("padding is missing");
            }
            return new String(Base64.getDecoder().decode(digits.toString()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            problems.add(
                    YamlProblem.Kind.SYNTAX,
                    span,
                    "the value of !!binary is no base64, so Kubernetes cannot read this file. Encode it, or remove the"
                            + " tag.");
            return text;
        }
    }

    /** A key as the JSON object has it; null where JSON can have no such key. */
    static @Nullable YamlScalar key(YamlScalar scalar) {
        return switch (scalar.kind()) {
            case STRING, BOOLEAN -> scalar;
            case NULL -> null;
            case INTEGER, NUMBER -> {
                String json = Numbers.key(scalar);
                yield json == null
                        ? null
                        : new YamlScalar(scalar.span(), scalar.text(), scalar.style(), scalar.kind(), json);
            }
            case NOT_JSON -> {
                String json = scalar.text().charAt(0) == '-'
                        ? "-.inf"
                        : scalar.text().length() == 4 && (scalar.text().charAt(1) | 32) == 'n' ? ".nan" : ".inf";
                yield new YamlScalar(scalar.span(), scalar.text(), scalar.style(), scalar.kind(), json);
            }
        };
    }
}
