package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.simulation.rehearsal.ExpectationResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of time are judged at their time, also when nothing happens just then. The request comes at 40 s. */
final class TimesOfExpectationsTest {

    private static ExpectationResult expected(String expectation) {
        List<ExpectationResult> results = Played.bucketResult(
                        "steps: [{at: 40s, apply: request}]\nexpect: [" + expectation + "]\n")
                .expectations();
        assertThat(results).hasSize(1);
        return results.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "39s, false",
        "40s, true",
        "41s, true",
        "1h, true",
    })
    void whatComesInTimeIsThereAtTheLimit(String within, boolean met) {
        ExpectationResult result = expected("{eventually: {exists: true}, within: " + within + "}");
        assertThat(result.isMet()).isEqualTo(met);
    }

    @Test
    void whatComesTooLateIsToldAsItWasAtTheLimit() {
        ExpectationResult result = expected("{eventually: {exists: true}, within: 39s}");
        assertThat(result.actual()).contains("does not exist");
        assertThat(result.atMillis()).isEqualTo(39_000);
    }

    @ParameterizedTest
    @CsvSource({"39s, false", "40s, true", "41s, true"})
    void whatHoldsFromATimeOnHoldsAtThatTime(String from, boolean met) {
        assertThat(expected("{always: {exists: true}, from: " + from + "}").isMet())
                .isEqualTo(met);
    }

    @Test
    void aStoryLastsUntilItsLastExpectationCanBeJudged() {
        assertThat(expected("{eventually: {pipeline: provision, jobs: {atLeast: 80}}, within: 60d}")
                        .isMet())
                .isTrue();
        assertThat(expected("{always: {pipeline: provision, jobs: {atMost: 5}}, from: 60d}")
                        .isMet())
                .isFalse();
    }

    @Test
    void whatAStoryIsTooShortForIsNotMet() {
        assertThat(Played.bucketResult("""
                        until: 10m
                        expect: [{always: {pipeline: provision, jobs: {atMost: 5}}, from: 1h}]
                        """).expectations()).singleElement().matches(result -> !result.isMet());
    }
}
