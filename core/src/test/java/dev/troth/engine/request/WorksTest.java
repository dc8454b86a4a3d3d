package dev.troth.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkStatus;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the files of a request fare, as its conditions tell it. */
class WorksTest {

    @Test
    void filesThatAreNotWrittenYetArePending() {
        assertThat(done("Pending").status()).isEqualTo("""
                message=Resource requested
                workflows=1
                workflowsSucceeded=1
                workflowsFailed=0
                observedGeneration=1
                conditions#=3
                ConfigureWorkflowCompleted=True PipelinesExecutedSuccessfully "Pipelines completed" 1s
                Reconciled=Unknown WorkflowPending "Pending" 1s
                WorksSucceeded=Unknown WorksPending "Some works associated with this resource are not ready: [redis-cache-a]" 1s
                promiseVersion=not-set
                resourceBindingVersion=latest
                lastSuccessfulConfigureWorkflowTime=1s
                kratix.workflows.pipelines#=1
                kratix.workflows.pipelines.a=Succeeded 1s
                kratix.workflows.lastSuccessfulConfigureWorkflowTime=1s
                """);
    }

    @Test
    void aWorkThatSaysNothingIsPending() {
        Story story = Story.configuredBy("a").settled().succeeds();
        WorkObject silent = work("Ready").withStatus(WorkStatus.EMPTY);
        assertThat(story.replacing(silent).passed().passed().pass() + "--\n"
                        + story.replacing(work("")).passed().passed().pass())
                .isEqualTo("""
                event Normal ReconcileSucceeded: Resource request reconciled with promise redis version not-set
                event Normal ResourceBindingVersionUpdated: Resource binding version updated to latest
                status Cache default/cache
                    WorksSucceeded=Unknown WorksPending "Some works associated with this resource are not ready: [redis-cache-a]" 1s
                    conditions#=3
                    promiseVersion=not-set
                    resourceBindingVersion=latest
                passive
                --
                event Normal ReconcileSucceeded: Resource request reconciled with promise redis version not-set
                event Normal ResourceBindingVersionUpdated: Resource binding version updated to latest
                status Cache default/cache
                    WorksSucceeded=Unknown WorksPending "Some works associated with this resource are not ready: [redis-cache-a]" 1s
                    conditions#=3
                    promiseVersion=not-set
                    resourceBindingVersion=latest
                passive
                """);
    }

    @Test
    void filesThatCannotBeWrittenAreToldWithAWarning() {
        assertThat(done("Failing").passed().passed().pass()).isEqualTo("""
                event Warning WorksFailing: Some works associated with this resource failed: [redis-cache-a]
                event Normal ReconcileSucceeded: Resource request reconciled with promise redis version not-set
                event Normal ResourceBindingVersionUpdated: Resource binding version updated to latest
                status Cache default/cache
                    Reconciled=False WorksFailing "Failing" 1s
                    WorksSucceeded=False WorksFailing "Some works associated with this resource failed: [redis-cache-a]" 1s
                    conditions#=3
                    promiseVersion=not-set
                    resourceBindingVersion=latest
                passive
                """);
    }

    @Test
    void filesThatAreMisplacedAreToldWithAWarning() {
        assertThat(done("Misplaced").passed().passed().pass()).isEqualTo("""
                event Warning WorksMisplaced: Some works associated with this resource are misplaced: [redis-cache-a]
                event Normal ReconcileSucceeded: Resource request reconciled with promise redis version not-set
                event Normal ResourceBindingVersionUpdated: Resource binding version updated to latest
                status Cache default/cache
                    Reconciled=False WorksFailing "Failing" 1s
                    WorksSucceeded=False WorksMisplaced "Some works associated with this resource are misplaced: [redis-cache-a]" 1s
                    conditions#=3
                    promiseVersion=not-set
                    resourceBindingVersion=latest
                passive
                """);
    }

    @Test
    void whenFilesArriveTheRequestIsReconciled() {
        assertThat(then(done("Pending"), "Ready").pass()).isEqualTo("""
                event Normal WorksSucceeded: All works associated with this resource are ready
                event Normal ReconcileSucceeded: Successfully reconciled
                status Cache default/cache
                    Reconciled=True Reconciled "Reconciled" 1s
                    WorksSucceeded=True WorksSucceeded "All works associated with this resource are ready" 1s
                passive
                """);
    }

    @Test
    void quirkFilesThatFailWhileTheyArePendingStayPending() {
        assertThat(then(done("Pending"), "Failing").pass()).isEqualTo("""
                again in 36000.0 s
                """);
    }

