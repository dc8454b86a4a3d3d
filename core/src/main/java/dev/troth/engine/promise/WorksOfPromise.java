package dev.troth.engine.promise;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Condition {@code WorksSucceeded} from the Works of the Promise's own workflow ({@code getWorksStatus}, {@code
 * updateWorksSucceededCondition}); those of dependencies and requests do not count.
 *
 * <p>Failing comes before pending, pending before misplaced. Each is written only when it is news; quirk: Works that
 * begin to fail after they were pending are no news.
 */
final class WorksOfPromise {

    private WorksOfPromise() {}

    /** Whether the condition was changed. */
    static boolean writeCondition(PromiseInHand hand) {
        Condition present = hand.condition(ConditionTypes.WORKS_SUCCEEDED);
        long now = hand.pass().nowSeconds();
        List<String> failing = names(hand, "Failing");
        if (!failing.isEmpty()) {
            if (present != null && !present.isTrue()) {
                return false;
            }
            // Kratix says "not ready" of failing Works in the condition, too.
            hand.setCondition(PromiseCondition.worksSucceeded(
                    Condition.FALSE, "WorksFailing", sentence("not ready", " ", failing), now));
            warn(hand, "WorksFailing", "Some works associated with this promise has failed: " + list(",", failing));
            return true;
        }
        List<String> pending = names(hand, "Pending");
        if (!pending.isEmpty()) {
            return write(
                    hand,
                    present == null || !present.isUnknown(),
                    PromiseCondition.worksSucceeded(
                            Condition.UNKNOWN, "WorksPending", sentence("not ready", " ", pending), now));
        }
        List<String> misplaced = names(hand, "Misplaced");
        if (!misplaced.isEmpty()) {
            boolean news = write(
                    hand,
                    present == null || !present.is(Condition.FALSE, "WorksMisplaced"),
                    PromiseCondition.worksSucceeded(
                            Condition.FALSE, "WorksMisplaced", sentence("misplaced", " ", misplaced), now));
            if (news) {
                warn(hand, "WorksMisplaced", sentence("misplaced", ",", misplaced));
            }
            return news;
        }
        return writeSucceeded(hand, present, now);
    }

    private static boolean writeSucceeded(PromiseInHand hand, @Nullable Condition present, long now) {
        String message = "All works associated with this promise are ready";
        boolean news = write(
                hand,
                present == null || !present.isTrue(),
                PromiseCondition.worksSucceeded(Condition.TRUE, "WorksSucceeded", message, now));
        if (news) {
            hand.pass().normal(hand.promise(), "WorksSucceeded", message);
        }
        return news;
    }

    private static boolean write(PromiseInHand hand, boolean isNews, Condition condition) {
        if (isNews) {
            hand.setCondition(condition);
        }
        return isNews;
    }

    private static void warn(PromiseInHand hand, String reason, String message) {
        hand.pass().warning(hand.promise(), reason, message);
    }

    private static String sentence(String state, String between, List<String> names) {
        return "Some works associated with this promise are " + state + ": " + list(between, names);
    }

    private static String list(String between, List<String> names) {
        return "[" + String.join(between, names) + "]";
    }

    /** The names of the Promise's Works in that state, in all namespaces, as the API server lists them. */
    private static List<String> names(PromiseInHand hand, String state) {
        List<WorkObject> works = new ArrayList<>();
        for (WorkObject work : hand.seen().works()) {
            Metadata metadata = work.metadata();
            if (hand.name().equals(metadata.label(Labels.PROMISE_NAME))
                    && WorkflowType.PROMISE.text().equals(metadata.label(Labels.WORK_TYPE))
                    && work.readiness().equals(state)) {
                works.add(work);
            }
        }
        if (works.isEmpty()) {
            return List.of();
        }
        works.sort(Comparator.comparing((WorkObject work) -> work.metadata().namespace())
                .thenComparing(work -> work.metadata().name()));
        List<String> names = new ArrayList<>();
        for (WorkObject work : works) {
            names.add(work.metadata().name());
        }
        return names;
    }
}
