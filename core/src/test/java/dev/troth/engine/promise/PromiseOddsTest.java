package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.PromiseStory;
import dev.troth.engine.world.Promises;
import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Promises that somebody has meddled with, and what Kratix makes of them. */
class PromiseOddsTest {

    @Test
    void whenAllPipelinesAreTakenOutTheStatusForgetsThem() {
        assertThat(done().changedTo(Promises.withoutApi("", "")).passes(3)).isEqualTo("""
                update Promise redis
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                --
                update PromiseRevision redis-5a7f3
                    spec.promiseSpec=45f61254c7c9e14646cafa4324e64a82
                status Promise redis
                    Available=False PromiseUnavailable "Cannot fulfil resource requests" 1s
                    kratix.status=Unavailable
                    -kratix.workflows.pipelines#
                    -kratix.workflows.pipelines.a
                    status=Unavailable
                    workflows=0
                    workflowsSucceeded=0
                event Normal ConfigureWorkflowCompleted: All workflows completed
                again in 36000.0 s
                --
                event Normal Available: Promise is available
                status Promise redis
                    Available=True PromiseAvailable "Ready to fulfil resource requests" 1s
                    kratix.status=Available
                    status=Available
                passive
                """);
    }

    @Test
    void aCountThatAPipelineWroteIsPutRight() {
        assertThat(done().status(status -> status.withSucceeded(0).withFailed(1))
                        .passes(2))
                .isEqualTo("""
                status Promise redis
                    Available=False PromiseUnavailable "Cannot fulfil resource requests" 1s
                    kratix.status=Unavailable
                    status=Unavailable
                    workflowsSucceeded=1
                passive
                --
                event Normal Available: Promise is available
                status Promise redis
                    Available=True PromiseAvailable "Ready to fulfil resource requests" 1s
                    kratix.status=Available
                    status=Available
                passive
                """);
    }

    @Test
    void quirkWhenTheJobOfAFailedRepetitionIsDeletedItGoesRoundUntilTheNextRun() {
        PromiseStory story =
                done().labelled(Labels.MANUAL_RECONCILIATION).settled().fails().settled();
        assertThat(story.without(story.platform().newestJob()).passes(4)).isEqualTo("""
                status Promise redis
                    kratix.workflows.pipelines.a=Succeeded 2s
                    workflowsSucceeded=1
                again in 36000.0 s
                --
                event Normal Available: Promise is available
                status Promise redis
                    Available=True PromiseAvailable "Ready to fulfil resource requests" 2s
                    kratix.lastAvailableTime=2s
                    kratix.status=Available
                    lastAvailableTime=2s
                    status=Available
                passive
                --
                status Promise redis
                    workflowsFailed=0
                    workflowsSucceeded=0
                passive
                --
                status Promise redis
                    Available=False PromiseUnavailable "Cannot fulfil resource requests" 2s
                    kratix.status=Unavailable
                    status=Unavailable
                    workflowsSucceeded=1
                again in 36000.0 s
                """);
    }

    @Test
    void quirkWhenARepeatedJobCannotBeCreatedItGoesRoundForEver() {
        PromiseStory story = done().labelled(Labels.MANUAL_RECONCILIATION).passedWithRefused(7);
        assertThat(story.passes(4)).isEqualTo("""
                status Promise redis
                    kratix.workflows.pipelines.a=Succeeded 2s
                    workflowsSucceeded=1
                passive
                --
                event Normal Available: Promise is available
                status Promise redis
                    Available=True PromiseAvailable "Ready to fulfil resource requests" 2s
                    kratix.lastAvailableTime=2s
                    kratix.status=Available
                    lastAvailableTime=2s
                    status=Available
                passive
                --
                status Promise redis
                    workflowsSucceeded=0
                passive
                --
                status Promise redis
                    Available=False PromiseUnavailable "Cannot fulfil resource requests" 2s
                    kratix.status=Unavailable
                    status=Unavailable
                    workflowsSucceeded=1
                passive
                """);
    }

    @Test
    void aPipelineWhoseLabelsHideItsNameCannotStart() {
        String hidden =
                "{apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline, metadata: {name: a, labels: {kratix.io/pipeline-name: hidden}}, spec: {containers: [{name: c, image: c}]}}";
        assertThat(PromiseStory.of(Promises.withoutApi("promise: {configure: [" + hidden + "]}", ""))
                        .passed()
                        .passed()
                        .passed()
                        .pass())
                .isEqualTo("""
                create Job kratix-platform-system/kratix-redis-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                error: no pipeline found for job kratix-redis-a
                """);
    }

    @Test
    void whatLetsKratixServeRequestsIsPutRight() {
        PromiseStory story =
                PromiseStory.of(Promises.spec(List.of("a"), List.of())).settled();
        PlainObject role = story.platform().all(PlainObject.class).stream()
                .filter(object -> object.kind().equals("ClusterRole"))
                .findFirst()
                .orElseThrow();
        assertThat(story.with(role.withMetadata(role.metadata().withLabels(Map.of("mine", "yes"))))
                        .pass())
                .isEqualTo("""
                update ClusterRole redis-promise-controller
                    labels.kratix.io/promise-name=redis
                requests are watched and served
                again in 36000.0 s
                """);
    }

    @Test
    void twoWorksOfDependenciesAreAnError() {
        PromiseStory story = PromiseStory.of(Promises.withoutApi(
                        "", "dependencies: [{apiVersion: v1, kind: Namespace, metadata: {name: n}}]"))
                .settled();
        WorkObject work = story.platform().works().getFirst();
        assertThat(story.with(work.withMetadata(work.metadata().withName("second")))
                        .pass())
                .isEqualTo("""
                error: more than 1 work exist with the matching labels: map["kratix.io/promise-name":"redis" "kratix.io/work-type":"static-dependency"]. Unable to update
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
}