    @Test
    void filesThatFailAfterTheyWereThereAreTold() {
        assertThat(then(done("Ready"), "Failing").pass()).isEqualTo("""
                event Warning WorksFailing: Some works associated with this resource failed: [redis-cache-a]
                status Cache default/cache
                    Reconciled=False WorksFailing "Failing" 1s
                    WorksSucceeded=False WorksFailing "Some works associated with this resource failed: [redis-cache-a]" 1s
                passive
                """);
    }

    @Test
    void filesThatFailAreToldOnce() {
        assertThat(then(done("Failing"), "Failing").pass()).isEqualTo("""
                again in 36000.0 s
                """);
    }

    @Test
    void filesThatFailedAndArePendingAgain() {
        assertThat(then(done("Failing"), "Pending").pass()).isEqualTo("""
                status Cache default/cache
                    Reconciled=Unknown WorksPending "Pending" 1s
                    WorksSucceeded=Unknown WorksPending "Some works associated with this resource are not ready: [redis-cache-a]" 1s
                passive
                """);
    }

    @Test
    void filesThatAreMisplacedAfterTheyFailed() {
        assertThat(then(done("Failing"), "Misplaced").pass()).isEqualTo("""
                event Warning WorksMisplaced: Some works associated with this resource are misplaced: [redis-cache-a]
                status Cache default/cache
                    WorksSucceeded=False WorksMisplaced "Some works associated with this resource are misplaced: [redis-cache-a]" 1s
                passive
                """);
    }

    @Test
    void filesThatAreMisplacedAreToldOnce() {
        assertThat(then(done("Misplaced"), "Misplaced").pass()).isEqualTo("""
                again in 36000.0 s
                """);
    }

    @Test
    void filesThatFailAfterTheyWereMisplacedAreNoNews() {
        assertThat(then(done("Misplaced"), "Failing").pass()).isEqualTo("""
                again in 36000.0 s
                """);
    }

    @Test
    void severalWorksAreListedByTheirState() {
        Story story = Story.configuredBy("a")
                .settled()
                .succeeds()
                .with(work("Failing"))
                .with(Pods.work("default", "second", "a", "cache", "Failing"))
                .with(Pods.work("default", "third", "a", "cache", "Pending"));
        assertThat(story.passed().passed().pass()).isEqualTo("""
                event Warning WorksFailing: Some works associated with this resource failed: [redis-cache-a,second]
                event Normal ReconcileSucceeded: Resource request reconciled with promise redis version not-set
                event Normal ResourceBindingVersionUpdated: Resource binding version updated to latest
                status Cache default/cache
                    Reconciled=False WorksFailing "Failing" 1s
                    WorksSucceeded=False WorksFailing "Some works associated with this resource failed: [redis-cache-a,second]" 1s
                    conditions#=3
                    promiseVersion=not-set
                    resourceBindingVersion=latest
                passive
                """);
    }

    @Test
    void worksOfOthersDoNotCount() {
        WorkObject mine = work("Failing");
        Metadata metadata = mine.metadata();
        Story story = Story.configuredBy("a")
                .settled()
                .succeeds()
                .with(mine.withMetadata(metadata.withName("1").withLabel(Labels.PROMISE_NAME, "other")))
                .with(mine.withMetadata(metadata.withName("2").withLabel(Labels.WORK_TYPE, "promise")))
                .with(mine.withMetadata(metadata.withName("3").withLabel(Labels.RESOURCE_NAME, "other")))
                .with(mine.withMetadata(metadata.withName("4").withLabel("kratix.io/dry-run-summary", "true")))
                .with(mine.withMetadata(Metadata.of("elsewhere", "5").withLabels(metadata.labels())));
        assertThat(story.status()).isEqualTo("""
                message=Resource requested
                workflows=1
                workflowsSucceeded=1
                workflowsFailed=0
                observedGeneration=1
                conditions#=3
                ConfigureWorkflowCompleted=True PipelinesExecutedSuccessfully "Pipelines completed" 1s
                Reconciled=True Reconciled "Reconciled" 1s
                WorksSucceeded=True WorksSucceeded "All works associated with this resource are ready" 1s
                promiseVersion=not-set
                resourceBindingVersion=latest
                lastSuccessfulConfigureWorkflowTime=1s
                kratix.workflows.pipelines#=1
                kratix.workflows.pipelines.a=Succeeded 1s
                kratix.workflows.lastSuccessfulConfigureWorkflowTime=1s
                """);
    }

