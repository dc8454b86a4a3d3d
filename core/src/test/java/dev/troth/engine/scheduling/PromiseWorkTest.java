package dev.troth.engine.scheduling;

import static dev.troth.engine.PlacementFixtures.DEV;
import static dev.troth.engine.PlacementFixtures.FILES;
import static dev.troth.engine.PlacementFixtures.GROUP;
import static dev.troth.engine.PlacementFixtures.group;
import static dev.troth.engine.PlacementFixtures.workOfPromise;
import static dev.troth.engine.scheduling.WorkScene.DEV_1;
import static dev.troth.engine.scheduling.WorkScene.DEV_2;
import static dev.troth.engine.scheduling.WorkScene.PROD_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.Workload;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of a Promise: one WorkPlacement for each Destination, made anew in each pass. */
class PromiseWorkTest {

    private static final Conditions SCHEDULED = new Conditions(List.of(
            new Condition(
                    "ScheduleSucceeded",
                    Condition.TRUE,
                    "ScheduledToDestination",
                    "Scheduled to correct Destination",
                    0),
            new Condition("Ready", Condition.FALSE, "ScheduledToDestination", "Pending", 0)));

    @Test
    void aNewPlacementHasTheFilesAndSaysWhereItComesFromAndGoesTo() {
        WorkObject work = work();
        WorkScene scene = WorkScene.of(
                work.withMetadata(work.metadata().withGeneration(3).withAnnotations(Map.of("example.org/note", "n"))));
        assertThat(scene.placement("w.d1-5058f"))
                .isEqualTo(new WorkPlacementObject(
                        Metadata.of("default", "w.d1-5058f")
                                .withLabels(Map.of(
                                        Labels.WORK,
                                        "w",
                                        Labels.WORKLOAD_GROUP_ID,
                                        GROUP,
                                        Labels.TARGET_DESTINATION_NAME,
                                        "d1",
                                        Labels.PIPELINE_NAME,
                                        "a"))
                                .withAnnotations(Map.of("example.org/note", "n"))
                                .withFinalizers(List.of(Finalizers.REPO_CLEANUP)),
                        "d1",
                        GROUP,
                        "p",
                        "",
                        3,
                        FILES,
                        SCHEDULED,
                        ""));
    }

    @Test
    void eachDestinationIsToldOfInEachPass() {
        assertThat(WorkScene.of(work()).with(settled("d1")).among(DEV_1, DEV_2).inWords())
                .isEqualTo("""
                        event Normal WorkplacementReconciled on Work: workplacement reconciled: w.d1-5058f, operation: unchanged
                        create WorkPlacement default/w.d2-5058f
                        status WorkPlacement default/w.d2-5058f
                            ScheduleSucceeded=True/ScheduledToDestination: Scheduled to correct Destination
                            Ready=False/ScheduledToDestination: Pending
                        event Normal WorkplacementReconciled on Work: workplacement reconciled: w.d2-5058f, operation: created
                        event Normal AllWorkplacementsScheduled on Work: All workplacements scheduled successfully
                        status Work default/w
                            ScheduleSucceeded=True/AllWorkplacementsScheduled: All workplacements scheduled successfully
                            Ready=True/AllWorkplacementsScheduled: Ready
                        until something happens
                        because all files of Work w have a Destination
                        """);
    }

    @Test
    void newContentsGoToThePlacementsThatAreThere() {
        List<Workload> other = List.of(new Workload("other.yaml", "kind: B\n"));
        WorkObject changed = workOfPromise(new WorkloadGroup(GROUP, ".", other, List.of(DEV)));
        WorkScene scene = WorkScene.of(changed.withMetadata(changed.metadata().withGeneration(2)))
                .with(settled("d1"));
        assertThat(scene.inWords()).contains("workplacement reconciled: w.d1-5058f, operation: updated\n");
        assertThat(scene.placement("w.d1-5058f")).isEqualTo(settled("d1").withContents(2, other));
    }

