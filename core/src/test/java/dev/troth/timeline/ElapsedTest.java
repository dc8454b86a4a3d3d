package dev.troth.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElapsedTest {

    @Test
    void scriptsReadIsoDurationsAndNumbers() {
        assertThat(Elapsed.iso(36_012_400)).isEqualTo("PT10H12.4S");
        assertThat(Elapsed.seconds(12_040)).isEqualTo("12.04");
        assertThat(Elapsed.seconds(12_000)).isEqualTo("12");
    }
}
