package dev.troth.analysis;

import java.util.List;

/** Words for messages. */
public final class Text {

    /** UTF-16 units of a user's text in a message: the editor underlines the rest. */
    private static final int LONGEST = 60;

    private Text() {}

    /** Puts the values in place of each {@code %s}, in order. */
    public static String fill(String text, Object... values) {
        if (values.length == 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int from = 0;
        for (Object value : values) {
            int at = text.indexOf("%s", from);
            if (at < 0) {
                throw new IllegalArgumentException("more values than places: " + text);
            }
            filled.append(text, from, at).append(value);
            from = at + 2;
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** The first line of a text, or as much of it as a message can bear; {@code …} stands for what was left out. */
    public static String brief(String text) {
        int line = text.indexOf('\n');
        int end = Math.min(line < 0 ? text.length() : line, LONGEST);
        if (end == text.length()) {
            return text;
        }
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + "…";
    }

    /** {@code a, b or c}. */
    public static String anyOf(List<String> words) {
        return join(words, " or ");
    }

    /** {@code a, b and c}. */
    public static String allOf(List<String> words) {
        return join(words, " and ");
    }

    private static String join(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
    }
}
