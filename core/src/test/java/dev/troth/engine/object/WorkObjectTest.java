package dev.troth.engine.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.world.Pods;
import org.junit.jupiter.api.Test;

/** How Kratix sees from a Work how its files fare. */
class WorkObjectTest {

    @Test
    void theMessageOfItsConditionReadyCountsAndNotItsStatus() {
        assertThat(Pods.work("default", "w", "a", "cache", "Misplaced").readiness())
                .isEqualTo("Misplaced");
        assertThat(Pods.work("default", "w", "a", "cache", "").readiness()).isEqualTo("Pending");
        assertThat(Pods.work("default", "w", "a", "cache", "Ready")
                        .withStatus(WorkStatus.EMPTY)
                        .readiness())
                .isEqualTo("Pending");
    }
}
