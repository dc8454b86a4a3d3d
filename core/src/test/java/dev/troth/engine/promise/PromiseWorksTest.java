package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.PromiseStory;
import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import org.junit.jupiter.api.Test;

/** How a Promise's own files fare, as its conditions tell it. */
class PromiseWorksTest {

    @Test
    void filesThatAreNotWrittenYetArePending() {
        assertThat(done("Pending").passed().passed().passes(2)).isEqualTo("""
                status Promise redis
                    WorksSucceeded=Unknown WorksPending "Some works associated with this promise are not ready: [redis-a]" 1s
                    conditions#=4
                passive
                --
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                """);
    }

    @Test
    void filesThatCannotBeWrittenAreToldWithAWarning() {
        assertThat(done("Failing").passed().passed().pass()).isEqualTo("""
                event Warning WorksFailing: Some works associated with this promise has failed: [redis-a]
                status Promise redis
                    Reconciled=False WorksFailing "Failing" 1s
                    WorksSucceeded=False WorksFailing "Some works associated with this promise are not ready: [redis-a]" 1s
                    conditions#=4
                passive
                """);
    }

    @Test
    void filesThatAreMisplacedAreToldWithAWarning() {
        assertThat(done("Misplaced").passed().passed().pass()).isEqualTo("""
                event Warning WorksMisplaced: Some works associated with this promise are misplaced: [redis-a]
                status Promise redis
                    Reconciled=False WorksFailing "Failing" 1s
                    WorksSucceeded=False WorksMisplaced "Some works associated with this promise are misplaced: [redis-a]" 1s
                    conditions#=4
                passive
                """);
    }

    @Test
    void quirkFilesThatFailWhileTheyArePendingStayPending() {
        assertThat(then(done("Pending"), "Failing").pass()).isEqualTo("""
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                """);
    }

    @Test
    void filesThatFailAfterTheyWereThereAreTold() {
        assertThat(then(done("Ready"), "Failing").passes(2)).isEqualTo("""
                event Warning WorksFailing: Some works associated with this promise has failed: [redis-a]
                status Promise redis
                    Reconciled=False WorksFailing "Failing" 1s
                    WorksSucceeded=False WorksFailing "Some works associated with this promise are not ready: [redis-a]" 1s
                passive
                --
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                """);
    }

    @Test
    void filesThatFailedAndArePendingAgain() {
        assertThat(then(done("Failing"), "Pending").pass()).isEqualTo("""
                status Promise redis
                    Reconciled=Unknown WorksPending "Pending" 1s
                    WorksSucceeded=Unknown WorksPending "Some works associated with this promise are not ready: [redis-a]" 1s
                passive
                """);
    }

    @Test
    void filesThatAreMisplacedAfterTheyFailed() {
        assertThat(then(done("Failing"), "Misplaced").passes(2)).isEqualTo("""
                event Warning WorksMisplaced: Some works associated with this promise are misplaced: [redis-a]
                status Promise redis
                    WorksSucceeded=False WorksMisplaced "Some works associated with this promise are misplaced: [redis-a]" 1s
                passive
                --
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                """);
    }

    @Test
    void severalWorksAreListedInTheOrderOfTheirNames() {
        assertThat(done("Failing")
                        .with(work("redis-z", "a", "Failing"))
                        .with(work("redis-b", "a", "Failing"))
                        .with(work("redis-c", "a", "Pending"))
                        .passed()
                        .passed()
                        .pass())
                .isEqualTo("""
                event Warning WorksFailing: Some works associated with this promise has failed: [redis-a,redis-b,redis-z]
                status Promise redis
                    Reconciled=False WorksFailing "Failing" 1s
                    WorksSucceeded=False WorksFailing "Some works associated with this promise are not ready: [redis-a redis-b redis-z]" 1s
                    conditions#=4
                passive
                """);
    }

    @Test
    void worksOfRequestsAndOfOthersDoNotCount() {
        WorkObject failing = work("Failing");
        assertThat(done("Ready")
                        .with(failing.withMetadata(
                                failing.metadata().withName("1").withLabel(Labels.WORK_TYPE, "resource")))
                        .with(failing.withMetadata(
                                failing.metadata().withName("2").withLabel(Labels.PROMISE_NAME, "other")))
                        .passed()
                        .passed()
                        .pass())
                .isEqualTo("""
                event Normal WorksSucceeded: All works associated with this promise are ready
                event Normal ReconcileSucceeded: Successfully reconciled
                status Promise redis
                    Reconciled=True Reconciled "Reconciled" 1s
                    WorksSucceeded=True WorksSucceeded "All works associated with this promise are ready" 1s
                    conditions#=4
                passive
                """);
    }

    @Test
    void filesOfFormerPipelinesGoWhenAllIsDone() {
        WorkObject former = work("former", "gone", "Ready");
        Metadata metadata = former.metadata();
        assertThat(done().with(former)
                        .with(former.withMetadata(metadata.withName("1").withLabel(Labels.PROMISE_NAME, "other")))
                        .with(former.withMetadata(Metadata.of("elsewhere", "2").withLabels(metadata.labels())))
                        .with(former.withMetadata(metadata.withName("3").withLabel(Labels.WORK_TYPE, "resource")))
                        .pass())
                .isEqualTo("""
                delete Work kratix-platform-system/former
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                """);
    }

    private static WorkObject work(String ready) {
        return work("redis-a", "a", ready);
    }

    private static WorkObject work(String name, String pipeline, String ready) {
        WorkObject work = Pods.work(Kinds.SYSTEM_NAMESPACE, name, pipeline, "", ready);
        return work.withMetadata(
                work.metadata().withLabel(Labels.WORK_TYPE, "promise").withoutLabel(Labels.RESOURCE_NAME));
    }

    /** All is done, except that its Work says this. */
    private static PromiseStory done(String ready) {
        return PromiseStory.configuredBy("a").settled().succeeds().with(work(ready));
    }

    private static PromiseStory done() {
        return done("Ready").settled();
    }

    private static PromiseStory then(PromiseStory story, String ready) {
        return story.settled().with(work(ready));
    }
}
