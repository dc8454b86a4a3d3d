package dev.troth.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request from its creation to its end, pass by pass. */
class RequestPassTest {

    @Test
    void aNewRequestGetsALabelFinalizersABindingAndAListOfPipelinesBeforeItsFirstJob() {
        assertThat(Story.configuredBy("a", "b").passes(6)
                        + Story.configuredBy("a", "b")
                                .passed()
                                .passed()
                                .passed()
                                .passed()
                                .passInFull())
                .isEqualTo("""
                update Cache default/cache
                    labels.kratix.io/promise-name=redis
                passive
                --
                update Cache default/cache
                    finalizers#=4
                    finalizers.kratix.io/delete-workflows=yes
                    finalizers.kratix.io/resource-binding-cleanup=yes
                    finalizers.kratix.io/work-cleanup=yes
                    finalizers.kratix.io/workflows-cleanup=yes
                passive
                --
                create ResourceBinding default/cache-redis-1c955
                event Normal BindingCreated: Binding cache-redis-1c955 created for promise redis version latest
                status Cache default/cache
                    kratix.workflows.pipelines#=2
                    kratix.workflows.pipelines.a=Pending 0s
                    kratix.workflows.pipelines.b=Pending 0s
                    workflows=2
                passive
                --
                status Cache default/cache
                    workflowsFailed=0
                    workflowsSucceeded=0
                passive
                --
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 1s
                    Reconciled=Unknown WorkflowPending "Pending" 1s
                    conditions#=2
                    kratix.workflows.pipelines.a=Running 1s
                    message=Pending
                passive
                --
                passive
                event Normal ReconcileStarted: reconciling resource request with promise revision redis-not-set
                create ServiceAccount default/redis-resource-configure-a
                create ConfigMap default/destination-selectors-redis
                create Role default/redis-resource-configure-a
                create RoleBinding default/redis-resource-configure-a
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 1s
                    Reconciled=Unknown WorkflowPending "Pending" 1s
                    conditions#=2
                    kratix.workflows.pipelines.a=Running 1s
                    message=Pending
                passive
                """);
    }