    @Test
    void quirkWherePipelinesRunElsewhereNoWorkIsLookedAt() {
        Story story = Story.of(Promises.of(
                        "config: {pipelineNamespace: jobs}, resource: {configure: [" + Promises.pipelines(List.of("a"))
                                + "]}",
                        ""))
                .settled()
                .succeeds();
        assertThat(story.replacing(Pods.work("jobs", "redis-cache-default-a", "a", "cache", "Failing"))
                        .status())
                .isEqualTo("""
                message=Resource requested
                workflows=1
                workflowsSucceeded=1
                workflowsFailed=0
                observedGeneration=1
                conditions#=3
                ConfigureWorkflowCompleted=True PipelinesExecutedSuccessfully "Pipelines completed" 1s
                Reconciled=True Reconciled "Reconciled" 1s
                WorksSucceeded=True WorksSucceeded "All works associated with this resource are ready" 1s
                promiseVersion=not-set
                resourceBindingVersion=latest
                lastSuccessfulConfigureWorkflowTime=1s
                kratix.workflows.pipelines#=1
                kratix.workflows.pipelines.a=Succeeded 1s
                kratix.workflows.lastSuccessfulConfigureWorkflowTime=1s
                """);
    }

    @Test
    void inTheSameNamespaceWorksTellWhoseTheyAre() {
        Story story = Story.of(Promises.of(
                        "config: {pipelineNamespace: default}, resource: {configure: ["
                                + Promises.pipelines(List.of("a")) + "]}",
                        ""))
                .settled()
                .succeeds();
        WorkObject failing = Pods.work("default", "redis-cache-default-a", "a", "cache", "Failing");
        assertThat(story.replacing(failing).passed().passed().pass() + "--\n"
                        + story.replacing(failing.withMetadata(
                                        failing.metadata().withLabel(Labels.RESOURCE_NAMESPACE, "default")))
                                .passed()
                                .passed()
                                .pass())
                .isEqualTo("""
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
                event Warning WorksFailing: Some works associated with this resource failed: [redis-cache-default-a]
                event Normal ReconcileSucceeded: Resource request reconciled with promise redis version not-set
                event Normal ResourceBindingVersionUpdated: Resource binding version updated to latest
                status Cache default/cache
                    Reconciled=False WorksFailing "Failing" 1s
                    WorksSucceeded=False WorksFailing "Some works associated with this resource failed: [redis-cache-default-a]" 1s
                    conditions#=3
                    promiseVersion=not-set
                    resourceBindingVersion=latest
                passive
                """);
    }

    @Test
    void aFailedWorkflowCountsMoreThanFiles() {
        assertThat(done("Ready")
                        .settled()
                        .labelled(Labels.MANUAL_RECONCILIATION)
                        .settled()
                        .fails()
                        .status())
                .isEqualTo("""
                message=Pending
                workflows=1
                workflowsSucceeded=0
                workflowsFailed=1
                observedGeneration=1
                conditions#=3
                ConfigureWorkflowCompleted=False ConfigureWorkflowFailed "A Configure Pipeline has failed: a" 2s
                Reconciled=False ConfigureWorkflowFailed "Failing" 2s
                WorksSucceeded=True WorksSucceeded "All works associated with this resource are ready" 1s
                promiseVersion=not-set
                resourceBindingVersion=latest
                lastSuccessfulConfigureWorkflowTime=1s
                kratix.workflows.pipelines#=1
                kratix.workflows.pipelines.a=Failed 2s
                kratix.workflows.lastSuccessfulConfigureWorkflowTime=1s
                """);
    }

    @Test
    void filesThatThisPassRemovesDoNotCountAnyMore() {
        WorkObject former = Pods.work("default", "former", "gone", "cache", "Failing");
        assertThat(done("Ready").with(former).settled().with(former).pass()).isEqualTo("""
                delete Work default/former
                again in 36000.0 s
                """);
    }

    @Test
    void filesThatFinalizersKeepCountUntilTheyAreGone() {
        WorkObject former = Pods.work("default", "former", "gone", "cache", "Failing");
        assertThat(done("Ready")
                        .with(former)
                        .settled()
                        .with(former.withMetadata(former.metadata().withFinalizers(List.of("kept"))))
                        .pass())
                .isEqualTo("""
                delete Work default/former
                event Warning WorksFailing: Some works associated with this resource failed: [former]
                status Cache default/cache
                    Reconciled=False WorksFailing "Failing" 1s
                    WorksSucceeded=False WorksFailing "Some works associated with this resource failed: [former]" 1s
                passive
                """);
    }

    /** The request is done, except that its Work says this. */
    private static Story done(String ready) {
        return Story.configuredBy("a").settled().succeeds().with(work(ready));
    }

    private static WorkObject work(String ready) {
        return Pods.work("default", "redis-cache-a", "a", "cache", ready);
    }

    private static Story then(Story story, String ready) {
        return story.settled().replacing(work(ready));
    }
}
