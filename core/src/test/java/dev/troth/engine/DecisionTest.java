package dev.troth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PlainObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can be asked of a decision, of its reason and of the settings. */
class DecisionTest {

    private static final PlainObject OBJECT = new PlainObject("ConfigMap", Metadata.of("default", "m"));

    @Test
    void itsStepsCanBeAskedForByTheirKind() {
        Pass pass = new Pass(1_500, 0);
        pass.create(OBJECT);
        pass.sleep(1_100);
        pass.warning(OBJECT, "Why", "because");
        pass.sleep(400);
        Decision decision = pass.end(Requeue.FAST, Because.of("it is so"));
        assertThat(decision.writes()).containsExactly(new Write.Create(OBJECT, false, false));
        assertThat(decision.events())
                .containsExactly(new Event(Event.Severity.WARNING, "Why", "because", OBJECT.reference()));
        assertThat(decision.tookMillis()).isEqualTo(1_500);
        assertThat(pass.nowMillis()).isEqualTo(3_000);
        assertThat(pass.nowSeconds()).isEqualTo(3);
    }

    @Test
    void aReasonPutsItsWordsInTheirPlaces() {
        assertThat(Because.of("%s waits for %s.", "a", "b")).hasToString("a waits for b.");
        assertThat(Because.of("%s waits", "a", "b").text()).isEqualTo("a waits");
        assertThat(Because.of("100 % of it").text()).isEqualTo("100 % of it");
        assertThat(Because.of("%s", "%s").text()).isEqualTo("%s");
    }

    @Test
    void aTimeToWaitThatIsNoneIsNotWaitedFor() {
        assertThat(Requeue.After.of(0)).isEqualTo(Requeue.PASSIVE);
        assertThat(Requeue.After.of(-1)).isEqualTo(Requeue.PASSIVE);
        assertThat(Requeue.After.of(1)).isEqualTo(new Requeue.After(1));
    }

    @Test
    void olderDocumentationLetsFailuresWaitForAPerson() {
        KratixSettings older =
                KratixSettings.BUILT_IN.withDocumented(Set.of(DocumentedBehaviour.FAILURE_WAITS_FOR_A_PERSON));
        assertThat(KratixSettings.BUILT_IN.retriesFailuresAtInterval()).isTrue();
        assertThat(older.retriesFailuresAtInterval()).isFalse();
        assertThat(KratixSettings.BUILT_IN.withReconcileAfterFailure(false).retriesFailuresAtInterval())
                .isFalse();
    }

    @Test
    void aRefusedWriteChangesNothingAndTellsWhy() {
        Pass pass = new Pass(0, 2);
        assertThat(pass.attempt(() -> pass.create(OBJECT))).isTrue();
        assertThat(pass.attemptOrError(() -> pass.delete(OBJECT)))
                .isEqualTo("Operation cannot be fulfilled on ConfigMap default/m: the object has been modified;"
                        + " please apply your changes to the latest version and try again");
        assertThat(pass.hasRemoved(OBJECT)).isFalse();
        pass.delete(OBJECT);
        assertThat(pass.hasRemoved(OBJECT)).isTrue();
    }

    @Test
    void whatFinalizersKeepIsNotGoneAndAskingAgainChangesNothing() {
        PlainObject kept = OBJECT.withMetadata(OBJECT.metadata().withFinalizers(List.of("f")));
        Pass pass = new Pass(0, 0);
        pass.delete(kept);
        assertThat(pass.hasRemoved(kept)).isFalse();
        assertThat(pass.hasRemoved(OBJECT)).isFalse();
        assertThat(new Write.Delete(kept, false).changesNothing()).isFalse();
        assertThat(new Write.Delete(kept.withMetadata(kept.metadata().deletedAt(1)), false).changesNothing())
                .isTrue();
    }

    @Test
    void suspendingAJobThatIsSuspendedChangesNothing() {
        JobObject job = JobObject.of(Metadata.of("default", "j"), 1, null);
        assertThat(new Write.SuspendJob(job, false).changesNothing()).isFalse();
        assertThat(new Write.SuspendJob(job.withSuspend(true), false).changesNothing())
                .isTrue();
    }

    @Test
    void eachSettingIsChangedByItself() {
        assertThat(KratixSettings.BUILT_IN.withNumberOfJobsToKeep(0)).isEqualTo(KratixSettings.BUILT_IN);
        assertThat(KratixSettings.BUILT_IN.withPinnedBindings(true))
                .returns(true, KratixSettings::pinnedBindings)
                .returns(false, KratixSettings::dryRun);
        assertThat(KratixSettings.BUILT_IN.withStateStoreInterval(Duration.ofMinutes(1)))
                .returns(60_000L, KratixSettings::stateStoreIntervalMillis)
                .returns(36_000_000L, KratixSettings::reconciliationIntervalMillis);
        assertThat(KratixSettings.BUILT_IN.withReconciliationInterval(Duration.ofMinutes(1)))
                .returns(36_000_000L, KratixSettings::stateStoreIntervalMillis)
                .returns(60_000L, KratixSettings::reconciliationIntervalMillis);
    }
}