    @Test
    void theNextPipelineStartsOnceTheCountersSayThatTheOneBeforeIsDone() {
        assertThat(Story.configuredBy("a", "b").settled().succeeds().passes(3)).isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines.a=Succeeded 1s
                    workflowsSucceeded=1
                passive
                --
                create Job default/kratix-redis-cache-b-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: b
                status Cache default/cache
                    kratix.workflows.pipelines.b=Running 2s
                passive
                --
                passive
                """);
    }

    @Test
    void afterTheLastPipelineTheStatusTellsWhatCameOfIt() {
        assertThat(Story.configuredBy("a").settled().succeeds().passes(5)).isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines.a=Succeeded 1s
                    workflowsSucceeded=1
                passive
                --
                status Cache default/cache
                    observedGeneration=1
                passive
                --
                event Normal WorksSucceeded: All works associated with this resource are ready
                event Normal ReconcileSucceeded: Successfully reconciled
                event Normal ReconcileSucceeded: Resource request reconciled with promise redis version not-set
                event Normal ResourceBindingVersionUpdated: Resource binding version updated to latest
                status Cache default/cache
                    Reconciled=True Reconciled "Reconciled" 1s
                    WorksSucceeded=True WorksSucceeded "All works associated with this resource are ready" 1s
                    conditions#=3
                    promiseVersion=not-set
                    resourceBindingVersion=latest
                passive
                --
                status ResourceBinding default/cache-redis-1c955
                    lastAppliedVersion=not-set
                status Cache default/cache
                    kratix.workflows.lastSuccessfulConfigureWorkflowTime=1s
                    lastSuccessfulConfigureWorkflowTime=1s
                passive
                --
                again in 36000.0 s
                """);
    }

    @Test
    void aRequestWhoseFinalizersCannotBeWrittenIsLookedAtAgainAfterFiveSeconds() {
        assertThat(Story.configuredBy("a").passed().passWithRefused(1)).isEqualTo("""
                refused: update Cache default/cache
                    finalizers#=4
                    finalizers.kratix.io/delete-workflows=yes
                    finalizers.kratix.io/resource-binding-cleanup=yes
                    finalizers.kratix.io/work-cleanup=yes
                    finalizers.kratix.io/workflows-cleanup=yes
                again in 5.0 s
                """);
    }

    @Test
    void whenSomebodyElseHasWrittenThePassEndsAndKratixTriesAgain() {
        assertThat(Story.configuredBy("a").passWithRefused(1)).isEqualTo("""
                refused: update Cache default/cache
                    labels.kratix.io/promise-name=redis
                error: Operation cannot be fulfilled on Cache default/cache: the object has been modified; please apply your changes to the latest version and try again
                """);
    }

    @Test
    void withoutItsPromiseAPassIsAnError() {
        Story story = Story.configuredBy("a");
        assertThat(story.without(story.platform().all(PromiseObject.class).getFirst())
                        .pass())
                .isEqualTo("""
                error: Promise not found
                """);
    }

    @Test
    void ofARequestThatIsGoneNothingIsDone() {
        Story story = Story.configuredBy("a");
        assertThat(story.without(story.request()).pass()
                        + story.without(story.request()).why())
                .isEqualTo("""
                passive
                the request is gone
                """.stripTrailing());
    }

    @Test
    void aRequestOfAPromiseThatIsBeingDeletedIsNotConfigured() {
        Story story = Story.configuredBy("a").settled().succeeds();
        PromiseObject promise = story.platform().all(PromiseObject.class).getFirst();
        assertThat(story.replacing(promise.withMetadata(promise.metadata().deletedAt(5)))
                        .pass())
                .isEqualTo("""
                passive
                """);
    }

    @Test
    void aPipelineThatCannotBeReadIsAnErrorOnEveryPass() {
        assertThat(Story.of(Promises.of("resource: {configure: [{kind: Pipeline, metadata: {name: a}}]}", ""))
                        .settled()
                        .pass())
                .isEqualTo("""
                error: failed parsing resource.configure pipeline: unsupported pipeline "a" with APIVersion "Pipeline/"
                """);
    }

    @Test
    void withoutPipelinesARequestIsDoneAtOnce() {
        assertThat(Story.of(Promises.spec(List.of(), List.of()))
                        .passed()
                        .passed()
                        .passes(4))
                .isEqualTo("""
                create ResourceBinding default/cache-redis-1c955
                event Normal BindingCreated: Binding cache-redis-1c955 created for promise redis version latest
                status Cache default/cache
                    kratix.workflows.pipelines#=0
                    workflows=0
                passive
                --
                status Cache default/cache
                    observedGeneration=1
                passive
                --
                event Normal ReconcileSucceeded: Resource request reconciled with promise redis version not-set
                event Normal ResourceBindingVersionUpdated: Resource binding version updated to latest
                status ResourceBinding default/cache-redis-1c955
                    lastAppliedVersion=not-set
                status Cache default/cache
                    promiseVersion=not-set
                    resourceBindingVersion=latest
                passive
                --
                status Cache default/cache
                    -kratix.workflows.pipelines#
                    workflowsFailed=0
                    workflowsSucceeded=0
                again in 36000.0 s
                """);
    }

    @Test
    void whenThePipelinesAreTakenOutOfAPromiseItsRequestForgetsThem() {
        Story story = Story.configuredBy("a").settled().succeeds().settled();
        assertThat(story.replacing(Promises.revision("not-set", Promises.spec(List.of(), List.of("drop")), true))
                        .passes(3))
                .isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines#=0
                    -kratix.workflows.pipelines.a
                    workflows=0
                passive
                --
                status Cache default/cache
                    -kratix.workflows.pipelines#
                    workflowsSucceeded=0
                again in 36000.0 s
                --
                status Cache default/cache
                    kratix.workflows.pipelines#=0
                passive
                """);
    }

    @Test
    void aRehearsalRunsPipelinesOfItsOwn() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .succeeds()
                        .settled()
                        .labelled(Labels.DRY_RUN)
                        .passes(3))
                .isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    labels.kratix.io/dry-run=true
                status Cache default/cache
                    kratix.workflows.pipelines.a=Pending 1s
                    workflowsSucceeded=0
                passive
                --
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    ConfigureWorkflowCompleted=False PipelinesInProgress "Pipelines are still in progress" 2s
                    Reconciled=Unknown WorkflowPending "Pending" 2s
                    kratix.workflows.pipelines.a=Running 2s
                    message=Pending
                passive
                --
                passive
                """);
    }

    @Test
    void inTheirOwnNamespaceJobsOfRequestsAreFoundByTheNamespaceOfTheRequest() {
        Story story = Story.of(Promises.of(
                "config: {pipelineNamespace: jobs}, resource: {configure: [" + Promises.pipelines(List.of("a", "b"))
                        + "]}",
                ""));
        assertThat(story.settled().succeeds().passes(2)).isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines.a=Succeeded 1s
                    workflowsSucceeded=1
                passive
                --
                create Job jobs/kratix-redis-cache-default-b-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: b
                status Cache default/cache
                    kratix.workflows.pipelines.b=Running 2s
                passive
                """);
    }
}