    @Test
    void aFinalizerThatWasTakenAwayAndLabelsThatWereAddedArePutRight() {
        WorkPlacementObject changed = settled("d1");
        changed = changed.withMetadata(
                changed.metadata().withFinalizers(List.of("example.org/mine")).withLabel("example.org/mine", "yes"));
        assertThat(WorkScene.of(work()).with(changed).pass())
                .startsWith(
                        "update WorkPlacement default/w.d1-5058f -example.org/mine +finalizers.workplacement.kratix.io/repo-cleanup\n");
        assertThat(WorkScene.of(work())
                        .with(changed)
                        .placement("w.d1-5058f")
                        .metadata()
                        .finalizers())
                .containsExactly("example.org/mine", Finalizers.REPO_CLEANUP);
    }

    @Test
    void annotationsAreThoseOfTheWorkButTracesOfThePlacementStay() {
        WorkObject work = work();
        work = work.withMetadata(work.metadata()
                .withAnnotations(Map.of(
                        "example.org/note", "new",
                        "kratix.io/trace-parent", "of the Work",
                        "kratix.io/trace-state", "of the Work")));
        WorkPlacementObject traced = settled("d1");
        traced = traced.withMetadata(traced.metadata()
                .withAnnotations(Map.of(
                        "example.org/note", "old",
                        "example.org/other", "gone",
                        "kratix.io/trace-parent", "",
                        "kratix.io/trace-state", "own",
                        "kratix.io/trace-timestamp", "own",
                        "kratix.io/trace-generation", "own")));
        assertThat(WorkScene.of(work)
                        .with(traced)
                        .placement("w.d1-5058f")
                        .metadata()
                        .annotations())
                .isEqualTo(Map.of(
                        "example.org/note", "new",
                        "kratix.io/trace-parent", "of the Work",
                        "kratix.io/trace-state", "own",
                        "kratix.io/trace-timestamp", "own",
                        "kratix.io/trace-generation", "own"));
    }

    @Test
    void aPlacementWhoseDestinationDoesNotMatchAnyMoreIsKeptMarkedAndStillWrittenTo() {
        WorkScene scene = WorkScene.of(work())
                .with(settled("d1").withContents(0, List.of()))
                .among(PROD_1, DEV_2);
        assertThat(scene.inWords()).isEqualTo("""
                        update WorkPlacement default/w.d1-5058f +kratix.io/misplaced
                        event Warning DestinationSelectorMismatch on WorkPlacement: labels for destination: d1 no longer match the expected labels, marking this workplacement as misplaced
                        status WorkPlacement default/w.d1-5058f
                            ScheduleSucceeded=False/DestinationSelectorMismatch: Target destination no longer matches destinationSelectors
                            Ready=False/Misplaced: Misplaced
                        event Normal WorkplacementReconciled on Work: workplacement reconciled: w.d1-5058f, operation: updated
                        create WorkPlacement default/w.d2-5058f
                        status WorkPlacement default/w.d2-5058f
                            ScheduleSucceeded=True/ScheduledToDestination: Scheduled to correct Destination
                            Ready=False/ScheduledToDestination: Pending
                        event Normal WorkplacementReconciled on Work: workplacement reconciled: w.d2-5058f, operation: created
                        event Warning DestinationSelectorMismatch on Work: Target destination no longer matches destinationSelectors for workloadGroups: [5058f1af8388633f609cadb75a75dc9d]\s
                        status Work default/w
                            ScheduleSucceeded=False/DestinationSelectorMismatch: Target destination no longer matches destinationSelectors for workloadGroups: [5058f1af8388633f609cadb75a75dc9d]
                            Ready=False/Misplaced: Misplaced
                        until something happens
                        because the files of Work w lie on a Destination that no longer has the labels they ask for; Kratix leaves them there and marks them misplaced
                        """);
        assertThat(scene.placement("w.d1-5058f").workloads()).isEqualTo(FILES);
    }

