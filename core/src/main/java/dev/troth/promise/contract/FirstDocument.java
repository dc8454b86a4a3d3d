package dev.troth.promise.contract;

import dev.troth.yaml.Span;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlDocument;
import dev.troth.yaml.YamlFile;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlProblem;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/**
 * The document of a text that go-yaml reads: the first. What follows is not even looked at, so it may be anything.
 *
 * @param root null where there is nothing, or an explicit null
 * @param problem why it cannot be read, in words like those of {@code sigs.k8s.io/yaml}, where it has its own
 *     they are marked as ours
 * @param span where it stands
 */
record FirstDocument(@Nullable YamlNode root, @Nullable Fault problem, Span span) {

    static FirstDocument of(String text) {
        String plain = withoutDirectives(text);
        FirstDocument whole = read(plain);
        if (whole.problem == null) {
            return whole;
        }
        int end = end(plain, whole.root);
        FirstDocument part = end < 0 ? whole : read(plain.substring(0, end));
        return part.problem == null ? part : whole;
    }

    private static FirstDocument read(String text) {
        YamlFile file = Yaml.read(text);
        if (file.documents().isEmpty()) {
            return new FirstDocument(null, fault(file, Span.at(text.length())), Span.at(0));
        }
        YamlDocument first = file.documents().getFirst();
        YamlNode root = first.root();
        boolean nothing = root == null || (root instanceof YamlScalar scalar && scalar.isNull());
        return new FirstDocument(nothing ? null : root, fault(file, first.span()), first.span());
    }

    /**
     * The text with its leading {@code %YAML 1.1} and {@code %TAG} made into comments, all places as they were. Elsewhere
     * kubectl cuts a file at {@code ---} and reads such lines as content; a single file go-yaml reads as YAML has it.
     */
    private static String withoutDirectives(String text) {
        StringBuilder plain = null;
        int at = 0;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end).strip();
            if (line.startsWith("%YAML 1.1") || line.startsWith("%TAG ")) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(at, '#');
            } else if (line.startsWith("---")) {
                return plain == null ? text : plain.toString();
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                return text;
            }
            at = end + 1;
        }
        return text;
    }

    /**
     * Where go-yaml has read enough, so that it never sees what is wrong behind: after a root in brackets, and before a
     * line that is indented less than the first one. -1 where it has to read on.
     */
    private static int end(String text, @Nullable YamlNode root) {
        if ((root instanceof YamlMapping mapping && mapping.flow())
                || (root instanceof YamlSequence sequence && sequence.flow())) {
            return root.span().end();
        }
        int first = -1;
        int at = 0;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end);
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#") && !(first < 0 && content.startsWith("---"))) {
                int indentation = line.length() - line.stripLeading().length();
                if (first >= 0 && indentation < first) {
                    return at;
                }
                first = first < 0 ? indentation : first;
            }
            at = end + 1;
        }
        return -1;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
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
            default -> "line " + line + " (in Troth's words: " + problem.detail() + ")";
        };
    }
}
