package dev.troth.simulation.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.simulation.rehearsal.Ending;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.simulation.rehearsal.RehearsalResult;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.Scenario;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Some thousand stories in which nothing may happen that Kratix would not let happen. */
class RandomScenariosTest {

    /** How many; more in a night. */
    private static final int SCENARIOS = Integer.getInteger("troth.scenarios", 10_000);

    /** The first, or the only one. */
    private static final long SEED = Long.getLong("troth.seed", 1);

    @Test
    void nothingHappensThatMustNot() {
        LongStream.range(SEED, SEED + SCENARIOS).parallel().forEach(RandomScenariosTest::play);
    }

    private static void play(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Invariants invariants = new Invariants();
        try {
            RehearsalResult result = Rehearsal.playWithoutLog(scenario, invariants::isCircleOfKratix, invariants);
            boolean isStopped = invariants.isCircleOfKratix();
            if (isStopped || !retriesForEver(scenario, result)) {
                assertThat(result.ending()).isEqualTo(isStopped ? Ending.STOPPED : Ending.REACHED);
            }
            invariants.ended();
        } catch (AssertionError | RuntimeException error) {
            throw new AssertionError(told(seed, scenario) + "\n" + error, error);
        }
    }

    /** Containers that ask again and again to be tried in a few seconds give a story no rest, and it ends when that is clear. */
    private static boolean retriesForEver(Scenario scenario, RehearsalResult result) {
        return result.ending() == Ending.ENDLESS_LOOP
                && scenario.behaviours().stream()
                        .flatMap(behaviour -> behaviour.metadata().values().stream())
                        .anyMatch(file -> file.contains("retryAfter"));
    }

    private static String told(long seed, Scenario scenario) {
        StringBuilder text = new StringBuilder("Seed ")
                .append(seed)
                .append("; to play it alone: mvn -Dquick -pl core -am test")
                .append(" -Dtest=RandomScenariosTest -Dsurefire.failIfNoSpecifiedTests=false")
                .append(" -Dtroth.scenarios=1 -Dtroth.seed=")
                .append(seed);
        scenario.behaviours().forEach(behaviour -> text.append("\n  ").append(behaviour));
        for (PlannedAction planned : scenario.plan()) {
            text.append("\n  ").append(planned.when()).append(' ').append(planned.action());
        }
        return text.toString();
    }
}
