package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
