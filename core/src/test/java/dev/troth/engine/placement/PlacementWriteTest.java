package dev.troth.engine.placement;

import static dev.troth.engine.PlacementFixtures.FILES;
import static dev.troth.engine.PlacementFixtures.placement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Decision;
import dev.troth.engine.Write;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.Workload;
import dev.troth.promise.effective.Sha256;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a WorkPlacement says of its files when they are written, and when they cannot be. */
class PlacementWriteTest {

    private static final String FILE = "base/d1/resources/default/p/r/a/5058f/object.yaml";
    private static final Conditions WRITTEN = new Conditions(List.of(
            new Condition(
                    "WriteSucceeded",
                    Condition.TRUE,
                    "WorkloadsWrittenToStateStore",
                    "Workloads written to State Store",
                    0),
            new Condition("Ready", Condition.TRUE, "WorkloadsWrittenToTargetDestination", "Ready", 0)));

    @Test
    void theVersionOfTheWriteIsToldAndKept() {
        PlacementScene scene = nested(placement("d1")).in(Stores.git(Map.of()));
        assertThat(scene.inWords()).isEqualTo("""
                        reset
                        write d1/resources/default/p/r/a/5058f/ [object.yaml] without []
                        event Normal WorkloadsWrittenToStateStore on WorkPlacement: successfully written to Destination: d1 with versionID: commit-1
                        status WorkPlacement default/w.d1-5058f
                            WriteSucceeded=True/WorkloadsWrittenToStateStore: Workloads written to State Store
                            Ready=True/WorkloadsWrittenToTargetDestination: Ready
                        again in 36000 s
                        because the files of w.d1-5058f go to Destination d1
                        """);
        assertThat(after(scene).versionId()).isEqualTo("commit-1");
        assertThat(scene.filesAfter()).isEqualTo(Map.of(FILE, "kind: A\n"));
    }

    @Test
    void aWriteThatChangesNothingIsToldWithoutAVersionAndTheOldOneStays() {
        PlacementScene scene =
                nested(placement("d1").withStatus(WRITTEN, "commit-0")).in(Stores.git(Map.of(FILE, "kind: A\n")));
        assertThat(scene.inWords()).isEqualTo("""
                        reset
                        write d1/resources/default/p/r/a/5058f/ [object.yaml] without []
                        event Normal WorkloadsWrittenToStateStore on WorkPlacement: successfully written to Destination: d1
                        again in 36000 s
                        because the files of w.d1-5058f are at Destination d1 already
                        """);
        assertThat(scene.decide().writes()).isEmpty();
    }

    @Test
    void theOldVersionStaysWhenOnlyConditionsChange() {
        PlacementScene scene = nested(placement("d1").withStatus(Conditions.NONE, "commit-0"))
                .in(Stores.git(Map.of(FILE, "kind: A\n")));
        assertThat(after(scene)).isEqualTo(placement("d1").withStatus(WRITTEN, "commit-0"));
    }

    @Test
    void aNewVersionAloneIsReasonEnoughToWriteTheStatus() {
        PlacementScene scene = nested(placement("d1").withStatus(WRITTEN, "commit-0"));
        assertThat(after(scene).versionId()).isEqualTo(Sha256.hex(""));
        assertThat(after(scene).conditions()).isEqualTo(WRITTEN);
    }

    @Test
    void aRememberedVersionIsKeptAtLastUnlessThereIsANewerOne() {
        WorkPlacementObject written = placement("d1").withStatus(WRITTEN, "commit-0");
        PlacementScene unchanged =
                nested(written).in(Stores.git(Map.of(FILE, "kind: A\n"))).remembering("commit-7");
        assertThat(after(unchanged).versionId()).isEqualTo("commit-7");
        PlacementScene changed = nested(written).in(Stores.git(Map.of())).remembering("commit-7");
        assertThat(after(changed).versionId()).isEqualTo("commit-1");
    }

    @Test
    void aMisplacedOneIsWrittenButNotReady() {
        Conditions misplaced = new Conditions(List.of(
                new Condition("Ready", Condition.FALSE, "Misplaced", "Misplaced", 0),
                new Condition("ScheduleSucceeded", Condition.FALSE, "DestinationSelectorMismatch", "", 0)));
        assertThat(nested(placement("d1").withStatus(misplaced, "")).pass())
                .contains("status WorkPlacement default/w.d1-5058f WriteSucceeded=True/WorkloadsWrittenToStateStore\n");
    }

