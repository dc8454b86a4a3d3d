package dev.troth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    @Test
    void linesBreakBetweenWordsAndTheFurtherOnesAreSetIn() {
        assertThat(Lines.broken("a message of some words", 10, "  ", 20)).isEqualTo("a message\n  of some words");
    }

    @Test
    void aLineMayBeExactlyFull() {
        assertThat(Lines.broken("1234 6789 123", 1, "", 10)).isEqualTo("1234 6789\n123");
        assertThat(Lines.broken("1234 67890 123", 1, "", 10)).isEqualTo("1234\n67890 123");
    }

    @Test
    void codeStaysInOnePieceThatCanBeCopied() {
        assertThat(Lines.broken("write `a: b c` now", 0, "", 12)).isEqualTo("write\n`a: b c` now");
        assertThat(Lines.broken("a lone ` is a sign", 0, "", 12)).isEqualTo("a lone ` is\na sign");
    }

    @Test
    void wideCharactersCountTwice() {
        assertThat(Lines.broken("日本 日本", 0, "", 8)).isEqualTo("日本\n日本");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a  b", " a", "a "})
    void whereNothingHasToBeBrokenNothingChanges(String text) {
        assertThat(Lines.broken(text, 0, "", 0)).isEqualTo(text);
        assertThat(Lines.broken(text, 0, "", 80).strip()).isEqualTo(text.strip());
    }

    @Test
    void aTerminalTooNarrowOrUnknownBreaksNothingAndAWideOneIsNotFilled() {
        assertThat(Lines.within(0)).isZero();
        assertThat(Lines.within(39)).isZero();
        assertThat(Lines.within(80)).isEqualTo(80);
        assertThat(Lines.within(300)).isEqualTo(120);
    }
}
