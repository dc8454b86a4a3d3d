package dev.troth.workspace.cel;

import dev.troth.yaml.Ascii;
import java.util.Optional;
import java.util.Set;

/** Names of fields as CEL can write them ({@code k8s.io/apiserver/pkg/cel/escaping.go}). */
final class FieldName {

    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

    private FieldName() {}

    /** {@code x-y} is {@code x__dash__y}; empty where a name cannot be written at all. */
    static Optional<String> escaped(String name) {
        if (name.isEmpty() || Ascii.isDigit(name.charAt(0))) {
            return Optional.empty();
        }
        if (RESERVED.contains(name)) {
            return Optional.of("__" + name + "__");
        }
        StringBuilder escaped = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (name.startsWith("__", i)) {
                escaped.append("__underscores__");
                i++;
            } else if (c == '.') {
                escaped.append("__dot__");
            } else if (c == '-') {
                escaped.append("__dash__");
            } else if (c == '/') {
                escaped.append("__slash__");
            } else if (c == '_' || Ascii.isAlphanumeric(c)) {
                escaped.append(c);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(escaped.toString());
    }
}
