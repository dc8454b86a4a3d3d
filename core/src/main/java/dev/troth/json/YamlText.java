package dev.troth.json;

import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlDocument;
import dev.troth.yaml.YamlFile;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlProblem;
import dev.troth.yaml.YamlScalar;

/**
 * Small YAML files that Kratix' programs read and write at run time, as plain values.
 *
 * @param value of the first document; null for an empty one, or when there is a problem
 * @param problem why it cannot be read, or {@code ""}
 */
public record YamlText(Json value, String problem) {

    /** Reads the first document. */
    public static YamlText read(String text) {
        YamlFile file = Yaml.read(text);
        for (YamlProblem problem : file.problems()) {
            if (breaks(problem.kind())) {
                return new YamlText(Json.NULL, problem.detail());
            }
        }
        for (YamlDocument document : file.documents()) {
            return new YamlText(Json.of(document.root()), "");
        }
        return new YamlText(Json.NULL, "");
    }

    private static boolean breaks(YamlProblem.Kind kind) {
        return switch (kind) {
            case SYNTAX, TAB, UNDEFINED_ALIAS, RECURSIVE_ALIAS, TOO_LONG, TOO_DEEP, TOO_MANY_NODES -> true;
            default -> false;
        };
    }

    /**
     * A string as Go's {@code gopkg.in/yaml.v2} prints it in a list: bare where that reads back as the same string, else
     * in quotes. Lines are not folded.
     */
    public static String scalar(String text) {
        if (isPlainPath(text)) {
            return text;
        }
        if (!readsBackAs(text)) {
            return doubleQuoted(text);
        }
        if (mayStandBare(text)) {
            return text;
        }
        return isPrintable(text) ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
    }

    /** Most texts: a path of letters, digits and the like is a string, whatever it says. */
    private static boolean isPlainPath(String text) {
        boolean slash = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            slash |= c == '/';
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '/';
            if (!plain && (i == 0 || c != '.' && c != '-' && c != '_')) {
                return false;
            }
        }
        return slash;
    }

    /** Whether it would not be taken for a number, a boolean, nothing or a date if it stood bare. */
    private static boolean readsBackAs(String text) {
        if (text.isEmpty() || text.equals("<<") || isDate(text)) {
            return false;
        }
        if (!mayStandBare(text)) {
            return true;
        }
        YamlFile file = Yaml.read(text);
        YamlNode root = file.documents().isEmpty() ? null : file.documents().getFirst().root();
        return !(root instanceof YamlScalar scalar) || scalar.isString();
    }

    private static boolean isDate(String text) {
        if (text.length() < 8 || text.charAt(4) != '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789-:.TtZz+ ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayStandBare(String text) {
        if (text.startsWith("---")
                || text.startsWith("...")
                || text.startsWith(" ")
                || text.endsWith(" ")
                || text.contains(": ")
                || text.contains(" #")
                || text.endsWith(":")
                || !isPrintable(text)) {
            return false;
        }
        char first = text.charAt(0);
        if ((first == '-' || first == '?') && (text.length() == 1 || text.charAt(1) == ' ')) {
            return false;
        }
        return "#,[]{}&*!|>'\"%@`".indexOf(first) < 0;
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F && c < 0xA0) {
                return false;
            }
        }
        return true;
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
