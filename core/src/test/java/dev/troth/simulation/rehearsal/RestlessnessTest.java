package dev.troth.simulation.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.simulation.scenario.End;
import org.junit.jupiter.api.Test;

class RestlessnessTest {

    private static final int FEW = 2;

    private final Restlessness restlessness = new Restlessness(new End.AtRest(0));
    private long nowMillis;

    @Test
    void manyPassesWhileTheClockStandsStillAreALoop() {
        passes(Restlessness.MANY_IN_A_SECOND, 0);
        assertThat(restlessness.isEndless(FEW, true)).isFalse();

        passes(1, 0);
        assertThat(restlessness.isEndless(FEW, true)).isTrue();
    }

    @Test
    void manyPassesWithoutAPauseAreALoopAlsoWhenTheClockGoesOn() {
        passes(Restlessness.MANY_WITHOUT_A_PAUSE, 100);
        assertThat(restlessness.isEndless(FEW, false)).isFalse();

        passes(1, 100);
        assertThat(restlessness.isEndless(FEW, false)).isTrue();
    }

    @Test
    void whatSomebodyWillDoMayEndIt() {
        passes(Restlessness.MANY_WITHOUT_A_PAUSE + 1, 100);
        assertThat(restlessness.isEndless(FEW, true)).isFalse();
    }

    @Test
    void retriesThatArePartedByPausesAreNone() {
        passes(2 * Restlessness.MANY_WITHOUT_A_PAUSE, Restlessness.PAUSE_MILLIS);
        assertThat(restlessness.isEndless(FEW, false)).isFalse();
    }

    @Test
    void aStoryWhoseAuthorSaysHowLongItLastsMayPlayOn() {
        Restlessness patient = new Restlessness(new End.At(0));
        for (int i = 0; i <= Restlessness.MANY_WITHOUT_A_PAUSE; i++) {
            patient.passed(100L * i);
        }
        assertThat(patient.isEndless(FEW, false)).isFalse();

        for (int i = 0; i < Restlessness.PATIENCE * Restlessness.MANY_WITHOUT_A_PAUSE; i++) {
            patient.passed(100L * (Restlessness.MANY_WITHOUT_A_PAUSE + i));
        }
        assertThat(patient.isEndless(FEW, false)).isTrue();
    }

    @Test
    void manyRequestsMayHaveManyPasses() {
        passes(Restlessness.MANY_WITHOUT_A_PAUSE + 1, 100);
        assertThat(restlessness.isEndless(1_000, false)).isFalse();
    }

    private void passes(int count, long apartMillis) {
        for (int i = 0; i < count; i++) {
            nowMillis += apartMillis;
            restlessness.passed(nowMillis);
        }
    }
}
