package dev.troth.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.BindingStatus;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From which version of the Promise a request is served. */
class RevisionChoiceTest {

    @Test
    void aBindingThatWasDeletedComesBackWithItsVersion() {
        Story story = bound(versioned().settled(), "v1").succeeds().settled();
        assertThat(story.without(story.platform().binding())
                        .passed()
                        .platform()
                        .binding()
                        .version())
                .isEqualTo("v1");
    }

    @Test
    void pinnedRequestsStayAtTheVersionOfTheirDay() {
        Story story = versioned()
                .configured(KratixSettings.BUILT_IN.withPinnedBindings(true))
                .settled();
        assertThat(story.platform().binding().version()).isEqualTo("v1");
    }

    @Test
    void aPinnedRequestNeedsALatestVersionToBePinnedTo() {
        Story story = outdated().configured(KratixSettings.BUILT_IN.withPinnedBindings(true));
        Story without = story.without(story.platform().binding())
                .replacing(Promises.revision("v2", TWO, false))
                .request(request -> request.withStatus(request.status().withVersions("v1", "")));
        assertThat(without.passInFull()).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v1
                error: cannot find any PromiseRevision for Promise redis with status.latest set to true: no latest promise revision yet
                """);
    }

    @Test
    void aRequestIsServedFromTheLatestVersionUnlessItsBindingSaysOtherwise() {
        assertThat(outdated().passInFull() + "--\n" + bound(outdated(), "v1").passInFull())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                status Cache default/cache
                    -kratix.workflows.pipelines.a
                    kratix.workflows.pipelines.b=Pending 1s
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v1
                event Normal ResourceBindingVersionUpdated: Resource binding version updated to v1
                status Cache default/cache
                    resourceBindingVersion=v1
                passive
                """);
    }

    @Test
    void withoutBindingARequestIsServedFromTheVersionThatWasApplied() {
        Story story = outdated();
        assertThat(story.without(story.platform().binding()).passInFull()).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v1
                create ResourceBinding default/cache-redis-1c955
                event Normal BindingCreated: Binding cache-redis-1c955 created for promise redis version latest
                status ResourceBinding default/cache-redis-1c955
                    lastAppliedVersion=v1
                again in 36000.0 s
                """);
    }

    @Test
    void aVersionThatDoesNotExistIsAnErrorWithAnEvent() {
        assertThat(bound(outdated(), "v3").passInFull()
                        + bound(outdated(), "v3").why())
                .isEqualTo("""
                event Warning FailedPromiseRevisionLookup: cannot find a PromiseRevision for Promise redis with version v3: promise revision not found
                error: cannot find a PromiseRevision for Promise redis with version v3: promise revision not found
                Kratix does not know which version of the Promise to use (cannot find a PromiseRevision for Promise redis with version v3: promise revision not found), and tries again after a back-off
                """.stripTrailing());
    }

    @Test
    void twoRevisionsOfOneVersionAreAnError() {
        Story story = bound(outdated(), "v1");
        RevisionObject second = Promises.revision("v1", ONE, false);
        assertThat(story.with(second.withMetadata(Metadata.of("", "redis-again")))
                        .passInFull())
                .isEqualTo("""
                event Warning FailedPromiseRevisionLookup: multiple PromiseRevisions for Promise redis with version v1
                error: multiple PromiseRevisions for Promise redis with version v1
                """);
    }

    @Test
    void withoutALatestRevisionThereIsNothingToServeFrom() {
        assertThat(outdated().replacing(Promises.revision("v2", TWO, false)).passInFull())
                .isEqualTo("""
                event Warning FailedPromiseRevisionLookup: cannot find any PromiseRevision for Promise redis with status.latest set to true: no latest promise revision yet
                error: cannot find any PromiseRevision for Promise redis with status.latest set to true: no latest promise revision yet
                """);
    }

    @Test
    void aDeletionUsesTheVersionThatWasAppliedWhateverTheBindingSays() {
        assertThat(bound(outdated(), "v3").deleted().passInFull()).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v1
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                """);
    }

    @Test
    void aDeletionBeforeAnyVersionWasAppliedUsesWhatTheBindingRemembers() {
        Story story = told(outdated(), new BindingStatus("v1", "", Conditions.NONE));
        assertThat(story.request(request -> request.withStatus(request.status().withVersions("", "")))
                        .deleted()
                        .passInFull())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v1
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                """);
    }

    @Test
    void aDeletionOfARequestThatNeverRanUsesTheLatestVersion() {
        Story story = versioned().settled();
        assertThat(story.deleted().passInFull() + "--\n"
                        + told(story, new BindingStatus("latest", "", Conditions.NONE))
                                .deleted()
                                .passInFull())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v1
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v1
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                """);
    }

    @Test
    void aDeletionWithoutBindingUsesTheVersionThatWasApplied() {
        Story story = outdated();
        assertThat(story.without(story.platform().binding()).deleted().passInFull())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v1
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                """);
    }

    @Test
    void ofAPromiseWithoutVersionNoUpgradeIsInProgress() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .fails()
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .passInFull())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 1s
                    workflowsFailed=0
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                create ServiceAccount default/redis-resource-configure-a
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-a
                create RoleBinding default/redis-resource-configure-a
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 2s
                    Reconciled=Unknown WorkflowPending "Pending" 2s
                    kratix.workflows.pipelines.a=Running 2s
                passive
                """);
    }

    @Test
    void aForcedUpgradeToTheSameVersionIsToldWhenItIsDone() {
        Story story = versioned().settled();
        assertThat(told(
                                story,
                                new BindingStatus(
                                        "v1",
                                        "",
                                        upgrade(
                                                "Unknown",
                                                "UpgradeInProgress",
                                                "Reconciliation requested for version v1")))
                        .succeeds()
                        .bindingStatus())
                .isEqualTo("""
                lastAppliedVersion=v1
                conditions#=1
                UpgradeSucceeded=True UpgradeComplete "Resource is at version v1" 1s
                """);
    }

    @Test
    void aFailedVersionThatSucceedsAfterAllIsTold() {
        Story story = versioned().settled();
        assertThat(told(story, new BindingStatus("v1", "v1", Conditions.NONE))
                        .succeeds()
                        .bindingStatus())
                .isEqualTo("""
                lastAppliedVersion=v1
                conditions#=1
                UpgradeSucceeded=True UpgradeComplete "Resource is at version v1" 1s
                """);
    }

    @Test
    void aConditionThatIsFalseIsAFailureAlsoWithoutAFailedVersion() {
        Story story = versioned().settled();
        assertThat(told(story, new BindingStatus("v1", "", upgrade("False", "Other", "")))
                                .passInFull() + "--\n"
                        + told(story, new BindingStatus("v1", "", upgrade("False", "Other", "")))
                                .succeeds()
                                .bindingStatus())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v1
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=Unknown UpgradeInProgress "Upgrade to version v1 is in progress" 1s
                passive
                --
                lastAppliedVersion=v1
                conditions#=1
                UpgradeSucceeded=True UpgradeComplete "Resource is at version v1" 1s
                """);
    }

    @Test
    void aConditionThatIsTrueStaysAsItIsWhenTheSameVersionRunsAgain() {
        Story story = versioned().settled();
        assertThat(told(story, new BindingStatus("v1", "", upgrade("True", "UpgradeComplete", "before")))
                        .succeeds()
                        .bindingStatus())
                .isEqualTo("""
                lastAppliedVersion=v1
                conditions#=1
                UpgradeSucceeded=True UpgradeComplete "before" 0s
                """);
    }

    private static final PromiseSpec ONE = Promises.spec(List.of("a"), List.of());
    private static final PromiseSpec TWO = Promises.spec(List.of("b"), List.of());

    /** The Promise is at v1; a request was created. */
    private static Story versioned() {
        return Story.of(SmallPlatform.of(
                Promises.stored(ONE), Promises.revision("v1", ONE, true), Requests.created(Requests.spec("small"))));
    }

    /** The request is at v1, the Promise at v2 by now. */
    private static Story outdated() {
        return versioned()
                .settled()
                .succeeds()
                .settled()
                .replacing(Promises.revision("v1", ONE, false))
                .with(Promises.revision("v2", TWO, true));
    }

    private static Story bound(Story story, String version) {
        return story.replacing(story.platform().binding().withVersion(version));
    }

    private static Story told(Story story, BindingStatus status) {
        return story.replacing(story.platform().binding().withStatus(status));
    }

    private static Conditions upgrade(String status, String reason, String message) {
        return Conditions.NONE.with(
                new Condition("UpgradeSucceeded", status, reason, message, SmallPlatform.START / 1000));
    }
}
