package dev.troth.engine.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    @Test
    void oneCanBeAskedFor() {
        assertThat(ONE.has("B")).isTrue();
        assertThat(ONE.has("A")).isFalse();
        assertThat(ONE.is("B", "True")).isTrue();
        assertThat(ONE.is("B", "False")).isFalse();
        assertThat(ONE.is("A", "True")).isFalse();
        assertThat(ONE.is("B", "True", "R")).isTrue();
        assertThat(ONE.is("B", "True", "S")).isFalse();
        assertThat(ONE.is("B", "False", "R")).isFalse();
        assertThat(ONE.is("A", "True", "R")).isFalse();
        assertThat(ONE.without("B").list()).isEmpty();
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
