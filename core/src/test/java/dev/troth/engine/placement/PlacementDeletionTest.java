package dev.troth.engine.placement;

import static dev.troth.engine.PlacementFixtures.placement;
import static dev.troth.engine.placement.PlacementScene.deleting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Finalizers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of files when their WorkPlacement is deleted. */
class PlacementDeletionTest {

    private static final Map<String, String> FILES = Map.of(
            "base/d1/resources/default/p/r/a/5058f/object.yaml", "kind: A\n",
            "base/d1/resources/default/p/r/a/5058f/left/by/somebody.yaml", "else",
            "base/d1/resources/default/p/r/b/5058f/object.yaml", "of another Pipeline");

    @Test
    void itsDirectoryGoesWithAllThatIsInIt() {
        PlacementScene scene = scene(Finalizers.REPO_CLEANUP).in(Stores.git(FILES));
        assertThat(scene.inWords()).isEqualTo("""
                        reset
                        remove [d1/resources/default/p/r/a/5058f/]
                        update WorkPlacement default/w.d1-5058f -finalizers.workplacement.kratix.io/repo-cleanup
                        until something happens
                        because w.d1-5058f is being deleted, and its files at Destination d1 with it
                        """);
        assertThat(scene.filesAfter()).containsOnlyKeys("base/d1/resources/default/p/r/b/5058f/object.yaml");
    }

    @Test
    void whatKratixDoesNotKeepItForIsLeftAlone() {
        PlacementScene scene = scene("example.org/mine").in(Stores.git(FILES));
        assertThat(scene.pass()).isEqualTo("""
                        reset
                        remove []
                        until something happens
                        """);
        assertThat(scene.filesAfter()).isEqualTo(FILES);
    }

    @Test
    void theFinalizersOfOthersStay() {
        assertThat(scene("example.org/mine", Finalizers.REPO_CLEANUP).pass())
                .contains("update WorkPlacement default/w.d1-5058f -finalizers.workplacement.kratix.io/repo-cleanup\n");
    }

    @Test
    void whenTheFilesCannotBeRemovedItStaysAndSaysSo() {
        assertThat(scene(Finalizers.REPO_CLEANUP)
                        .in(Stores.bucket(FILES).withFailures(Map.of("DeleteFiles", "access denied")))
                        .inWords())
                .isEqualTo("""
                        reset
                        remove [d1/resources/default/p/r/a/5058f/]: access denied
                        event Warning FailedDeleteFilesFromRepository on WorkPlacement: failed to delete files from repository: access denied
                        again in 15 s
                        because the files of w.d1-5058f could not be removed (access denied), so Kratix tries again in 15 seconds
                        """);
    }

    @Test
    void whenSomebodyElseWroteToItTheFilesAreGoneAllTheSame() {
        assertThat(scene(Finalizers.REPO_CLEANUP)
                        .in(Stores.bucket(FILES))
                        .refusing(1)
                        .inWords())
                .isEqualTo("""
                        reset
                        remove [d1/resources/default/p/r/a/5058f/]
                        update WorkPlacement default/w.d1-5058f -finalizers.workplacement.kratix.io/repo-cleanup refused
                        again in 15 s
                        because the files of w.d1-5058f are removed, but somebody else wrote to it just before, so Kratix tries again
                        """);
    }

    @Test
    void aLayoutThatKratixDoesNotKnowIsAnErrorAsLongAsFilesAreToBeRemoved() {
        assertThat(PlacementScene.of(deleting(placement("d1")), "flat").pass()).isEqualTo("""
                        reset
                        failed: unsupported file path mode: flat
                        """);
        WorkPlacementObject others =
                deleting(placement("d1").withMetadata(placement("d1").metadata().withFinalizers(List.of("x"))));
        assertThat(PlacementScene.of(others, "flat").pass()).endsWith("until something happens\n");
    }

    private static PlacementScene scene(String... finalizers) {
        WorkPlacementObject placement = placement("d1");
        return PlacementScene.of(
                deleting(placement.withMetadata(placement.metadata().withFinalizers(List.of(finalizers)))),
                DestinationSpec.NESTED_BY_METADATA);
    }
}
