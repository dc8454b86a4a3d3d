package dev.troth.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.BindingStatus;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ResourceBinding of a request, and from which version of the Promise the request is served. */
class ResourceBindingsTest {

    @Test
    void labelsOfARequestAreThoseOfItsBindingButNotThoseThatAskForARun() {
        Story story = Story.configuredBy("a")
                .settled()
                .labelled("example.com/team")
                .labelled(Labels.MANUAL_RECONCILIATION)
                .labelled(Labels.RUN_FROM_START);
        assertThat(story.passed().platform().binding().metadata().labels().keySet().stream()
                                .sorted()
                                .toList() + "")
                .isEqualTo("[example.com/team, kratix.io/promise-name, kratix.io/resource-name]");
    }

    @Test
    void aLabelThatIsTakenOffTheRequestIsTakenOffTheBinding() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .labelled("example.com/team")
                        .settled()
                        .unlabelled("example.com/team")
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update ResourceBinding default/cache-redis-1c955
                    -labels.example.com/team
                passive
                """);
    }

    @Test
    void aBindingOnWhichAPersonAsksForARunKeepsTheLabel() {
        Story story = Story.configuredBy("a").settled();
        BindingObject binding = story.platform().binding();
        assertThat(story.replacing(binding.withMetadata(
                                binding.metadata().withLabel(Labels.MANUAL_RECONCILIATION, "true")))
                        .labelled("example.com/team")
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update ResourceBinding default/cache-redis-1c955
                    labels.example.com/team=true
                passive
                """);
    }

    @Test
    void aBindingIsFoundByItsLabelsWhateverItsName() {
        Story story = Story.configuredBy("a").settled();
        BindingObject binding = story.platform().binding();
        assertThat(story.without(binding)
                        .with(binding.withMetadata(binding.metadata().withName("mine")))
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                passive
                """);
    }

    @Test
    void aBindingOfAnotherRequestPromiseOrNamespaceIsNoneOfThisRequest() {
        Story story = Story.configuredBy("a").settled();
        BindingObject binding = story.platform().binding();
        Metadata mine = binding.metadata();
        Story others = story.without(binding)
                .with(binding.withMetadata(mine.withName("x").withLabel(Labels.RESOURCE_NAME, "other")))
                .with(binding.withMetadata(mine.withName("y").withLabel(Labels.PROMISE_NAME, "other")))
                .with(binding.withMetadata(Metadata.of("elsewhere", "z").withLabels(mine.labels())));
        assertThat(others.pass()).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                create ResourceBinding default/cache-redis-1c955
                event Normal BindingCreated: Binding cache-redis-1c955 created for promise redis version latest
                passive
                """);
    }

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
    void aBindingWithoutVersionGetsOne() {
        assertThat(bound(Story.configuredBy("a").settled(), "").pass()).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                update ResourceBinding default/cache-redis-1c955
                    spec.version=latest
                passive
                """);
    }

    @Test
    void twoBindingsForOneRequestAreAnErrorWithoutAnEvent() {
        Story story = Story.configuredBy("a").settled();
        BindingObject binding = story.platform().binding();
        assertThat(story.with(binding.withMetadata(binding.metadata().withName("second")))
                        .pass())
                .isEqualTo("""
                error: found multiple ResourceBindings for Resource cache in namespace default;there should be one ResourceBinding per Resource
                """);
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
        assertThat(without.pass()).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v1
                error: cannot find any PromiseRevision for Promise redis with status.latest set to true: no latest promise revision yet
                """);
    }

    @Test
    void theNameOfABindingAndItsLabelAreShortenedForALongName() {
        String name = "a-request-with-a-name-that-is-longer-than-the-63-characters-of-a-label-value";
        RequestObject request = Requests.created(Requests.spec("small"));
        Story story = Story.of(Requests.platform(
                        ONE, request.withMetadata(request.metadata().withName(name))))
                .passed()
                .passed()
                .passed();
        assertThat(story.platform().binding().metadata().name() + " "
                        + story.platform().binding().metadata().label(Labels.RESOURCE_NAME))
                .isEqualTo(
                        "a-request-with-a-name-that-is-longer-than-the-63-charact-5aaf9 a-request-with-a-name-that-is-longer-than-the-63-charact-0c4f2");
    }

    @Test
    void aNameOfExactlySixtyThreeCharactersIsNotShortened() {
        String name = "a".repeat(63);
        RequestObject request = Requests.created(Requests.spec("small"));
        Story story = Story.of(Requests.platform(
                        ONE, request.withMetadata(request.metadata().withName(name))))
                .passed()
                .passed()
                .passed();
        assertThat(story.platform().binding().metadata().label(Labels.RESOURCE_NAME))
                .isEqualTo("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    }

    @Test
    void aRequestIsServedFromTheLatestVersionUnlessItsBindingSaysOtherwise() {
        assertThat(outdated().pass() + "--\n" + bound(outdated(), "v1").pass()).isEqualTo("""
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
        assertThat(story.without(story.platform().binding()).pass()).isEqualTo("""
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
        assertThat(bound(outdated(), "v3").pass() + bound(outdated(), "v3").why())
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
                        .pass())
                .isEqualTo("""
                event Warning FailedPromiseRevisionLookup: multiple PromiseRevisions for Promise redis with version v1
                error: multiple PromiseRevisions for Promise redis with version v1
                """);
    }

    @Test
    void withoutALatestRevisionThereIsNothingToServeFrom() {
        assertThat(outdated().replacing(Promises.revision("v2", TWO, false)).pass())
                .isEqualTo("""
                event Warning FailedPromiseRevisionLookup: cannot find any PromiseRevision for Promise redis with status.latest set to true: no latest promise revision yet
                error: cannot find any PromiseRevision for Promise redis with status.latest set to true: no latest promise revision yet
                """);
    }

    @Test
    void aDeletionUsesTheVersionThatWasAppliedWhateverTheBindingSays() {
        assertThat(bound(outdated(), "v3").deleted().pass()).isEqualTo("""
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
                        .pass())
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
        assertThat(story.deleted().pass() + "--\n"
                        + told(story, new BindingStatus("latest", "", Conditions.NONE))
                                .deleted()
                                .pass())
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
        assertThat(story.without(story.platform().binding()).deleted().pass()).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v1
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                """);
    }

    @Test
    void anUpgradeIsToldWhileItRuns() {
        assertThat(outdated().passes(4)).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                status Cache default/cache
                    -kratix.workflows.pipelines.a
                    kratix.workflows.pipelines.b=Pending 1s
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                status Cache default/cache
                    workflowsSucceeded=0
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                create ServiceAccount default/redis-resource-configure-b
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-b
                create RoleBinding default/redis-resource-configure-b
                create Job default/kratix-redis-cache-b-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: b
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 2s
                    Reconciled=Unknown WorkflowPending "Pending" 2s
                    kratix.workflows.pipelines.b=Running 2s
                    message=Pending
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=Unknown UpgradeInProgress "Upgrade to version v2 is in progress" 2s
                    conditions#=1
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                passive
                """);
    }

    @Test
    void anUpgradeThatSucceedsIsTold() {
        assertThat(outdated().settled().succeeds().passes(4)).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                status Cache default/cache
                    kratix.workflows.pipelines.b=Succeeded 2s
                    workflowsSucceeded=1
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                delete Work default/redis-cache-a
                event Normal ReconcileSucceeded: Successfully reconciled
                event Normal ReconcileSucceeded: Resource request reconciled with promise redis version v2
                status Cache default/cache
                    Reconciled=True Reconciled "Reconciled" 2s
                    promiseVersion=v2
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=True UpgradeComplete "Resource is at version v2" 2s
                    lastAppliedVersion=v2
                status Cache default/cache
                    kratix.workflows.lastSuccessfulConfigureWorkflowTime=2s
                    lastSuccessfulConfigureWorkflowTime=2s
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                again in 36000.0 s
                """);
    }

    @Test
    void anUpgradeThatFailsIsTold() {
        assertThat(outdated().settled().fails().passes(2)).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                status Cache default/cache
                    ConfigureWorkflowCompleted=False ConfigureWorkflowFailed "A Configure Pipeline has failed: b" 2s
                    Reconciled=False ConfigureWorkflowFailed "Failing" 2s
                    kratix.workflows.pipelines.b=Failed 2s
                    workflowsFailed=1
                event Warning ConfigureWorkflowFailed: A resource/configure Pipeline has failed: b
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=False UpgradeFailed "A Configure Pipeline has failed: b" 2s
                    failedVersion=v2
                again in 36000.0 s
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                status Cache default/cache
                event Warning ConfigureWorkflowFailed: A resource/configure Pipeline has failed: b
                again in 36000.0 s
                """);
    }

    @Test
    void theNextAttemptIsToldAsOneInProgress() {
        assertThat(outdated()
                        .settled()
                        .fails()
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .pass())
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                status Cache default/cache
                    kratix.workflows.pipelines.b=Pending 2s
                    workflowsFailed=0
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                create ServiceAccount default/redis-resource-configure-b
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-b
                create RoleBinding default/redis-resource-configure-b
                create Job default/kratix-redis-cache-b-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: b
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 3s
                    Reconciled=Unknown WorkflowPending "Pending" 3s
                    kratix.workflows.pipelines.b=Running 3s
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=Unknown UpgradeInProgress "Upgrade to version v2 is in progress" 3s
                    -failedVersion
                passive
                """);
    }

    @Test
    void anAttemptThatSucceedsAfterAFailureIsTold() {
        assertThat(outdated()
                        .settled()
                        .fails()
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .settled()
                        .succeeds()
                        .bindingStatus())
                .isEqualTo("""
                lastAppliedVersion=v2
                conditions#=1
                UpgradeSucceeded=True UpgradeComplete "Resource is at version v2" 3s
                """);
    }

    @Test
    void ofAPromiseWithoutVersionNoUpgradeIsInProgress() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .fails()
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .pass())
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
    void aFirstDeploymentIsNoUpgrade() {
        assertThat(versioned().settled().succeeds().bindingStatus()).isEqualTo("""
                lastAppliedVersion=v1
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
                                .pass() + "--\n"
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

    @Test
    void withoutPipelinesAnUpgradeSucceedsAtOnce() {
        PromiseSpec none = Promises.spec(List.of(), List.of());
        assertThat(bound(outdated().replacing(Promises.revision("v2", none, true)), "v2")
                        .passes(3))
                .isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                status Cache default/cache
                    kratix.workflows.pipelines#=0
                    -kratix.workflows.pipelines.a
                    workflows=0
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                event Normal ReconcileSucceeded: Resource request reconciled with promise redis version v2
                event Normal ResourceBindingVersionUpdated: Resource binding version updated to v2
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=True UpgradeComplete "Resource is at version v2" 1s
                    conditions#=1
                    lastAppliedVersion=v2
                status Cache default/cache
                    promiseVersion=v2
                    resourceBindingVersion=v2
                passive
                --
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v2
                status Cache default/cache
                    -kratix.workflows.pipelines#
                    workflowsSucceeded=0
                again in 36000.0 s
                """);
    }

    @Test
    void anUpgradeStatusThatIsRefusedIsWrittenByTheNextPass() {
        Story story = versioned().settled().fails();
        assertThat(story.passedWithRefused(2).pass()).isEqualTo("""
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-v1
                status Cache default/cache
                event Warning ConfigureWorkflowFailed: A resource/configure Pipeline has failed: a
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=False UpgradeFailed "A Configure Pipeline has failed: a" 1s
                    conditions#=1
                    failedVersion=v1
                again in 36000.0 s
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
