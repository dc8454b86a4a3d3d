package dev.troth.promise.effective;

import java.util.Locale;

/** A string as {@code gopkg.in/yaml.v2} writes it: plain where that is the same string again, else quoted or as a block. */
final class YamlScalarText {

    /** What no plain scalar begins with. */
    private static final String INDICATORS = "#,[]{}&*!|>'\"%@`";

    private YamlScalarText() {}

    /**
     * The text, without the line break behind it.
     *
     * @param indent of a block's lines; 0 where there can be no block
     */
    static String of(String value, int indent) {
        if (value.chars().anyMatch(c -> (c < ' ' && c != '\n') || c == 0x7F)) {
            return doubleQuoted(value);
        }
        if (value.indexOf('\n') >= 0) {
            boolean fitsBlock = indent > 0 && !value.contains(" \n") && !value.isBlank();
            return fitsBlock ? block(value, indent) : doubleQuoted(value);
        }
        if (SchedulingText.isNoString(value)) {
            return doubleQuoted(value);
        }
        return isPlain(value) ? value : "'" + value.replace("'", "''") + "'";
    }

    private static boolean isPlain(String value) {
        char first = value.charAt(0);
        boolean indicates = INDICATORS.indexOf(first) >= 0
                || ((first == '-' || first == '?' || first == ':') && (value.length() == 1 || value.charAt(1) == ' '))
                || value.startsWith("---")
                || value.startsWith("...");
        return !indicates
                && !value.startsWith(" ")
                && !value.endsWith(" ")
                && !value.endsWith(":")
                && !value.contains(": ")
                && !value.contains(" #");
    }

    private static String block(String value, int indent) {
        StringBuilder text = new StringBuilder("|");
        if (value.startsWith(" ") || value.startsWith("\n")) {
            text.append('2');
        }
        int end = value.length();
        while (value.charAt(end - 1) == '\n') {
            end--;
        }
        int breaks = value.length() - end;
        text.append(breaks == 0 ? "-" : breaks == 1 ? "" : "+");
        for (String line : value.substring(0, end).split("\n", -1)) {
            text.append('\n').append(" ".repeat(line.isEmpty() ? 0 : indent)).append(line);
        }
        return text.append("\n".repeat(Math.max(0, breaks - 1))).toString();
    }

    private static String doubleQuoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        text.append("\\x")
                                .append(c < 16 ? "0" : "")
                                .append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        return text.append('"').toString();
    }
}
