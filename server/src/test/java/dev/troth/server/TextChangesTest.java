package dev.troth.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextChangesTest {

    private static final int TIMES = 2_000;
    private static final String[] PIECES = {"a", "key: ", "\n", "\r\n", "\r", "😀", "é", "  ", "x\ny", "\r\n\r\n", ""};

    @Test
    void aRangeIsReplaced() {
        assertThat(TextChanges.apply("one\ntwo\nthree", List.of(change(1, 0, 1, 3, "zwei"))))
                .isEqualTo("one\nzwei\nthree");
    }

    @Test
    void columnsCountUtf16UnitsSoAnEmojiIsTwo() {
        assertThat(TextChanges.apply("a: 😀b", List.of(change(0, 5, 0, 6, "c"))))
                .isEqualTo("a: 😀c");
    }

    @Test
    void aLineEndOfTwoCharactersIsOneLineEnd() {
        assertThat(TextChanges.apply("a\r\nb\r\nc", List.of(change(1, 0, 2, 0, ""))))
                .isEqualTo("a\r\nc");
    }

    @Test
    void aColumnBehindTheLineIsItsEndAndALineBehindTheTextIsTheTextsEnd() {
        assertThat(TextChanges.apply("a\nb", List.of(change(0, 99, 0, 99, "!"), change(9, 9, 9, 9, "?"))))
                .isEqualTo("a!\nb?");
    }

    @Test
    void eachChangeIsAboutTheTextThatTheOneBeforeLeft() {
        assertThat(TextChanges.apply(
                        "a", List.of(change(0, 0, 0, 0, "x\n"), change(1, 1, 1, 1, "b"), change(0, 0, 0, 1, ""))))
                .isEqualTo("\nab");
    }

    @Test
    void aChangeWithoutRangeIsTheWholeText() {
        assertThat(TextChanges.apply("a", List.of(new TextDocumentContentChangeEvent("b\nc"), change(1, 0, 1, 1, "d"))))
                .isEqualTo("b\nd");
    }

    @Test
    void aReversedRangeInsertsAtItsStart() {
        assertThat(TextChanges.apply("abc", List.of(change(0, 2, 0, 1, "-")))).isEqualTo("ab-c");
    }

    static List<Long> seeds() {
        return List.of(1L, 20260401L, 77L);
    }

    /** Random notifications of several changes, against a model that finds lines by walking the text each time. */
    @ParameterizedTest
    @MethodSource("seeds")
    void randomChangesGiveWhatAPlainModelGives(long seed) {
        Random random = new Random(seed);
        String text = "";
        for (int i = 0; i < TIMES; i++) {
            List<TextDocumentContentChangeEvent> changes = new ArrayList<>();
            String expected = text;
            for (int count = 1 + random.nextInt(4); count > 0; count--) {
                TextDocumentContentChangeEvent change = change(
                        random.nextInt(12), random.nextInt(9), random.nextInt(12), random.nextInt(9), piece(random));
                changes.add(change);
                expected = EditedText.replace(expected, change.getRange(), change.getText());
            }
            assertThat(TextChanges.apply(text, changes))
                    .as("seed %s, step %s", seed, i)
                    .isEqualTo(expected);
            text = expected.length() > 400 ? "" : expected;
        }
    }

    private static String piece(Random random) {
        return PIECES[random.nextInt(PIECES.length)] + PIECES[random.nextInt(PIECES.length)];
    }

    private static TextDocumentContentChangeEvent change(
            int line, int column, int endLine, int endColumn, String text) {
        TextDocumentContentChangeEvent event = new TextDocumentContentChangeEvent(text);
        event.setRange(new Range(new Position(line, column), new Position(endLine, endColumn)));
        return event;
    }
}
