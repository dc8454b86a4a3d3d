package dev.troth.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.trigger.Controller;
import dev.troth.engine.trigger.WorkItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkQueueTest {

    private static final long NEVER = Long.MAX_VALUE;

    private final WorkQueue queue = new WorkQueue();

    @Test
    void anObjectIsInTheQueueAtMostOnce() {
        queue.add(object("a"), 10);
        queue.add(object("a"), 10);

        assertThat(taken(10)).containsExactly("a");
        assertThat(queue.nextMillis()).isEqualTo(NEVER);
    }

    @Test
    void anEventMakesAWaitingObjectDueAndUsesUpItsTimer() {
        queue.add(object("a"), 60_000);

        queue.add(object("a"), 5_000);

        assertThat(taken(5_000)).containsExactly("a");
        assertThat(queue.nextMillis()).isEqualTo(NEVER);
    }

    @Test
    void ofTwoTimersTheEarlierCounts() {
        queue.add(object("a"), 5_000);
        queue.add(object("a"), 60_000);

        assertThat(queue.nextMillis()).isEqualTo(5_000);
        assertThat(taken(4_999)).isEmpty();
        assertThat(taken(5_000)).containsExactly("a");
        assertThat(taken(60_000)).isEmpty();
    }

    @Test
    void whoWaitedForATimerComesBeforeThoseThatAnEventPutInAtTheSameTime() {
        queue.add(object("waits"), 36_000_000);
        queue.add(object("new"), 10);
        queue.add(object("waits"), 10);

        assertThat(taken(10)).containsExactly("waits", "new");
    }

    @Test
    void firstComeFirstServed() {
        for (String name : List.of("c", "a", "d", "b")) {
            queue.add(object(name), 10);
        }
        queue.add(object("e"), 5);

        assertThat(taken(10)).containsExactly("e", "c", "a", "d", "b");
    }

    @Test
    void manyTimersComeInOrderHoweverTheyWereMoved() {
        int count = 1_000;
        for (int i = 0; i < count; i++) {
            queue.add(object("o" + i), 1_000_000 + i);
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int moved = i * 7_919 % count;
            queue.add(object("o" + moved), i);
            expected.add("o" + moved);
        }

        List<String> taken = new ArrayList<>();
        while (queue.nextMillis() != NEVER) {
            taken.addAll(taken(queue.nextMillis()));
        }
        assertThat(taken).isEqualTo(expected);
    }

    @Test
    void theBackOffDoublesUpToItsLimitAndIsForgottenByAPassWithoutError() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waits.add(waitAfterFailure());
        }
        assertThat(waits).startsWith(5L, 10L, 20L, 40L).endsWith(655_360L, 1_000_000L, 1_000_000L);

        queue.forget(object("a"));

        assertThat(waitAfterFailure()).isEqualTo(5);
    }

    @Test
    void nothingOutlivesTheProcess() {
        waitAfterFailure();
        queue.add(object("a"), 10);

        queue.clear();

        assertThat(queue.nextMillis()).isEqualTo(NEVER);
        assertThat(waitAfterFailure()).isEqualTo(5);
    }

    private long waitAfterFailure() {
        queue.addAfterFailure(object("a"), 100);
        long due = queue.nextMillis();
        queue.takeDue(due);
        return due - 100;
    }

    private List<String> taken(long nowMillis) {
        List<String> taken = new ArrayList<>();
        for (WorkItem item = queue.takeDue(nowMillis); item != null; item = queue.takeDue(nowMillis)) {
            taken.add(item.name());
        }
        return taken;
    }

    private static WorkItem object(String name) {
        return new WorkItem(Controller.PROMISE, "", "", name);
    }
}