    @Test
    void aPathOutOfTheRepositoryMakesTheWholeWriteNothingAndASuccess() {
        PlacementScene scene = nested(placement("d1")
                        .withContents(1, List.of(FILES.getFirst(), new Workload("../../../../../../../../../x", "x"))))
                .in(Stores.git(Map.of()));
        assertThat(scene.inWords()).isEqualTo("""
                        reset
                        write d1/resources/default/p/r/a/5058f/ [object.yaml, ../../../../../../../../../x] without []
                        event Normal WorkloadsWrittenToStateStore on WorkPlacement: successfully written to Destination: d1
                        status WorkPlacement default/w.d1-5058f
                            WriteSucceeded=True/WorkloadsWrittenToStateStore: Workloads written to State Store
                            Ready=True/WorkloadsWrittenToTargetDestination: Ready
                        again in 36000 s
                        because a path of w.d1-5058f leads out of the repository, so Kratix writes none of its files, and calls that a success
                        """);
        assertThat(scene.filesAfter()).isEmpty();
    }

    @Test
    void aFailureIsToldInTheConditionsAndTheVersionOfTheLastSuccessStays() {
        PlacementScene scene = failing(placement("d1").withStatus(WRITTEN, "commit-0"));
        assertThat(scene.inWords()).isEqualTo("""
                        reset
                        write d1/resources/default/p/r/a/5058f/ [object.yaml] without []: disk full
                        event Warning FailedWriteToDestination on WorkPlacement: error writing to destination; check kubectl get destination for more info: disk full
                        status WorkPlacement default/w.d1-5058f
                            WriteSucceeded=False/WorkloadsFailedWrite: disk full
                            Ready=False/WorkloadsFailedWrite: Failing
                        again in 15 s
                        because the files of w.d1-5058f could not be written to Destination d1 (disk full), so Kratix tries again in 15 seconds
                        """);
        assertThat(after(scene).versionId()).isEqualTo("commit-0");
    }

    @Test
    void theSameFailureAgainIsAnEventAgainButNoNewStatus() {
        PlacementScene again = failing(after(failing(placement("d1"))));
        assertThat(again.pass()).isEqualTo("""
                        reset
                        write d1/resources/default/p/r/a/5058f/ [object.yaml] without []: disk full
                        event FailedWriteToDestination on WorkPlacement
                        again in 15 s
                        """);
        assertThat(again.decide().writes()).isEmpty();
    }

    @Test
    void aFailureWhoseStatusIsRefusedIsAnError() {
        assertThat(failing(placement("d1")).refusing(1).pass()).isEqualTo("""
                        reset
                        write d1/resources/default/p/r/a/5058f/ [object.yaml] without []: disk full
                        event FailedWriteToDestination on WorkPlacement
                        status WorkPlacement default/w.d1-5058f WriteSucceeded=False/WorkloadsFailedWrite Ready=False/WorkloadsFailedWrite refused
                        failed: Operation cannot be fulfilled on WorkPlacement default/w.d1-5058f: the object has been modified; please apply your changes to the latest version and try again
                        """);
    }

    @Test
    void aSuccessWhoseStatusIsRefusedIsDoneAgain() {
        assertThat(nested(placement("d1")).refusing(1).inWords()).endsWith("""
                        again in 5 s
                        because the files of w.d1-5058f are written, but somebody else wrote to it just before its status did, so Kratix does it all again
                        """);
    }

    @Test
    void damagedContentIsAFailureAndNothingIsWritten() {
        WorkPlacementObject damaged = placement("d1")
                .withContents(
                        1,
                        List.of(
                                FILES.getFirst(),
                                new Workload("b", "!", "illegal base64 data at input byte 0"),
                                new Workload("c", "H4sI", "unexpected EOF")));
        assertThat(nested(damaged).inWords()).startsWith("""
                reset
                event Warning FailedWriteToDestination on WorkPlacement: error writing to destination; check kubectl get destination for more info: unable to decompress file content: illegal base64 data at input byte 0
                """);
    }

    @Test
    void aLayoutThatKratixDoesNotKnowIsAFailure() {
        assertThat(PlacementScene.of(placement("d1"), "flat").inWords()).startsWith("""
                reset
                event Warning FailedWriteToDestination on WorkPlacement: error writing to destination; check kubectl get destination for more info: unsupported file path mode: flat
                """);
    }

    @Test
    void withoutALayoutFilesAreNested() {
        assertThat(PlacementScene.of(placement("d1"), "").filesAfter()).isEqualTo(Map.of(FILE, "kind: A\n"));
    }

    private static PlacementScene nested(WorkPlacementObject placement) {
        return PlacementScene.of(placement, DestinationSpec.NESTED_BY_METADATA);
    }

    private static PlacementScene failing(WorkPlacementObject placement) {
        return nested(placement).in(Stores.bucket(Map.of()).withFailures(Map.of("UpdateFiles", "disk full")));
    }

    private static WorkPlacementObject after(PlacementScene scene) {
        Decision decision = scene.decide();
        return (WorkPlacementObject) ((Write.UpdateStatus) decision.writes().getLast()).after();
    }
}
