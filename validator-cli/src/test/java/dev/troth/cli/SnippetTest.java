package dev.troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.yaml.SourceText;
import dev.troth.yaml.Span;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void theMarksStandUnderTheRange() {
        assertThat(marked("name: redis\nkind: Promis\n", "Promis")).isEqualTo("""
                2|kind: Promis
                 |      ^^^^^^""");
    }

    @Test
    void aTabCountsAsManyColumnsAsItIsShown() {
        assertThat(marked("\tname:\tredis", "redis")).isEqualTo("""
                1|    name:    redis
                 |             ^^^^^""");
    }

    @Test
    void wideCharactersAndEmojiAreMarkedByTheColumnsTheyFill() {
        assertThat(marked("a: 日本 🚀 x", "x")).isEqualTo("""
                1|a: 日本 🚀 x
                 |           ^""");
        assertThat(marked("a: 日本", "日本")).isEqualTo("""
                1|a: 日本
                 |   ^^^^""");
        assertThat(marked("a: e\u0301 x", "x")).isEqualTo("1|a: e\u0301 x\n |     ^");
    }

    @Test
    void anEmptyRangeIsMarkedWhereItIs() {
        SourceText source = new SourceText("a:");

        assertThat(picture(Snippet.of(source, Span.at(2), Snippet.WIDEST))).isEqualTo("""
                1|a:
                 |  ^""");
    }

    @Test
    void ofARangeOverSeveralLinesTheFirstIsShown() {
        assertThat(marked("a: |\n  one\n  two\n", "one\n  two")).isEqualTo("""
                2|  one
                 |  ^^^""");
    }

    @Test
    void aLongLineIsCutAroundTheRange() {
        String line = "x".repeat(5_000) + "HERE" + "y".repeat(5_000);

        Snippet snippet = Snippet.of(new SourceText(line), new Span(5_000, 5_004), Snippet.WIDEST);

        assertThat(snippet.line()).hasSizeLessThan(160).startsWith("…x").endsWith("y…");
        assertThat(snippet.line().substring(snippet.indent(), snippet.indent() + snippet.marks()))
                .isEqualTo("HERE");
    }

    @Test
    void aRangeLongerThanTheScreenIsMarkedAsFarAsItIsShown() {
        Snippet snippet = Snippet.of(new SourceText("a: " + "z".repeat(9_000)), new Span(3, 9_003), 80);

        assertThat(snippet.indent() + snippet.marks())
                .isLessThanOrEqualTo(snippet.line().length());
        assertThat(snippet.line()).hasSize(80);
    }

    @Test
    void nothingInALineReachesTheTerminalRaw() {
        String shown = Visible.text("a\u001b[31mred\u009b0m\u0007\u202e\u2066\r\n\u007f");

        assertThat(shown).isEqualTo("a␛[31mred�0m␇��␍␊␡");
        assertThat(shown.chars()).noneMatch(c -> c < ' ' || (c >= 0x7f && c < 0xa0));
    }

    private static String marked(String text, String range) {
        int start = text.indexOf(range);
        return picture(Snippet.of(new SourceText(text), new Span(start, start + range.length()), Snippet.WIDEST));
    }

    private static String picture(Snippet snippet) {
        return snippet.number() + "|" + snippet.line() + "\n |" + " ".repeat(snippet.indent())
                + "^".repeat(snippet.marks());
    }
}
