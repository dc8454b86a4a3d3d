package dev.troth.promise.contract;

import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlItem;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The way of YAML into Go types: {@code sigs.k8s.io/yaml} makes JSON of it with an eye on the types, {@code
 * encoding/json} reads that. A mistake in the first step counts before all mistakes in the second; in the second the
 * first counts, in the order of the JSON text, which has its keys sorted.
 */
final class Unmarshalling {

    private static final Comparator<YamlEntry> BY_NAME = Comparator.comparing(YamlEntry::name, Unmarshalling::byBytes);

    private @Nullable Fault noJson;
    private @Nullable Fault mistyped;

    /** What went wrong, or null. */
    @Nullable
    Fault fault() {
        return noJson != null ? noJson : mistyped;
    }

    /**
     * The entries of a mapping that count, sorted as they are in the JSON. Two that differ in case are both there, and
     * both go into the same field, one after the other.
     */
    static List<YamlEntry> entries(YamlMapping mapping) {
        List<YamlEntry> entries = new ArrayList<>();
        for (YamlEntry entry : mapping.entries()) {
            if (mapping.entry(entry.name()).orElse(entry) == entry) {
                entries.add(entry);
            }
        }
        entries.sort(BY_NAME);
        return entries;
    }

    /** The field that a key stands for: that of its name, or one that differs only in case; {@code ""} for none. */
    static String field(String key, Set<String> names) {
        if (names.contains(key)) {
            return key;
        }
        for (String name : names) {
            if (isFolded(key, name)) {
                return name;
            }
        }
        return "";
    }

    /** Go's simple folding against ASCII letters: of others only the long s and the sign of Kelvin are letters like them. */
    private static boolean isFolded(String key, String name) {
        if (key.length() != name.length()) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            char folded = c == 'ſ' ? 's' : c == '\u212A' ? 'k' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            char wanted = name.charAt(i);
            if (folded != (wanted >= 'A' && wanted <= 'Z' ? (char) (wanted + 32) : wanted)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A value where a bool is wanted.
     *
     * @param before what the field has so far, which null leaves alone
     */
    boolean bool(YamlNode value, boolean before, String field) {
        mustBeJson(value);
        if (value instanceof YamlScalar scalar) {
            if (scalar.isNull()) {
                return before;
            }
            if (scalar.kind() == YamlScalar.Kind.BOOLEAN) {
                return scalar.json().equals("true");
            }
        }
        isNo("bool", value, "Go struct field " + field);
        return before;
    }

    /** A value where a string is wanted: numbers and booleans are taken as their text. */
    String text(YamlNode value, String before, String field) {
        if (value instanceof YamlScalar scalar) {
            return scalar.isNull() ? before : scalar.asGoString();
        }
        mustBeJson(value);
        isNo("string", value, "Go struct field " + field);
        return before;
    }

    /** A value where a map of strings is wanted: it is added to what is there, null removes that, a null inside is empty. */
    Map<String, String> texts(YamlNode value, Map<String, String> before, String field) {
        if (value instanceof YamlMapping mapping) {
            Map<String, String> texts = new TreeMap<>(Unmarshalling::byBytes);
            texts.putAll(before);
            for (YamlEntry entry : entries(mapping)) {
                texts.put(entry.name(), text(entry.value(), "", field));
            }
            return texts;
        }
        mustBeJson(value);
        if (value instanceof YamlScalar scalar && scalar.isNull()) {
            return Map.of();
        }
        isNo("map[string]string", value, "Go struct field " + field);
        return before;
    }

    /** A value of another type than Go's. */
    void isNo(String goType, YamlNode value, String target) {
        if (mistyped == null) {
            mistyped = new Fault(
                    "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal " + jsonType(value) + " into "
                            + target + " of type " + goType,
                    value.span());
        }
    }

    private static String jsonType(YamlNode value) {
        return switch (value) {
            case YamlMapping mapping -> "object";
            case YamlSequence sequence -> "array";
            case YamlScalar scalar ->
                switch (scalar.kind()) {
                    case BOOLEAN -> "bool";
                    case INTEGER, NUMBER, NOT_JSON -> "number";
                    case STRING, NULL -> "string";
                };
        };
    }

    /** A value that is not read into a string: nothing in it may be infinite or no number. */
    void mustBeJson(YamlNode value) {
        switch (value) {
            case YamlMapping mapping -> entries(mapping).forEach(entry -> mustBeJson(entry.value()));
            case YamlSequence sequence -> {
                for (YamlItem item : sequence.items()) {
                    mustBeJson(item.value());
                }
            }
            case YamlScalar scalar -> {
                if (scalar.kind() == YamlScalar.Kind.NOT_JSON && noJson == null) {
                    noJson = new Fault(
                            "error converting YAML to JSON: json: unsupported value: " + scalar.asGoString(),
                            scalar.span());
                }
            }
        }
    }

    /** The order of bytes in UTF-8, which is that of code points. */
    static int byBytes(String left, String right) {
        int at = 0;
        while (at < left.length() && at < right.length()) {
            int a = left.codePointAt(at);
            int b = right.codePointAt(at);
            if (a != b) {
                return Integer.compare(a, b);
            }
            at += Character.charCount(a);
        }
        return Integer.compare(left.length(), right.length());
    }
}
