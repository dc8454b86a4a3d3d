package dev.troth.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.promise.Action;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever happens to a Promise and its request, with all their controllers at work: every short history, and long ones
 * that a seed chooses ({@code -Dtroth.seed=…}; each failure tells it).
 */
class PromiseHistoryPropertyTest {

    private static final int LONG = 40;
    private static final int HISTORIES = 500;
    private static final long SEED = Long.getLong("troth.seed", 20_000_101);

    private static final List<PromiseLaw> LAWS = PromiseLaws.all();
    private static final List<String> STUCK = new ArrayList<>();
    private static long histories;

    @BeforeAll
    static void live() {
        for (SmallPlatform beginning :
                List.of(PromiseHappening.beginning(), PromiseHappening.beginningWithoutWorkflow())) {
            SmallPlatform served = behave(PromiseHappening.REQUEST_IS_CREATED.to(behave(beginning, "")), "");
            histories += Choice.each(choice -> {
                List<PromiseHappening> history = new ArrayList<>();
                SmallPlatform platform = served;
                for (int i = 0; i < 2; i++) {
                    platform = choice.of(PromiseHappening.possible(platform)).to(platform);
                    platform = choice.either() ? settle(platform, history) : platform;
                }
                end(behave(platform, history), history);
            });
        }
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            live(new SplittableRandom(seed), "-Dtroth.seed=" + seed);
        }
    }

    private static void live(SplittableRandom random, String name) {
        SmallPlatform platform =
                random.nextBoolean() ? PromiseHappening.beginning() : PromiseHappening.beginningWithoutWorkflow();
        List<Object> history = new ArrayList<>(List.of(name));
        for (int i = 0; i < LONG && platform.only(PromiseObject.class) != null; i++) {
            if (random.nextInt(3) == 0) {
                platform = settle(platform, history);
            } else {
                int turns = Controllers.observations(platform).size();
                platform = Controllers.pass(platform, random.nextInt(turns), pass -> judge(pass, history));
            }
            if (random.nextBoolean()) {
                List<PromiseHappening> possible = PromiseHappening.possible(platform);
                PromiseHappening next = possible.get(random.nextInt(possible.size()));
                history.add(next);
                platform = next.to(platform);
            }
        }
        end(behave(platform, history), history);
    }

    private static void judge(Controllers.PlatformPass pass, Object history) {
        LAWS.forEach(law -> law.judge(pass, history));
    }

    private static SmallPlatform settle(SmallPlatform platform, Object history) {
        return Controllers.settle(platform, pass -> judge(pass, history));
    }

    /** People and Pods behave until nothing is left to do. */
    private static SmallPlatform behave(SmallPlatform platform, Object history) {
        SmallPlatform now = platform;
        for (int i = 0; i < 60; i++) {
            now = settle(now, history);
            SmallPlatform before = now;
            for (PromiseHappening good : List.of(
                    PromiseHappening.PERSON_RESUMES,
                    PromiseHappening.PERSON_APPROVES,
                    PromiseHappening.JOB_STOPS,
                    PromiseHappening.JOB_SUCCEEDS)) {
                now = good.isPossible(now) ? good.to(now) : now;
            }
            if (now.objects().equals(before.objects())) {
                if (isOver(now) || i > 40) {
                    return now;
                }
                now = askAgain(now); // A failed workflow waits for a person.
            }
        }
        return now;
    }

    private static SmallPlatform askAgain(SmallPlatform platform) {
        SmallPlatform asked = PromiseHappening.PERSON_ASKS_PROMISE.isPossible(platform)
                ? PromiseHappening.PERSON_ASKS_PROMISE.to(platform)
                : platform;
        return asked.hasRequest() ? PromiseHappening.PERSON_ASKS_REQUEST.to(asked) : asked;
    }

    private static void end(SmallPlatform platform, Object history) {
        if (!isOver(platform) && STUCK.size() < 3) {
            STUCK.add(history + "" + platform);
        }
    }

    /** A Promise that is there is available and its request served from it; one that is not has left nothing. */
    private static boolean isOver(SmallPlatform platform) {
        PromiseObject promise = platform.only(PromiseObject.class);
        if (promise == null) {
            return platform.objects().isEmpty();
        }
        return !promise.metadata().isDeleting()
                && promise.workflow().conditions().is(ConditionTypes.AVAILABLE, Condition.TRUE)
                && (!platform.hasRequest() || isServed(platform, platform.request()));
    }

    private static boolean isServed(SmallPlatform platform, RequestObject request) {
        RevisionObject latest = platform.all(RevisionObject.class).getFirst();
        JobObject newest = platform.jobs().stream()
                .filter(job -> "resource".equals(job.metadata().label(Labels.WORKFLOW_TYPE)))
                .reduce((left, right) -> right.isNewerThan(left) ? right : left)
                .orElse(null);
        return !request.metadata().isDeleting()
                && newest != null
                && request.pipelines(latest.spec(), Action.CONFIGURE, false)
                        .getLast()
                        .isRunBy(newest.metadata().labels())
                && request.workflow().conditions().is(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED, Condition.TRUE);
    }

    @TestFactory
    Stream<DynamicTest> everyPassKeepsTheLaws() {
        return LAWS.stream().map(law -> DynamicTest.dynamicTest(law.says(), law::holds));
    }

    @Test
    void onceEverybodyBehavesAChangeHasReachedEveryRequestAndADeletedPromiseHasLeftNothing() {
        assertThat(STUCK).isEmpty();
    }

    @Test
    void thereAreManyShortHistories() {
        assertThat(histories).isGreaterThan(500);
    }
}
