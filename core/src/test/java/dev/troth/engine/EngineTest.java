package dev.troth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.world.Promises;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each observation goes to the controller that makes it. */
class EngineTest {

    private static final KratixSettings SETTINGS = KratixSettings.BUILT_IN;

    @Test
    void ofWhatIsGoneEachControllerSaysSoAndWaits() {
        assertThat(why(new Observation.OfRequest(
                        0,
                        SETTINGS,
                        0,
                        true,
                        Promises.stored(Promises.spec(List.of("a"), List.of())),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())))
                .isEqualTo("the request is gone");
        assertThat(why(new Observation.OfPromise(
                        0,
                        SETTINGS,
                        0,
                        null,
                        List.of(),
                        Observation.Definition.ABSENT,
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())))
                .isEqualTo("the Promise is gone, so there is nothing to do");
        assertThat(why(new Observation.OfBinding(0, SETTINGS, 0, null, null, null, List.of())))
                .isEqualTo("the binding is gone, so there is nothing to do");
        assertThat(why(new Observation.OfRevision(0, SETTINGS, 0, null, null, List.of(), List.of(), List.of())))
                .isEqualTo("the PromiseRevision is gone, so there is nothing to do");
        assertThat(why(new Observation.OfWork(0, SETTINGS, 0, null, List.of(), List.of(), DestinationChoice.FIRST)))
                .isEqualTo("the Work is gone, so there is nothing to do");
        List<WorkPlacementObject> placements = List.of(PlacementFixtures.placement("d1"));
        assertThat(why(new Observation.OfWorkPlacement(0, SETTINGS, 0, null, null, placements, null, "")))
                .isEqualTo("the WorkPlacement is gone, so there is nothing to do");
        assertThat(why(new Observation.OfDestination(0, SETTINGS, 0, null, placements, null)))
                .isEqualTo("the Destination is gone, so there is nothing to do");
    }

    private static String why(Observation observation) {
        Decision decision = Engine.reconcile(observation);
        assertThat(decision.steps()).isEmpty();
        assertThat(decision.requeue()).isEqualTo(Requeue.PASSIVE);
        return decision.because().text();
    }
}
