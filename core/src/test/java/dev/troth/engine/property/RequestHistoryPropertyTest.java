package dev.troth.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.promise.effective.PromiseSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever happens to a request: every short history, and long ones that a seed chooses ({@code -Dtroth.seed=…}; each
 * failure tells it).
 */
class RequestHistoryPropertyTest {

    private static final int SHORT = 3;
    private static final int LONG = 60;
    private static final int HISTORIES = 400;
    private static final long SEED = Long.getLong("troth.seed", 20_000_101);

    private static final List<Law> LAWS = RequestLaws.all();
    private static final List<Law> LONG_LAWS = RequestLaws.all();
    private static final List<String> STUCK = new ArrayList<>();
    private static long histories;

    @BeforeAll
    static void live() {
        PromiseSpec two = Promises.spec(Promises.names("", 2), Promises.names("z", 1));
        histories = Choice.each(choice -> live(two, SHORT, LAWS, new Chooser() {
            @Override
            public int below(int bound) {
                return choice.below(bound);
            }
        }));
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PromiseSpec promise =
                    Promises.spec(Promises.names("", 1 + random.nextInt(12)), Promises.names("z", random.nextInt(3)));
            String name = "-Dtroth.seed=" + seed;
            live(promise, LONG, LONG_LAWS, new Chooser() {
                @Override
                public int below(int bound) {
                    return random.nextInt(bound);
                }

                @Override
                public String toString() {
                    return name;
                }
            });
        }
    }

    private interface Chooser {
        int below(int bound);
    }

    private static void live(PromiseSpec promise, int happenings, List<Law> laws, Chooser chooser) {
        SmallPlatform platform =
                settle(Requests.platform(promise, Requests.created(Requests.spec("small"))), laws, chooser.toString());
        List<Happening> history = new ArrayList<>();
        for (int i = 0; i < happenings; i++) {
            // Something may happen between any two passes.
            platform = chooser.below(2) == 0
                    ? settle(platform, laws, chooser + " " + history)
                    : pass(platform, laws, chooser + " " + history);
            List<Happening> possible = Happening.possible(platform);
            Happening next = possible.get(chooser.below(possible.size()));
            history.add(next);
            platform = next.to(platform);
        }
        end(platform, laws, chooser + " " + history);
    }

    private static SmallPlatform settle(SmallPlatform platform, List<Law> laws, String history) {
        return Settling.of(platform, pass -> laws.forEach(law -> law.judge(pass, history)));
    }

    private static SmallPlatform pass(SmallPlatform platform, List<Law> laws, String history) {
        OnePass pass = OnePass.of(platform);
        laws.forEach(law -> law.judge(pass, history));
        return pass.after();
    }

    /** From here on people and Pods behave: the request must come to its end. */
    private static void end(SmallPlatform platform, List<Law> laws, String history) {
        SmallPlatform now = platform;
        for (int i = 0; i < 40; i++) {
            now = settle(now, laws, history);
            SmallPlatform before = now;
            for (Happening good : List.of(
                    Happening.PERSON_RESUMES,
                    Happening.PERSON_APPROVES,
                    Happening.PROMISE_IS_READY,
                    Happening.JOB_STOPS,
                    Happening.JOB_SUCCEEDS)) {
                now = good.isPossible(now) ? good.to(now) : now;
            }
            if (now.objects().equals(before.objects()) && now.canCreateResources() == before.canCreateResources()) {
                if (isOver(now) || i > 30) {
                    break;
                }
                now = Happening.PERSON_ASKS.to(now); // A failed workflow waits for a person.
            }
        }
        if (!isOver(now) && STUCK.size() < 5) {
            STUCK.add(history + now);
        }
    }

    private static boolean isOver(SmallPlatform platform) {
        if (!platform.hasRequest()) {
            return true;
        }
        WorkflowStatus status = platform.request().workflow();
        return !platform.request().metadata().isDeleting()
                && status.conditions().is(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED, Condition.TRUE)
                && status.succeeded() == status.workflows();
    }

    @TestFactory
    Stream<DynamicTest> everyPassOfAShortHistoryKeepsTheLaws() {
        return tests(LAWS);
    }

    @TestFactory
    Stream<DynamicTest> everyPassOfALongHistoryKeepsTheLaws() {
        return tests(LONG_LAWS);
    }

    private static Stream<DynamicTest> tests(List<Law> laws) {
        return laws.stream().map(law -> DynamicTest.dynamicTest(law.says(), law::isNeverBroken));
    }

    @TestFactory
    Stream<DynamicTest> aRequestComesToItsEndOnceEverybodyBehaves() {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "whatever happened before", () -> assertThat(STUCK).isEmpty()),
                DynamicTest.dynamicTest(
                        "in many short histories", () -> assertThat(histories).isGreaterThan(10_000)));
    }
}
