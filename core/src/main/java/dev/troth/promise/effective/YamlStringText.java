package dev.troth.promise.effective;

import dev.troth.json.YamlText;

/** A string as {@code gopkg.in/yaml.v2} writes it behind a key: several lines as a block, all else on one line. */
final class YamlStringText {

    private YamlStringText() {}

    /**
     * The text, without the line break behind it.
     *
     * @param indent of a block's lines
     */
    static String of(String value, int indent) {
        boolean fitsBlock = value.indexOf('\n') >= 0
                && !value.contains(" \n")
                && !value.isBlank()
                && value.chars().allMatch(c -> c == '\n' || (c >= ' ' && c != 0x7F));
        return fitsBlock ? block(value, indent) : YamlText.scalar(value);
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
}
