package dev.troth.engine.placement;

import static dev.troth.engine.PlacementFixtures.placement;
import static dev.troth.engine.placement.PlacementScene.deleting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.WorkPlacementObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which version the controller keeps in memory because no status could keep it. */
class RememberedVersionsTest {

    private static final String FILE = "base/d1/resources/default/p/r/a/5058f/object.yaml";

    @Test
    void aVersionWhoseStatusIsRefusedIsRemembered() {
        assertThat(remembered(nested(placement("d1")).in(Stores.git(Map.of())).refusing(1)))
                .isEqualTo("commit-1");
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheRememberedOne() {
        PlacementScene scene = nested(placement("d1")).refusing(1).remembering("commit-0");
        assertThat(remembered(scene.in(Stores.git(Map.of())))).isEqualTo("commit-1");
        assertThat(remembered(scene.in(Stores.git(Map.of(FILE, "kind: A\n"))))).isEqualTo("commit-0");
    }

    @Test
    void onceTheStatusIsWrittenNothingIsRemembered() {
        assertThat(remembered(nested(placement("d1")).in(Stores.git(Map.of())).remembering("commit-0")))
                .isEmpty();
    }

    @Test
    void aFailedWriteForgetsNothing() {
        assertThat(remembered(nested(placement("d1"))
                        .in(Stores.bucket(Map.of()).withFailures(Map.of("UpdateFiles", "disk full")))
                        .remembering("commit-0")))
                .isEqualTo("commit-0");
    }

    @Test
    void aPassThatWritesNoFilesForgetsNothing() {
        WorkPlacementObject fresh = placement("d1");
        assertThat(remembered(nested(fresh.withMetadata(fresh.metadata().withFinalizers(List.of())))
                        .remembering("commit-0")))
                .isEqualTo("commit-0");
    }

    @Test
    void theDeletionOfAPlacementForgetsNothingThoughItMayWriteAFileAnew() {
        PlacementScene scene = PlacementScene.of(deleting(placement("d1")), DestinationSpec.AGGREGATED_YAML)
                .beside(placement("d1").withMetadata(placement("d1").metadata().withName("other")))
                .remembering("commit-0");
        assertThat(scene.pass()).contains("write  [d1/aggregated.yaml]");
        assertThat(remembered(scene)).isEqualTo("commit-0");
    }

    @Test
    void aPlacementThatIsGoneForgetsNothing() {
        Observation.OfWorkPlacement gone =
                new Observation.OfWorkPlacement(0, KratixSettings.BUILT_IN, 0, null, null, List.of(), null, "commit-0");
        assertThat(RememberedVersions.after(gone, WorkPlacementPass.reconcile(gone)))
                .isEqualTo("commit-0");
    }

    private static PlacementScene nested(WorkPlacementObject placement) {
        return PlacementScene.of(placement, DestinationSpec.NESTED_BY_METADATA);
    }

    private static String remembered(PlacementScene scene) {
        return RememberedVersions.after(scene.seen(), scene.decide());
    }
}
