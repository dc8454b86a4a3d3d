package dev.troth.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Offsets and positions, and what lies outside the text. */
class SourceTextTest {

    private final SourceText source = new SourceText("ab\r\ncd\ne");

    @Test
    void anOffsetAndItsPositionAreTheSamePlace() {
        for (int offset : new int[] {0, 1, 2, 4, 5, 6, 7, 8}) {
            assertThat(source.offset(source.position(offset))).isEqualTo(offset);
        }
    }

    @Test
    void aColumnBehindTheLineIsItsEnd() {
        assertThat(source.offset(new Position(0, 99))).isEqualTo(2);
        assertThat(source.offset(new Position(1, Integer.MAX_VALUE))).isEqualTo(6);
        assertThat(source.offset(new Position(2, Integer.MAX_VALUE))).isEqualTo(8);
    }

    @Test
    void aLineBehindTheTextIsTheTextsEnd() {
        assertThat(source.offset(new Position(3, 0))).isEqualTo(8);
        assertThat(source.offset(new Position(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo(8);
    }
}
