package dev.troth.engine.scheduling;

import static dev.troth.engine.PlacementFixtures.DEV;
import static dev.troth.engine.PlacementFixtures.placement;
import static dev.troth.engine.PlacementFixtures.workOfPromise;
import static dev.troth.engine.PlacementFixtures.workOfRequest;
import static dev.troth.engine.scheduling.WorkScene.DEV_1;
import static dev.troth.engine.scheduling.WorkScene.DEV_2;
import static dev.troth.engine.scheduling.WorkScene.PROD_1;
import static dev.troth.engine.scheduling.WorkScene.group;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.PlacementFixtures;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.WorkSelector;
import dev.troth.engine.object.WorkStatus;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Work says of its groups, of which one may fare better than another. */
class WorkStatusTest {

    private static final WorkloadGroup FIRST = group("aaaaa1", "first");
    private static final WorkloadGroup SECOND = group("bbbbb2", "second");
    private static final WorkloadGroup NOWHERE = selecting("ccccc3", "nowhere", "environment", "test");
    private static final WorkloadGroup UNREADABLE = selecting("ddddd4", "unreadable", "environment", "a b");

    @Test
    void groupsWithoutADestinationAreNamedAndTheOthersCounted() {
        WorkScene scene = WorkScene.of(workOfPromise(FIRST, NOWHERE));
        assertThat(scene.inWords()).endsWith("""
                event Normal NoMatchingDestination on Work: waiting for a destination with labels for workloadGroup: ccccc3
                status Work default/w
                    ScheduleSucceeded=False/UnscheduledWorkloads: No matching destination found for workloadGroups: [ccccc3]
                    Ready=False/UnscheduledWorkloads: Pending
                until something happens
                because no Destination has the labels that the files in nowhere of Work w ask for; Kratix looks again when a Destination changes
                """);
        assertThat(counts(scene)).isEqualTo("2 groups, 1 placed");
    }

    @Test
    void aWorkOfARequestWaitsAMinuteForEachOfThem() {
        WorkScene scene = WorkScene.of(workOfRequest(FIRST, NOWHERE, SECOND)).among(PROD_1);
        assertThat(scene.inWords()).endsWith("""
                status Work default/w
                    ScheduleSucceeded=False/UnscheduledWorkloads: No matching destination found for workloadGroups: [aaaaa1,ccccc3,bbbbb2]
                    Ready=False/UnscheduledWorkloads: Pending
                event Normal WaitingDestination on Work: waiting for destination for workload group: [aaaaa1,ccccc3,bbbbb2]
                again in 60 s
                because no Destination has the labels that the files in first, nowhere, second of Work w ask for; Kratix looks again every minute
                """);
        assertThat(counts(scene)).isEqualTo("3 groups, 0 placed");
    }

    @ParameterizedTest
    @CsvSource({"., the files", "'', the files in ccccc3", "sub, the files in sub"})
    void aGroupIsCalledByItsDirectory(String directory, String called) {
        WorkloadGroup group = selecting("ccccc3", directory, "environment", "test");
        assertThat(WorkScene.of(workOfPromise(group)).inWords())
                .contains("because no Destination has the labels that " + called + " of Work w ask for;");
    }

    @Test
    void unscheduledBeatsMisplaced() {
        assertThat(WorkScene.of(workOfPromise(FIRST, NOWHERE))
                        .with(placed(FIRST, "d9"))
                        .among(DEV_1)
                        .workAfter()
                        .status()
                        .conditions()
                        .list())
                .extracting(Condition::reason)
                .containsExactly("UnscheduledWorkloads", "UnscheduledWorkloads");
    }

    @Test
    void misplacedGroupsAreNamedAndCountAsPlaced() {
        WorkScene scene = WorkScene.of(workOfRequest(FIRST, SECOND))
                .with(placed(FIRST, "d9"), placed(SECOND, "d9"))
                .among(DEV_1);
        assertThat(scene.inWords()).endsWith("""
                event Warning DestinationSelectorMismatch on Work: Target destination no longer matches destinationSelectors for workloadGroups: [aaaaa1,bbbbb2]\s
                status Work default/w
                    ScheduleSucceeded=False/DestinationSelectorMismatch: Target destination no longer matches destinationSelectors for workloadGroups: [aaaaa1,bbbbb2]
                    Ready=False/Misplaced: Misplaced
                until something happens
                because the files in first, second of Work w lie on a Destination that no longer has the labels they ask for; Kratix leaves them there and marks them misplaced
                """);
        assertThat(counts(scene)).isEqualTo("2 groups, 2 placed");
    }

    @Test
    void aGroupThatCannotBeReadEndsThePassBeforeTheGroupsThatFollow() {
        WorkStatus before = new WorkStatus(Conditions.NONE, 7, 5);
        WorkScene scene = WorkScene.of(workOfRequest(FIRST, UNREADABLE, SECOND).withStatus(before))
                .with(placed(NOWHERE, "d1"));
        assertThat(scene.inWords()).isEqualTo("""
                create WorkPlacement default/w.d1-aaaaa
                status WorkPlacement default/w.d1-aaaaa
                    ScheduleSucceeded=True/ScheduledToDestination: Scheduled to correct Destination
                    Ready=False/ScheduledToDestination: Pending
                event Normal WorkplacementReconciled on Work: workplacement reconciled: w.d1-aaaaa, operation: created
                status Work default/w
                    ScheduleSucceeded=False/FailedToScheduleWorkloads: Failed to schedule or update for workloadGroups: [ddddd4]
                    Ready=False/FailedToScheduleWorkloads: Pending
                until something happens
                because the selectors of the files in unreadable of Work w are not ones that Kubernetes reads, so Kratix places neither them nor what comes after them
                """);
        assertThat(counts(scene)).isEqualTo("7 groups, 5 placed");
    }

