package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElapsedTest {

    @Test
    void aTimeIsToldInTwoUnits() {
        assertThat(Elapsed.text(0)).isEqualTo("0.0 s");
        assertThat(Elapsed.text(12_345)).isEqualTo("12.3 s");
        assertThat(Elapsed.text(59_960)).isEqualTo("1 m 00 s");
        assertThat(Elapsed.text(3_599_600)).isEqualTo("1 h 00 m");
        assertThat(Elapsed.text(36_000_000)).isEqualTo("10 h 00 m");
        assertThat(Elapsed.text(400 * 3_600_000L)).isEqualTo("16 d 16 h");
    }

    @Test
    void aRoundTimeIsToldInOne() {
        assertThat(Elapsed.brief(36_000_000)).isEqualTo("10 h");
        assertThat(Elapsed.brief(60_000)).isEqualTo("1 m");
        assertThat(Elapsed.brief(5_000)).isEqualTo("5 s");
        assertThat(Elapsed.brief(5_100)).isEqualTo("5.1 s");
    }

    @Test
    void scriptsReadIsoDurationsAndNumbers() {
        assertThat(Elapsed.iso(36_012_400)).isEqualTo("PT10H12.4S");
        assertThat(Elapsed.seconds(12_040)).isEqualTo("12.04");
        assertThat(Elapsed.seconds(12_000)).isEqualTo("12");
    }
}
