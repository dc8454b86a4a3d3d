package dev.troth.simulation.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.simulation.rehearsal.Onlooker;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.simulation.rehearsal.RehearsalResult;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.timeline.TimelineEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminismTest {

    @ParameterizedTest
    @ValueSource(longs = {3, 17, 42, 113, 473, 2571})
    void theSameScenarioGivesTheSameTimelineByteForByte(long seed) {
        String first = timeline(RandomScenario.of(seed));
        String second = timeline(RandomScenario.of(seed));

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {17, 42})
    void anotherSeedChangesOnlyWhatIsLeftToChance(long seed) {
        Scenario scenario = onOneDestination(RandomScenario.of(seed));

        List<String> first = withoutChance(scenario);
        List<String> second = withoutChance(scenario.withSeed(scenario.seed() + 1));

        assertThat(second).isEqualTo(first);
    }

    /** Else the test above would hold without any chance. */
    @Test
    void anotherSeedChangesNamesWhereAnythingRuns() {
        assertThat(List.of(3L, 17L, 42L, 113L, 473L)).anySatisfy(seed -> {
            Scenario scenario = RandomScenario.of(seed);
            assertThat(timeline(scenario.withSeed(scenario.seed() + 1))).isNotEqualTo(timeline(scenario));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 17, 42, 113})
    void withoutALogTheEndIsTheSame(long seed) {
        RehearsalResult logged = Rehearsal.play(RandomScenario.of(seed), Rehearsal.Stop.NEVER);
        RehearsalResult unlogged =
                Rehearsal.playWithoutLog(RandomScenario.of(seed), Rehearsal.Stop.NEVER, Onlooker.NOBODY);

        assertThat(unlogged.timeline().outcome()).isEqualTo(logged.timeline().outcome());
        assertThat(unlogged.passes()).isEqualTo(logged.passes());
        assertThat(unlogged.timeline().events()).isEmpty();
    }

    private static String timeline(Scenario scenario) {
        return Rehearsal.play(scenario, Rehearsal.Stop.NEVER).timeline().toString();
    }

    /** What happened, without the names that end in five characters of chance. */
    private static List<String> withoutChance(Scenario scenario) {
        return Rehearsal.play(scenario, Rehearsal.Stop.NEVER).timeline().events().stream()
                .map(DeterminismTest::withoutChance)
                .toList();
    }

    private static String withoutChance(TimelineEvent event) {
        return event.atMillis() + " " + event.actor() + " " + event.kind() + " "
                + event.object().kind();
    }

    /** Which of several Destinations is taken is left to chance as well. */
    private static Scenario onOneDestination(Scenario scenario) {
        return new Scenario(
                scenario.name(),
                scenario.settings(),
                scenario.destinations().subList(0, 1),
                scenario.behaviours(),
                scenario.plan().subList(0, 2),
                scenario.expectations(),
                scenario.end(),
                scenario.seed());
    }
}
