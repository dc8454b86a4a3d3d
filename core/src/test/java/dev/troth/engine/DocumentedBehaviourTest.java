package dev.troth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write to have Kratix behave as its older documentation says. */
class DocumentedBehaviourTest {

    @ParameterizedTest
    @CsvSource({
        "failure-waits-for-a-person, FAILURE_WAITS_FOR_A_PERSON",
        "interval-is-ten-hours, INTERVAL_IS_TEN_HOURS",
        "restart-runs-workflows, RESTART_RUNS_WORKFLOWS",
        "manual-delete-ends-configure, MANUAL_DELETE_ENDS_CONFIGURE",
        "failed-delete-waits-for-a-person, FAILED_DELETE_WAITS_FOR_A_PERSON",
        "first-failure-counts, FIRST_FAILURE_COUNTS",
    })
    void eachHasItsWords(String text, DocumentedBehaviour behaviour) {
        assertThat(DocumentedBehaviour.of(text)).contains(behaviour);
        assertThat(behaviour.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FIRST_FAILURE_COUNTS", "first failure counts"})
    void otherWordsMeanNone(String text) {
        assertThat(DocumentedBehaviour.of(text)).isEmpty();
    }

    @Test
    void noneIsOnUnlessSomebodyAsks() {
        assertThat(DocumentedBehaviour.values()).noneMatch(KratixSettings.BUILT_IN::behavesAsDocumented);
    }
}
