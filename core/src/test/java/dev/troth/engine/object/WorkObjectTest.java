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

    @Test
    void itHasNoDestinationOnlyWhileTheConditionIsFalse() {
        WorkObject work = Pods.work("default", "w", "a", "cache", "Pending");
        assertThat(work.isUnscheduled()).isFalse();
        assertThat(scheduled(work, Condition.FALSE, "UnscheduledWorkloads").isUnscheduled())
                .isTrue();
        assertThat(scheduled(work, Condition.TRUE, "UnscheduledWorkloads").isUnscheduled())
                .isFalse();
        assertThat(scheduled(work, Condition.FALSE, "DestinationSelectorMismatch")
                        .isUnscheduled())
                .isFalse();
    }

    private static WorkObject scheduled(WorkObject work, String status, String reason) {
        Condition condition = new Condition("ScheduleSucceeded", status, reason, "", 0);
        return work.withStatus(new WorkStatus(work.status().conditions().with(condition), 1, 0));
    }
}
