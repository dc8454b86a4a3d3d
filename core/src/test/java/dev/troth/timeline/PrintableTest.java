package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @Test
    void aTextIsCutInTheMiddleOnlyWhereItIsTooLong() {
        assertThat(Printable.cutInside("provision", 9)).isEqualTo("provision");
        assertThat(Printable.cutInside("provision", 8)).isEqualTo("prov…ion");
        assertThat(Printable.cutInside("provision", 1)).isEqualTo("…");
    }

    @Test
    void aCutTextFitsThoughItsLettersAreWide() {
        String cut = Printable.cutInside("日本語のメッセージ🎉🎉", 9);
        assertThat(Printable.width(cut)).isLessThanOrEqualTo(9);
        assertThat(cut).isEqualTo("日本…🎉🎉");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1B, 0x7F, 0x85, 0x200B, 0x200F, 0x2028, 0x202E, 0x2066, 0xD800, 0xFEFF})
    void whatMisleadsTheReaderIsShownAsASign(int character) {
        assertThat(Printable.of("a" + Character.toString(character) + "b")).isEqualTo("a\uFFFDb");
    }
}
