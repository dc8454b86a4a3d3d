package dev.troth.engine.scheduling;

import static dev.troth.engine.PlacementFixtures.DEV;
import static dev.troth.engine.PlacementFixtures.destination;
import static dev.troth.engine.PlacementFixtures.group;
import static dev.troth.engine.PlacementFixtures.placement;
import static dev.troth.engine.PlacementFixtures.workOfPromise;
import static dev.troth.engine.PlacementFixtures.workOfRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Decision;
import dev.troth.engine.DestinationChoice;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.StepLines;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.WorkSelector;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkPassTest {

    private static final DestinationObject DEV_1 = destination("d1", Map.of("environment", "dev"));
    private static final DestinationObject DEV_2 = destination("d2", Map.of("environment", "dev"));
    private static final DestinationObject PROD = destination("d1", Map.of("environment", "prod"));

    @Test
    void aWorkOfARequestGoesToOneDestinationAndIsReadyBeforeAnythingIsWritten() {
        assertThat(pass(workOfRequest(group(DEV)), List.of(), List.of(DEV_1, DEV_2)))
                .isEqualTo("""
                        create WorkPlacement default/w.d1-5058f
                        status WorkPlacement default/w.d1-5058f ScheduleSucceeded=True/ScheduledToDestination Ready=False/ScheduledToDestination
                        event WorkplacementReconciled on Work
                        event AllWorkplacementsScheduled on Work
                        status Work default/w ScheduleSucceeded=True/AllWorkplacementsScheduled Ready=True/AllWorkplacementsScheduled
                        until something happens
                        """);
    }

    @Test
    void whichDestinationItIsComesFromOutside() {
        DestinationChoice last = (work, group, candidates) -> candidates.getLast();
        Decision decision = WorkPass.reconcile(new Observation.OfWork(
                0, KratixSettings.BUILT_IN, 0, workOfRequest(group(DEV)), List.of(), List.of(DEV_1, DEV_2), last));
        assertThat(StepLines.of(decision)).startsWith("create WorkPlacement default/w.d2-5058f\n");
    }

    @Test
    void aWorkOfAPromiseGoesToAllDestinations() {
        assertThat(pass(workOfPromise(group(DEV)), List.of(), List.of(DEV_1, DEV_2)))
                .contains("create WorkPlacement default/w.d1-5058f\n", "create WorkPlacement default/w.d2-5058f\n");
    }

    @Test
    void withoutADestinationAWorkOfARequestAsksAgainEveryMinuteAndOneOfAPromiseWaits() {
        assertThat(pass(workOfRequest(group(DEV)), List.of(), List.of(PROD))).isEqualTo("""
                        event NoMatchingDestination on Work
                        status Work default/w ScheduleSucceeded=False/UnscheduledWorkloads Ready=False/UnscheduledWorkloads
                        event WaitingDestination on Work
                        again in 60 s
                        """);
        assertThat(pass(workOfPromise(group(DEV)), List.of(), List.of(PROD)))
                .doesNotContain("WaitingDestination")
                .endsWith("until something happens\n");
    }

    @Test
    void filesOfARequestStayOnADestinationThatIsNotForThemAnyMoreThoughAnotherIs() {
        assertThat(pass(workOfRequest(group(DEV)), List.of(placement("d1")), List.of(PROD, DEV_2)))
                .isEqualTo("""
                        update WorkPlacement default/w.d1-5058f +kratix.io/misplaced
                        event DestinationSelectorMismatch on WorkPlacement
                        status WorkPlacement default/w.d1-5058f Ready=False/Misplaced ScheduleSucceeded=False/DestinationSelectorMismatch
                        event DestinationSelectorMismatch on Work
                        status Work default/w ScheduleSucceeded=False/DestinationSelectorMismatch Ready=False/Misplaced
                        until something happens
                        """);
    }

    @Test
    void theLabelMisplacedOfARequestsPlacementStaysWhenTheDestinationMatchesAgain() {
        assertThat(pass(workOfRequest(group(DEV)), List.of(misplaced()), List.of(DEV_1)))
                .doesNotContain("-kratix.io/misplaced");
    }

    @Test
    void theLabelMisplacedOfAPromisesPlacementGoesWhenTheDestinationMatchesAgain() {
        assertThat(pass(workOfPromise(group(DEV)), List.of(misplaced()), List.of(DEV_1)))
                .startsWith("update WorkPlacement default/w.d1-5058f -kratix.io/misplaced\n");
    }

    @Test
    void aPlacementThatWasWrittenIsNotReadyAgainJustBecauseItsDestinationMatches() {
        WorkPlacementObject written = misplaced()
                .withStatus(
                        new Conditions(List.of(
                                condition("ScheduleSucceeded", Condition.FALSE),
                                condition("WriteSucceeded", Condition.TRUE),
                                condition("Ready", Condition.FALSE))),
                        "");
        assertThat(pass(workOfRequest(group(DEV)), List.of(written), List.of(DEV_1)))
                .startsWith("status WorkPlacement default/w.d1-5058f ScheduleSucceeded=True/ScheduledToDestination\n");
    }

    @Test
    void whileAWriteFailsTheWorkGoesRoundBetweenReadyAndFailing() {
        WorkPlacementObject failing = placement("d1")
                .withStatus(
                        new Conditions(List.of(
                                new Condition(
                                        "ScheduleSucceeded",
                                        Condition.TRUE,
                                        "ScheduledToDestination",
                                        "Scheduled to correct Destination",
                                        0),
                                condition("WriteSucceeded", Condition.FALSE))),
                        "");
        String round = """
                event AllWorkplacementsScheduled on Work
                status Work default/w ScheduleSucceeded=True/AllWorkplacementsScheduled Ready=True/AllWorkplacementsScheduled
                event WorkplacementsFailing on Work
                status Work default/w ScheduleSucceeded=False/WorkplacementsFailing Ready=False/WorkplacementsFailing
                until something happens
                """;
        assertThat(pass(workOfRequest(group(DEV)), List.of(failing), List.of(DEV_1)))
                .isEqualTo(round);
    }

    @Test
    void aGroupWithASelectorThatKubernetesCannotReadFailsWithoutErrorOrRequeue() {
        WorkSelector spaces = new WorkSelector(Map.of("environment", "a b"), "promise");
        assertThat(pass(workOfRequest(group(spaces)), List.of(), List.of(DEV_1)))
                .isEqualTo("""
                        status Work default/w ScheduleSucceeded=False/FailedToScheduleWorkloads Ready=False/FailedToScheduleWorkloads
                        until something happens
                        """);
    }

    @Test
    void aRefusedPlacementEndsThePassWithoutError() {
        Decision decision = WorkPass.reconcile(new Observation.OfWork(
                0,
                KratixSettings.BUILT_IN,
                1,
                workOfRequest(group(DEV)),
                List.of(),
                List.of(DEV_1),
                DestinationChoice.FIRST));
        assertThat(StepLines.of(decision)).isEqualTo("""
                        create WorkPlacement default/w.d1-5058f refused
                        status Work default/w ScheduleSucceeded=False/FailedToScheduleWorkloads Ready=False/FailedToScheduleWorkloads
                        until something happens
                        """);
    }

    @Test
    void aGroupThatIsGoneTakesItsPlacementWithIt() {
        assertThat(pass(workOfRequest(), List.of(placement("d1")), List.of(DEV_1)))
                .contains("delete WorkPlacement default/w.d1-5058f\n");
    }

    @Test
    void aWorkThatIsDeletedTakesPlacementsOfAWorkOfTheSameNameInAnotherNamespaceToo() {
        WorkPlacementObject elsewhere =
                placement("d1").withMetadata(Metadata.of("ns2", "w.d1-5058f").withLabels(Map.of(Labels.WORK, "w")));
        WorkObject work = workOfRequest();
        assertThat(pass(
                        work.withMetadata(work.metadata().deletedAt(0)),
                        List.of(placement("d2"), elsewhere),
                        List.of(DEV_1)))
                .isEqualTo("""
                        delete WorkPlacement default/w.d2-5058f
                        delete WorkPlacement ns2/w.d1-5058f
                        update Work default/w -kratix.io/work-cleanup
                        until something happens
                        """);
    }

    @Test
    void aNewWorkGetsItsFinalizerInAPassOfItsOwn() {
        WorkObject work = workOfRequest(group(DEV));
        assertThat(pass(
                        work.withMetadata(work.metadata().withoutFinalizer(Finalizers.WORK_CLEANUP)),
                        List.of(),
                        List.of(DEV_1)))
                .isEqualTo("""
                        update Work default/w +kratix.io/work-cleanup
                        until something happens
                        """);
    }

    @Test
    void aWorkThatIsGoneIsLetGo() {
        assertThat(StepLines.inWords(WorkPass.reconcile(new Observation.OfWork(
                        0, KratixSettings.BUILT_IN, 0, null, List.of(), List.of(DEV_1), DestinationChoice.FIRST))))
                .isEqualTo("""
                        until something happens
                        because the Work is gone, so there is nothing to do
                        """);
    }

    @Test
    void aNewWorkWhoseFinalizerIsRefusedIsLookedAtAgainSoon() {
        WorkObject work = workOfRequest(group(DEV));
        WorkScene scene = WorkScene.of(work.withMetadata(work.metadata().withoutFinalizer(Finalizers.WORK_CLEANUP)));
        assertThat(scene.inWords()).endsWith("""
                        because Work w gets the finalizer by which Kratix removes its WorkPlacements first when it is deleted
                        """);
        assertThat(scene.refusing(1).inWords()).isEqualTo("""
                        update Work default/w +kratix.io/work-cleanup refused
                        again in 5 s
                        because somebody else wrote to Work w just before, so Kratix tries again
                        """);
    }

    @Test
    void aRefusedStatusOfTheWorkIsTriedAgainSoon() {
        WorkScene scene = WorkScene.of(workOfRequest(group(DEV)));
        assertThat(scene.refusing(3).inWords()).endsWith("""
                        event Normal AllWorkplacementsScheduled on Work: All workplacements scheduled successfully
                        status Work default/w
                            ScheduleSucceeded=True/AllWorkplacementsScheduled: All workplacements scheduled successfully
                            Ready=True/AllWorkplacementsScheduled: Ready refused
                        again in 5 s
                        because somebody else wrote to Work w or to one of its WorkPlacements just before, so Kratix tries again
                        """);
    }

    @Test
    void aPlacementOfAGroupThatIsGoneWhoseDeletionIsRefusedIsTriedAgainSoonAndTheOthersWithIt() {
        assertThat(WorkScene.of(workOfRequest())
                        .with(placement("d1"), placement("d2"))
                        .refusing(2)
                        .pass())
                .endsWith("""
                        delete WorkPlacement default/w.d1-5058f refused
                        again in 5 s
                        """)
                .doesNotContain("w.d2-5058f");
    }

    @Test
    void aRefusedStatusThatTellsOfFailingWritesIsAnError() {
        WorkPlacementObject failing =
                placement("d1").withStatus(new Conditions(List.of(condition("WriteSucceeded", Condition.FALSE))), "");
        assertThat(WorkScene.of(workOfRequest(group(DEV)))
                        .with(failing)
                        .refusing(4)
                        .pass())
                .endsWith("""
                        event WorkplacementsFailing on Work
                        status Work default/w ScheduleSucceeded=False/WorkplacementsFailing Ready=False/WorkplacementsFailing refused
                        failed: Operation cannot be fulfilled on Work default/w: the object has been modified; please apply your changes to the latest version and try again
                        """);
    }

    private static String pass(
            WorkObject work, List<WorkPlacementObject> placements, List<DestinationObject> destinations) {
        return StepLines.of(WorkPass.reconcile(new Observation.OfWork(
                0, KratixSettings.BUILT_IN, 0, work, placements, destinations, DestinationChoice.FIRST)));
    }

    private static WorkPlacementObject misplaced() {
        WorkPlacementObject placement = placement("d1");
        return placement.withMetadata(placement.metadata().withLabel(Labels.MISPLACED, "true"));
    }

    private static Condition condition(String type, String status) {
        return new Condition(type, status, "", "", 0);
    }
}