    @Test
    void aWorkThatFaresAsBeforeIsNotWritten() {
        WorkScene scene = WorkScene.of(workOfPromise(FIRST));
        WorkScene again =
                new WorkScene(scene.workAfter(), List.of(scene.placement("w.d1-aaaaa")), scene.destinations(), 0);
        assertThat(again.pass()).isEqualTo("""
                event WorkplacementReconciled on Work
                event AllWorkplacementsScheduled on Work
                until something happens
                """);
        assertThat(again.decide().writes()).isEmpty();
    }

    @Test
    void aWorkWithMoreGroupsIsWrittenThoughItsConditionsStay() {
        WorkObject before = WorkScene.of(workOfPromise(FIRST)).workAfter();
        WorkScene scene = WorkScene.of(before.withGroups(List.of(FIRST, SECOND)));
        assertThat(scene.workAfter().status().conditions())
                .isEqualTo(before.status().conditions());
        assertThat(counts(scene)).isEqualTo("2 groups, 2 placed");
    }

    @Test
    void readyIsOnlyWrittenWithAChangeOfTheScheduling() {
        WorkStatus status = WorkScene.of(workOfPromise(FIRST)).workAfter().status();
        Conditions failing = status.conditions().with(new Condition("Ready", Condition.FALSE, "Odd", "Failing", 0));
        WorkScene scene = WorkScene.of(workOfPromise(FIRST)
                .withStatus(new WorkStatus(failing, status.workPlacements(), status.workPlacementsCreated())));
        assertThat(scene.pass()).doesNotContain("status Work default/w");
    }

    @Test
    void placementsWhoseFilesCouldNotBeWrittenAreNamedInOrder() {
        WorkScene scene = WorkScene.of(workOfPromise(FIRST))
                .with(written(placed(FIRST, "d1"), Condition.FALSE), written(placed(FIRST, "d2"), Condition.FALSE))
                .among(DEV_1, DEV_2);
        assertThat(scene.inWords()).endsWith("""
                event Warning WorkplacementsFailing on Work: Workplacements failed to write: [w.d1-aaaaa,w.d2-aaaaa]
                status Work default/w
                    ScheduleSucceeded=False/WorkplacementsFailing: Workplacements failed to write: [w.d1-aaaaa,w.d2-aaaaa]
                    Ready=False/WorkplacementsFailing: Failing
                until something happens
                because the files of w.d1-aaaaa,w.d2-aaaaa could not be written; Kratix calls Work w ready and then failing, again and again, until they can
                """);
        assertThat(counts(scene)).isEqualTo("1 groups, 1 placed");
    }

    @Test
    void aPlacementThatWasWrittenOrWasNotTriedDoesNotFail() {
        assertThat(WorkScene.of(workOfPromise(FIRST))
                        .with(written(placed(FIRST, "d1"), Condition.TRUE), placed(FIRST, "d2"))
                        .among(DEV_1, DEV_2)
                        .pass())
                .doesNotContain("WorkplacementsFailing");
    }

    @Test
    void failingWritesAreNotLookedAtWhileARequestWaitsForADestination() {
        WorkPlacementObject failing = written(placed(FIRST, "d1"), Condition.FALSE);
        assertThat(WorkScene.of(workOfRequest(FIRST, NOWHERE)).with(failing).pass())
                .doesNotContain("WorkplacementsFailing")
                .endsWith("again in 60 s\n");
        assertThat(WorkScene.of(workOfPromise(FIRST, NOWHERE)).with(failing).pass())
                .contains("event WorkplacementsFailing on Work\n");
    }

    @Test
    void placementsOfGroupsThatAreGoneAreDeletedAndFailUntilTheyAreGoneThemselves() {
        WorkPlacementObject kept = written(placed(SECOND, "d1"), Condition.FALSE);
        WorkPlacementObject gone =
                kept.withMetadata(kept.metadata().withName("w.d2-bbbbb").withFinalizers(List.of()));
        WorkPlacementObject unlabelled = placed(SECOND, "d3");
        unlabelled = unlabelled.withMetadata(unlabelled.metadata().withoutLabel(Labels.WORKLOAD_GROUP_ID));
        assertThat(WorkScene.of(workOfPromise(FIRST, NOWHERE))
                        .with(placed(FIRST, "d1"), kept, gone, unlabelled)
                        .inWords())
                .contains("""
                        delete WorkPlacement default/w.d1-bbbbb
                        delete WorkPlacement default/w.d2-bbbbb
                        delete WorkPlacement default/w.d3-bbbbb
                        event Warning WorkplacementsFailing on Work: Workplacements failed to write: [w.d1-bbbbb]
                        """);
    }

    private static WorkloadGroup selecting(String id, String directory, String key, String value) {
        return new WorkloadGroup(
                id, directory, PlacementFixtures.FILES, List.of(new WorkSelector(Map.of(key, value), DEV.source())));
    }

    private static WorkPlacementObject placed(WorkloadGroup group, String destination) {
        WorkPlacementObject placement = placement(destination);
        Metadata metadata = placement
                .metadata()
                .withName("w." + destination + "-" + group.id().substring(0, 5))
                .withLabel(Labels.WORKLOAD_GROUP_ID, group.id());
        return placement.withMetadata(metadata);
    }

    private static WorkPlacementObject written(WorkPlacementObject placement, String status) {
        return placement.withStatus(new Conditions(List.of(new Condition("WriteSucceeded", status, "", "", 0))), "");
    }

    private static String counts(WorkScene scene) {
        WorkStatus status = scene.workAfter().status();
        return status.workPlacements() + " groups, " + status.workPlacementsCreated() + " placed";
    }
}
