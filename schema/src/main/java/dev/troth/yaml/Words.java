package dev.troth.yaml;

import org.jspecify.annotations.Nullable;

/** What is wrong with a text as YAML, in sentences. */
final class Words {

    static final String TAB = "a tab indents this line, and YAML allows only spaces there. Replace it by spaces.";

    static final String DIRECTIVE = "a directive (`%`) cannot be read by Kubernetes, which takes the lines before `---`"
            + " for a document of their own. Remove it.";

    static final String TEMPLATE = "this looks like a template of Helm or Go, which is YAML only once it is rendered."
            + " Render it first, or put the value in quotes.";

    private Words() {}

    static String questionMark(String value) {
        return "`" + value + "` has a `?`, which cannot stand without quotes inside brackets. Put the value in quotes.";
    }

    static String anchorName(char mark, String name) {
        return "`" + mark + name + "` is no name of an anchor, which has only letters, digits, `-` and `_`. "
                + (mark == '*' ? "Put the value in quotes if no alias is meant." : "Rename it.");
    }

    static String unclosedQuote(char quote) {
        return "this text begins with `" + quote + "` and has none at its end, so what follows becomes a part of it."
                + " Close it with `" + quote + "`.";
    }

    static String unclosedBracket(char open) {
        return "`" + open + "` is never closed, so what follows becomes a part of it. Close it with `"
                + (open == '[' ? ']' : '}') + "`.";
    }

    static String strayBracket(char close) {
        return "`" + close + "` closes nothing. Remove it, or open a `" + (close == ']' ? '[' : '{') + "` before it.";
    }

    static String missingComma() {
        return "a `,` is missing before this: inside brackets it stands between one part and the next. Put it in.";
    }

    static String colonInValue(String value) {
        return "`" + value
                + "` holds a `: `, which begins a value and cannot stand inside one. Put the value in quotes.";
    }

    static String missingSpace(String key) {
        return "`" + key + "` has no space behind its colon, so it is read as text and not as a key. Put a space behind"
                + " the colon.";
    }

    static String missingColon(String key) {
        return "`" + key + "` has no colon, so it is no key. Write `" + key + ":`, or remove the line.";
    }

    static String indentation(String what, int is, int should) {
        return "`" + what + "` is indented by " + is + " spaces, which fits no line above it. Indent it by " + should
                + ".";
    }

    static String tooDeep(String what, int is, int should, String above) {
        return "`" + what + "` is indented by " + is + " spaces, so it belongs to `" + above + "`, which already has a"
                + " value. Indent it by " + should + ".";
    }

    static String badStart(char c) {
        return "a value cannot begin with `" + c + "`. Put it in quotes.";
    }

    static String badEscape(String escape) {
        return "`" + escape + "` is no escape that YAML knows in double quotes. Write `\\\\` for a backslash, or use"
                + " single quotes.";
    }

    static String halfCharacter(String escape) {
        return "`" + escape + "` is half a character, which only JSON can write so; Kubernetes cannot read this file."
                + " Write the character itself.";
    }

    static String strayText(String what) {
        return "`" + what + "` cannot stand here: it is neither a key with a colon nor part of a value. Indent it, give"
                + " it a colon or a dash, or remove it.";
    }

    static String strayDash() {
        return "a list item cannot begin here. Begin it on a line of its own, with the `-` of the other items.";
    }

    /** The parser's own words, for what is seldom. */
    static String parser(@Nullable String context, @Nullable String problem) {
        String words = problem == null ? "this cannot be read as YAML" : problem.strip();
        return context == null || context.isBlank() ? words + "." : words + ", " + context.strip() + ".";
    }
}
