package dev.troth.engine.scheduling;

import static dev.troth.engine.PlacementFixtures.placement;
import static dev.troth.engine.PlacementFixtures.workOfRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Work that is being deleted, and what it takes with it. */
class WorkDeletionTest {

    @Test
    void itsPlacementsGoAndItDoesNotWaitForThem() {
        assertThat(deleting(Finalizers.WORK_CLEANUP, "example.org/mine")
                        .with(placement("d1"), placementOf("v"), unlabelled())
                        .inWords())
                .isEqualTo("""
                        delete WorkPlacement default/w.d1-5058f
                        update Work default/w -kratix.io/work-cleanup
                        until something happens
                        because Work w is being deleted, so Kratix deletes its WorkPlacements; the files go when those do
                        """);
    }

    @Test
    void whileSomebodyElseKeepsItNothingIsLeftToBeWritten() {
        WorkScene scene = deleting("example.org/mine");
        assertThat(scene.pass()).isEqualTo("until something happens\n");
        assertThat(scene.decide().writes()).isEmpty();
    }

    @Test
    void aPlacementThatCannotBeDeletedKeepsTheWorkButNotTheOthers() {
        assertThat(deleting(Finalizers.WORK_CLEANUP)
                        .with(placement("d1"), placement("d2"))
                        .refusing(1)
                        .inWords())
                .isEqualTo("""
                        delete WorkPlacement default/w.d1-5058f refused
                        event Warning FailedDelete on Work: deleting associated workplacement failed: Operation cannot be fulfilled on WorkPlacement default/w.d1-5058f: the object has been modified; please apply your changes to the latest version and try again
                        delete WorkPlacement default/w.d2-5058f
                        failed: failed to delete workplacements: Operation cannot be fulfilled on WorkPlacement default/w.d1-5058f: the object has been modified; please apply your changes to the latest version and try again
                        because the pass ended in an error, so Kratix tries again after a back-off: failed to delete workplacements: Operation cannot be fulfilled on WorkPlacement default/w.d1-5058f: the object has been modified; please apply your changes to the latest version and try again
                        """);
    }

    @Test
    void aFinalizerWhoseRemovalIsRefusedIsAnError() {
        assertThat(deleting(Finalizers.WORK_CLEANUP).refusing(1).pass()).isEqualTo("""
                        update Work default/w -kratix.io/work-cleanup refused
                        failed: Operation cannot be fulfilled on Work default/w: the object has been modified; please apply your changes to the latest version and try again
                        """);
    }

    private static WorkScene deleting(String... finalizers) {
        WorkObject work = workOfRequest();
        return WorkScene.of(work.withMetadata(
                work.metadata().withFinalizers(List.of(finalizers)).deletedAt(0)));
    }

    private static WorkPlacementObject placementOf(String work) {
        WorkPlacementObject placement = placement("d2");
        return placement.withMetadata(placement.metadata().withLabel(Labels.WORK, work));
    }

    private static WorkPlacementObject unlabelled() {
        WorkPlacementObject placement = placement("d3");
        return placement.withMetadata(placement.metadata().withoutLabel(Labels.WORK));
    }
}
