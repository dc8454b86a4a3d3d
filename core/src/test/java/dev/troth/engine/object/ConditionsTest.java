package dev.troth.engine.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two ways in which Kratix sets conditions: whose time stays, and in which order they come. */
class ConditionsTest {

    @Test
    void ofAnUnstructuredObjectTheTimeStaysWhileNothingElseChanges() {
        assertThat(text(ONE.sortedWith(condition("B", "True", "R", "m", 2)))
                        + text(ONE.sortedWith(condition("B", "False", "R", "m", 2)))
                        + text(ONE.sortedWith(condition("B", "True", "S", "m", 2)))
                        + text(ONE.sortedWith(condition("B", "True", "R", "n", 2))))
                .isEqualTo("""
                B True R m 1
                B False R m 2
                B True S m 2
                B True R n 2
                """);
    }

    @Test
    void ofATypedObjectTheTimeStaysWhileTheStatusDoes() {
        assertThat(text(ONE.with(condition("B", "True", "S", "n", 2)))
                        + text(ONE.with(condition("B", "Unknown", "R", "m", 2))))
                .isEqualTo("""
                B True S n 1
                B Unknown R m 2
                """);
    }

    @Test
    void ofAnUnstructuredObjectTheyAreSortedAndReadyComesFirst() {
        assertThat(text(ONE.sortedWith(condition("C", "True", "R", "m", 2))
                        .sortedWith(condition("Ready", "True", "R", "m", 2))
                        .sortedWith(condition("A", "True", "R", "m", 3))
                        .sortedWith(condition("Z", "True", "R", "m", 3))))
                .isEqualTo("""
                Ready True R m 2
                A True R m 3
                B True R m 1
                C True R m 2
                Z True R m 3
                """);
    }

    @Test
    void ofATypedObjectTheyStayInTheirOrder() {
        assertThat(text(ONE.with(condition("A", "True", "R", "m", 2)).with(condition("B", "False", "R", "m", 2))))
                .isEqualTo("""
                B False R m 2
                A True R m 2
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "B, True,  R, true,  true,  true",
        "B, True,  S, true,  true,  false",
        "B, False, R, true,  false, false",
        "A, True,  R, false, false, false",
    })
    void oneIsFoundByItsTypeThenByItsStatusThenByItsReason(
            String type, String status, String reason, boolean there, boolean so, boolean because) {
        assertThat(ONE.has(type)).isEqualTo(there);
        assertThat(ONE.is(type, status)).isEqualTo(so);
        assertThat(ONE.is(type, status, reason)).isEqualTo(because);
    }

    @ParameterizedTest
    @CsvSource({
        "B, True,    R, m, false",
        "B, Unknown, R, m, true",
        "B, True,    S, m, true",
        "B, True,    R, n, true",
        "A, True,    R, m, true",
    })
    void theyDifferFromOneThatIsNotThereOrSaysSomethingElseButNotFromALaterOne(
            String type, String status, String reason, String message, boolean differ) {
        assertThat(ONE.differFrom(condition(type, status, reason, message, 2))).isEqualTo(differ);
    }

    @Test
    void oneIsTakenAwayByItsType() {
        Conditions two = ONE.with(condition("A", "True", "R", "m", 2));
        assertThat(two.without("A")).isEqualTo(ONE);
        assertThat(ONE.without("A")).isEqualTo(ONE);
    }

    @Test
    void timesAreWholeSecondsInUtc() {
        assertThat(Timestamps.format(Timestamps.parse("2026-11-29T08:07:06Z"))).isEqualTo("2026-11-29T08:07:06Z");
        assertThat(Timestamps.format(-1)).isEqualTo("1969-12-31T23:59:59Z");
        assertThat(Timestamps.format(36_000 + 60 * 10 + 10)).isEqualTo("1970-01-01T10:10:10Z");
        assertThat(Timestamps.ofMillis(1_999)).isEqualTo(1);
        assertThat(Timestamps.ofMillis(-1)).isEqualTo(-1);
    }

    private static Condition condition(String type, String status, String reason, String message, long seconds) {
        return new Condition(type, status, reason, message, seconds);
    }

    private static String text(Conditions conditions) {
        StringBuilder text = new StringBuilder();
        for (Condition one : conditions.list()) {
            text.append(one.type())
                    .append(' ')
                    .append(one.status())
                    .append(' ')
                    .append(one.reason())
                    .append(' ')
                    .append(one.message())
                    .append(' ')
                    .append(one.lastTransitionSeconds())
                    .append('\n');
        }
        return text.toString();
    }

    private static final Conditions ONE = Conditions.NONE.with(condition("B", "True", "R", "m", 1));
}
