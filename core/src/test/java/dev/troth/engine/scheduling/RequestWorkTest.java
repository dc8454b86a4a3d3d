package dev.troth.engine.scheduling;

import static dev.troth.engine.PlacementFixtures.DEV;
import static dev.troth.engine.PlacementFixtures.FILES;
import static dev.troth.engine.PlacementFixtures.group;
import static dev.troth.engine.PlacementFixtures.placement;
import static dev.troth.engine.PlacementFixtures.workOfRequest;
import static dev.troth.engine.scheduling.WorkScene.DEV_1;
import static dev.troth.engine.scheduling.WorkScene.DEV_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of a request: they stay where they are, and only their contents are brought up to date. */
class RequestWorkTest {

    @Test
    void onlyContentsAreBroughtUpToDateAndWhatElseWasChangedStays() {
        WorkPlacementObject changed = placement("d1").withContents(1, List.of());
        changed = changed.withMetadata(changed.metadata()
                .withFinalizers(List.of())
                .withLabel("example.org/mine", "yes")
                .withoutLabel(Labels.PIPELINE_NAME));
        WorkObject work = work();
        WorkScene scene = WorkScene.of(work.withMetadata(work.metadata().withGeneration(4)))
                .with(changed);
        WorkPlacementObject after = scene.placement("w.d1-5058f");
        assertThat(after.withStatus(changed.conditions(), "")).isEqualTo(changed.withContents(4, FILES));
        assertThat(scene.pass()).startsWith("""
                update WorkPlacement default/w.d1-5058f
                status WorkPlacement default/w.d1-5058f ScheduleSucceeded=True/ScheduledToDestination Ready=False/ScheduledToDestination
                event AllWorkplacementsScheduled on Work
                """);
    }

    @Test
    void aSecondPlacementOfTheGroupIsKeptAsWellAndNoNewOneIsMade() {
        assertThat(WorkScene.of(work())
                        .with(placement("d1"), placement("d9"))
                        .among(DEV_1, DEV_2)
                        .inWords())
                .isEqualTo("""
                        status WorkPlacement default/w.d1-5058f
                            ScheduleSucceeded=True/ScheduledToDestination: Scheduled to correct Destination
                            Ready=False/ScheduledToDestination: Pending
                        update WorkPlacement default/w.d9-5058f +kratix.io/misplaced
                        event Warning DestinationSelectorMismatch on WorkPlacement: labels for destination: d9 no longer match the expected labels, marking this workplacement as misplaced
                        status WorkPlacement default/w.d9-5058f
                            Ready=False/Misplaced: Misplaced
                            ScheduleSucceeded=False/DestinationSelectorMismatch: Target destination no longer matches destinationSelectors
                        event Warning DestinationSelectorMismatch on Work: Target destination no longer matches destinationSelectors for workloadGroups: [5058f1af8388633f609cadb75a75dc9d]\s
                        status Work default/w
                            ScheduleSucceeded=False/DestinationSelectorMismatch: Target destination no longer matches destinationSelectors for workloadGroups: [5058f1af8388633f609cadb75a75dc9d]
                            Ready=False/Misplaced: Misplaced
                        until something happens
                        because the files of Work w lie on a Destination that no longer has the labels they ask for; Kratix leaves them there and marks them misplaced
                        """);
    }

    @Test
    void theOrderInWhichPlacementsAreFoundDoesNotDecideWhetherOneIsMisplaced() {
        assertThat(WorkScene.of(work()).with(placement("d0"), placement("d1")).pass())
                .contains(
                        "status Work default/w ScheduleSucceeded=False/DestinationSelectorMismatch Ready=False/Misplaced\n");
    }

    @Test
    void aPlacementWhoseWriteIsRefusedDoesNotKeepTheOtherFromBeingTried() {
        assertThat(WorkScene.of(work())
                        .with(placement("d1"), placement("d2"))
                        .among(DEV_1, DEV_2)
                        .refusing(1)
                        .inWords())
                .isEqualTo("""
                        update WorkPlacement default/w.d1-5058f refused
                        status WorkPlacement default/w.d2-5058f
                            ScheduleSucceeded=True/ScheduledToDestination: Scheduled to correct Destination
                            Ready=False/ScheduledToDestination: Pending
                        status Work default/w
                            ScheduleSucceeded=False/FailedToScheduleWorkloads: Failed to schedule or update for workloadGroups: [5058f1af8388633f609cadb75a75dc9d]
                            Ready=False/FailedToScheduleWorkloads: Pending
                        until something happens
                        because somebody else wrote just before to where the files of Work w belong, so Kratix places neither them nor what comes after them in this pass
                        """);
    }

    @Test
    void placementsOfAnotherWorkAndOfOneOfTheSameNameElsewhereAreNotItsOwn() {
        WorkPlacementObject ofOther = renamed("v.d2-5058f", "v", "default");
        WorkPlacementObject elsewhere = renamed("w.d2-5058f", "w", "zzz");
        assertThat(WorkScene.of(work()).with(ofOther, elsewhere).pass())
                .startsWith("create WorkPlacement default/w.d1-5058f\n")
                .doesNotContain("v.d2", "zzz/");
    }

    private static WorkPlacementObject renamed(String name, String work, String namespace) {
        WorkPlacementObject placement = placement("d2");
        return placement.withMetadata(Metadata.of(namespace, name)
                .withLabels(placement.metadata().labels())
                .withLabel(Labels.WORK, work));
    }

    private static WorkObject work() {
        return workOfRequest(group(DEV));
    }
}