    @Test
    void aPlacementThatIsMarkedAlreadyIsToldOfWithoutAWrite() {
        WorkScene scene = WorkScene.of(work()).with(settled("d1")).among(PROD_1);
        WorkScene again = scene.with(scene.placement("w.d1-5058f"));
        assertThat(again.pass()).startsWith("""
                event DestinationSelectorMismatch on WorkPlacement
                event WorkplacementReconciled on Work
                event DestinationSelectorMismatch on Work
                """);
    }

    @Test
    void aPlacementOfTheSameNameInAnotherNamespaceIsNotTakenForIt() {
        WorkPlacementObject elsewhere = settled("d1");
        elsewhere = elsewhere.withMetadata(
                Metadata.of("aaa", "w.d1-5058f").withLabels(elsewhere.metadata().labels()));
        assertThat(WorkScene.of(work()).with(elsewhere).pass())
                .startsWith("create WorkPlacement default/w.d1-5058f\n")
                .doesNotContain("aaa/");
    }

    @Test
    void aPlacementOfTheRightNameIsTakenEvenIfItsLabelsSayOtherwise() {
        WorkPlacementObject relabelled = settled("d1");
        relabelled = relabelled.withMetadata(
                relabelled.metadata().withLabel(Labels.WORK, "other").withLabel(Labels.WORKLOAD_GROUP_ID, "other"));
        assertThat(WorkScene.of(work()).with(relabelled).placement("w.d1-5058f"))
                .isEqualTo(settled("d1"));
    }

    @ParameterizedTest
    @CsvSource({"5058f1af, w.d1-5058f", "50581, w.d1-50581", "505, w.d1-505", "'', w.d1-"})
    void aPlacementIsNamedAfterWorkDestinationAndTheBeginningOfItsGroupsId(String id, String name) {
        assertThat(WorkScene.of(workOfPromise(WorkScene.group(id, "a"))).pass())
                .startsWith("create WorkPlacement default/" + name + "\n");
    }

    @Test
    void groupsWhoseIdsBeginTheSameShareOnePlacementAndTheLaterHasIt() {
        WorkloadGroup earlier = WorkScene.group("505811", "a");
        WorkloadGroup later = WorkScene.group("505812", "b");
        WorkScene scene = WorkScene.of(workOfPromise(earlier, later));
        assertThat(scene.pass()).startsWith("""
                create WorkPlacement default/w.d1-50581
                status WorkPlacement default/w.d1-50581 ScheduleSucceeded=True/ScheduledToDestination Ready=False/ScheduledToDestination
                event WorkplacementReconciled on Work
                update WorkPlacement default/w.d1-50581 +kratix.io/workload-group-id
                event WorkplacementReconciled on Work
                event AllWorkplacementsScheduled on Work
                """);
        assertThat(scene.placement("w.d1-50581").workloads()).isEqualTo(later.workloads());
        assertThat(scene.placement("w.d1-50581").groupId()).isEqualTo("505812");
    }

    @Test
    void aRefusedWriteEndsTheGroupAndTheDestinationsThatFollowAreNotTried() {
        assertThat(WorkScene.of(work()).among(DEV_1, DEV_2).refusing(2).inWords())
                .isEqualTo("""
                        create WorkPlacement default/w.d1-5058f
                        status WorkPlacement default/w.d1-5058f
                            ScheduleSucceeded=True/ScheduledToDestination: Scheduled to correct Destination
                            Ready=False/ScheduledToDestination: Pending refused
                        status Work default/w
                            ScheduleSucceeded=False/FailedToScheduleWorkloads: Failed to schedule or update for workloadGroups: [5058f1af8388633f609cadb75a75dc9d]
                            Ready=False/FailedToScheduleWorkloads: Pending
                        until something happens
                        because somebody else wrote just before to where the files of Work w belong, so Kratix places neither them nor what comes after them in this pass
                        """);
    }

    private static WorkObject work() {
        return workOfPromise(group(DEV));
    }

    /** One that a pass before left behind. */
    private static WorkPlacementObject settled(String destination) {
        return WorkScene.of(work()).among(dev(destination)).placement("w." + destination + "-5058f");
    }

    private static DestinationObject dev(String name) {
        return name.equals("d1") ? DEV_1 : DEV_2;
    }
}
