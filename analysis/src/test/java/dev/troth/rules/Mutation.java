package dev.troth.rules;

import dev.troth.yaml.Place;
import dev.troth.yaml.Span;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Changes a text as people and machines do by mistake: another value, a key of elsewhere, something twice, half of it, a
 * stray character. The same random numbers make the same text.
 */
final class Mutation {

    private static final List<String> VALUES = List.of(
            "",
            "null",
            "~",
            "{}",
            "[]",
            "true",
            "yes",
            "0",
            "-1",
            "0644",
            "1.10",
            "1e400",
            ".inf",
            "99999999999999999999",
            "2026-01-02",
            "12:30:45",
            "\"\"",
            "' '",
            "\"1\"",
            "'true'",
            "%s %d %n",
            "\"%s\"",
            "a b",
            "A_b",
            "../..",
            "/kratix/input",
            "$(HOME)",
            "{{ .Values.x }}",
            "\"\\u202e\\u200b\\ud83d\"",
            "\"\\e[31m\\0\"",
            "é😀",
            "[[]]",
            "[null, {}]",
            "{a: {b: [c]}}",
            "{name: a}",
            "[{name: a}, {name: a}]",
            "&x {y: 1}",
            "*x",
            "!!str 1",
            "|\n  a\n  b",
            "\"a\\\"b\\\\\"",
            "\"`a`\"",
            "{\"kind\": \"List\", \"items\": [{}]}",
            "'[a-z]++('",
            "\"(a*)*$\"",
            "# nothing");

    private static final List<String> KEYS = List.of(
            "name",
            "Name",
            "names",
            "kind",
            "spec",
            "metadata",
            "labels",
            "type",
            "properties",
            "items",
            "required",
            "default",
            "\"%s\"",
            "yes",
            "1",
            "null",
            "~",
            "<<",
            "a.b/c",
            "\"\"",
            "\"a]b\\\"c\"",
            "'\u202e'",
            "env",
            "envs",
            "image",
            "containers",
            "namespace",
            "status",
            "x-kubernetes-preserve-unknown-fields",
            "additionalProperties",
            "\"a\\nb\"",
            "? ",
            "*x",
            "&x k");

    private static final List<String> SNIPPETS = List.of(
            " ",
            "  ",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\u00a0",
            ":",
            ": ",
            "- ",
            "#",
            " #",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            "|",
            ">",
            "&",
            "*",
            "!",
            "%",
            "\n---\n",
            "\n...\n",
            "# troth: ignore[",
            "# troth: ignore-file[api] %s\n",
            "  # troth: ignore[duplicate-key]",
            "\u202e",
            "\u200d",
            "\uD83D",
            "<<: *x\n",
            "{{",
            "}}",
            "\\");

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /**
     * A changed text.
     *
     * @param other where parts may come from
     */
    String of(String text, String other) {
        String changed = text;
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            changed = once(changed, other);
        }
        return random.nextInt(12) == 0 ? changed.replace("\n", random.nextBoolean() ? "\r\n" : "\r") : changed;
    }

    private String once(String text, String other) {
        List<Place> places = places(text);
        if (places.isEmpty()) {
            return stray(text);
        }
        Place place = any(places);
        return switch (random.nextInt(9)) {
            case 0, 1 -> replaced(text, place.value(), any(VALUES));
            case 2 -> replaced(text, place.key(), any(KEYS));
            case 3 -> replaced(text, place.whole(), "");
            case 4 -> doubled(text, lines(text, place.whole()));
            case 5 -> replaced(text, place.value(), part(text, any(places).value()));
            case 6 -> spliced(text, place, other);
            case 7 -> replaced(text, place.value(), "{" + any(KEYS) + ": " + any(VALUES) + "}");
            default -> stray(text);
        };
    }

    private String spliced(String text, Place place, String other) {
        List<Place> others = places(other);
        return others.isEmpty()
                ? text
                : replaced(text, place.value(), part(other, any(others).value()));
    }

    private static String doubled(String text, Span lines) {
        String once = text.substring(lines.start(), lines.end());
        return replaced(text, lines, once + (once.endsWith("\n") ? "" : "\n") + once);
    }

    private static String part(String text, Span part) {
        return text.substring(part.start(), Math.min(part.end(), part.start() + 2_000));
    }

    private String stray(String text) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(4)) {
            case 0, 1 -> text.substring(0, at) + any(SNIPPETS) + text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(6)));
            default -> random.nextInt(4) == 0 ? text.substring(0, at) : text;
        };
    }

    private static Span lines(String text, Span part) {
        int start = text.lastIndexOf('\n', Math.max(0, part.start() - 1)) + 1;
        int end = text.indexOf('\n', part.end());
        return new Span(Math.min(start, part.start()), end < 0 ? text.length() : end + 1);
    }

    private static String replaced(String text, Span part, String by) {
        return text.substring(0, part.start()) + by + text.substring(part.end());
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<Place> places(String text) {
        List<Place> places = new ArrayList<>();
        for (YamlDocument document : Yaml.read(text).documents()) {
            if (document.root() != null) {
                collect(Place.of(document), places);
            }
        }
        return places;
    }

    private static void collect(Place place, List<Place> places) {
        if (places.size() > 2_000) {
            return;
        }
        places.add(place);
        place.entries().forEach(entry -> collect(entry, places));
        place.items().forEach(item -> collect(item, places));
    }
}
