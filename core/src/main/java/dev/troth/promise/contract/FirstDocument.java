package dev.troth.promise.contract;

import dev.troth.yaml.Span;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlDocument;
import dev.troth.yaml.YamlFile;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlProblem;
import dev.troth.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * The document of a text that go-yaml reads: the first. What follows is not even looked at, so it may be anything.
 *
 * @param root null where there is nothing, or an explicit null
 * @param problem why it cannot be read, in words like those of {@code sigs.k8s.io/yaml}
 * @param span where it stands
 */
record FirstDocument(@Nullable YamlNode root, @Nullable Fault problem, Span span) {

    static FirstDocument of(String text) {
        YamlFile file = Yaml.read(text);
        if (file.documents().isEmpty()) {
            return new FirstDocument(null, fault(file, Span.at(text.length())), Span.at(0));
        }
        YamlDocument first = file.documents().getFirst();
        YamlNode root = first.root();
        boolean nothing = root == null || (root instanceof YamlScalar scalar && scalar.isNull());
        return new FirstDocument(nothing ? null : root, fault(file, first.span()), first.span());
    }

    private static @Nullable Fault fault(YamlFile file, Span document) {
        for (YamlProblem problem : file.problems()) {
            if (problem.span().start() <= document.end() && stopsGo(problem.kind())) {
                int line = file.source().position(problem.span().start()).line() + 1;
                return new Fault("error converting YAML to JSON: yaml: " + words(problem, line), problem.span());
            }
        }
        return null;
    }

    /** Duplicate keys, tags and keys that are no strings do not; what is no JSON does so only in some places. */
    private static boolean stopsGo(YamlProblem.Kind kind) {
        return switch (kind) {
            case SYNTAX,
                    TAB,
                    KEY_IMPOSSIBLE,
                    UNDEFINED_ALIAS,
                    RECURSIVE_ALIAS,
                    TEMPLATE,
                    TOO_LONG,
                    TOO_DEEP,
                    TOO_MANY_NODES -> true;
            case DUPLICATE_KEY, KEY_NOT_STRING, NOT_JSON, ANCHOR, UNKNOWN_TAG -> false;
        };
    }

    private static String words(YamlProblem problem, int line) {
        return switch (problem.kind()) {
            case UNDEFINED_ALIAS -> "unknown anchor '" + problem.detail() + "' referenced";
            case RECURSIVE_ALIAS -> "anchor '" + problem.detail() + "' value contains itself";
            case TAB -> "line " + line + ": found character that cannot start any token";
            case KEY_IMPOSSIBLE -> "line " + line + ": invalid map key: " + problem.detail();
            default -> "line " + line + ": " + problem.detail();
        };
    }
}
