package dev.troth.json;

import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlDocument;
import dev.troth.yaml.YamlFile;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlProblem;
import dev.troth.yaml.YamlScalar;
import java.util.Locale;

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
        if (text.isEmpty() || isDate(text) || isBaseSixty(text)) {
            return false;
        }
        if (text.equals("<<")) {
            return true;
        }
        if (!mayStandBare(text)) {
            return true;
        }
        YamlFile file = Yaml.read(text);
        YamlNode root =
                file.documents().isEmpty() ? null : file.documents().getFirst().root();
        return !(root instanceof YamlScalar scalar) || scalar.isString();
    }

    /** A day, or a day and a time of it. */
    private static boolean isDate(String text) {
        int month = digitsTo(text, 0, '-');
        int day = month == 4 ? digitsTo(text, month + 1, '-') : -1;
        if (day < 0) {
            return false;
        }
        int end = day + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (end == text.length()) {
            return end > day + 1 && end <= day + 3;
        }
        return "Tt ".indexOf(text.charAt(end)) >= 0
                && text.indexOf(':', text.indexOf(':', end) + 1) > end
                && isOneOf(text.substring(end), "0123456789-:.TtZ+ ")
                && !text.endsWith(" ");
    }

    /** Where the character is that follows digits, or -1. */
    private static int digitsTo(String text, int from, char end) {
        int at = from;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at > from && at < text.length() && text.charAt(at) == end ? at : -1;
    }

    /** {@code 1:20} was a number once; it is quoted for readers who still think so. */
    private static boolean isBaseSixty(String text) {
        boolean colon = false;
        int digits = 0;
        int from = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' && digits > 0) {
                colon = true;
                digits = 0;
            } else if (c >= '0' && c <= '9' && !(colon && (digits == 2 || digits == 1 && text.charAt(i - 1) > '5'))) {
                digits++;
            } else if (c == '.' && colon && digits > 0) {
                return isOneOf(text.substring(i + 1), "0123456789_");
            } else if (c != '_' || colon || digits == 0) {
                return false;
            }
        }
        return colon && digits > 0;
    }

    private static boolean isOneOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) < 0) {
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

    /** Without escapes; Go's library escapes all that needs more than one unit of UTF-16. */
    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F && c < 0xA0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isBmpCodePoint(c)) {
                        quoted.append((char) c);
                    } else {
                        quoted.append("\\U000").append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
