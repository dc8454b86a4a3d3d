package dev.troth.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a deleted request leaves behind goes step by step. */
class RequestDeletionTest {

    @Test
    void afterTheDeletePipelineFilesJobsAndBindingGoInThisOrder() {
        assertThat(deleting().settled().succeeds().passes(6)).isEqualTo("""
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                --
                delete Work default/redis-cache-a
                again in 5.0 s
                --
                update Cache default/cache
                    finalizers#=2
                    -finalizers.kratix.io/work-cleanup
                again in 5.0 s
                --
                delete Job default/kratix-redis-cache-a-00000
                delete Job default/kratix-redis-cache-drop-00001
                update Cache default/cache
                    finalizers#=1
                    -finalizers.kratix.io/workflows-cleanup
                again in 5.0 s
                --
                delete ResourceBinding default/cache-redis-1c955
                again in 5.0 s
                --
                update Cache default/cache
                    -finalizers#
                    -finalizers.kratix.io/resource-binding-cleanup
                again in 5.0 s
                """);
    }

    @Test
    void aRequestWithoutFinalizersOnlyLosesItsBinding() {
        Story story = Story.configuredBy("a").settled();
        assertThat(story.request(request ->
                                request.withMetadata(request.metadata().withFinalizers(List.of("example.com/keep"))))
                        .deleted()
                        .passes(2))
                .isEqualTo("""
                delete ResourceBinding default/cache-redis-1c955
                passive
                --
                passive
                """);
    }

    @Test
    void aDeletedRequestDoesNotMindThatItsPromiseIsUnavailable() {
        assertThat(deleting()
                        .change(platform -> platform.withCanCreateResources(false))
                        .pass())
                .isEqualTo("""
                status Cache default/cache
                    -kratix.workflows.pipelines.a
                    kratix.workflows.pipelines.drop=Running 1s
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void quirkARequestOfTheSameNameInAnotherNamespaceLosesItsJobs() {
        Story story = deleting().settled().succeeds().passed().passed().passed();
        JobObject job = story.platform().newestJob();
        JobObject others = job.withMetadata(new dev.troth.engine.object.Metadata(
                "theirs",
                "other",
                job.metadata().labels(),
                Map.of(),
                List.of(),
                1,
                0,
                dev.troth.engine.object.Timestamps.NONE));
        assertThat(story.with(others).pass()).isEqualTo("""
                delete Job default/kratix-redis-cache-a-00000
                delete Job default/kratix-redis-cache-drop-00001
                delete Job other/theirs
                update Cache default/cache
                    finalizers#=1
                    -finalizers.kratix.io/workflows-cleanup
                again in 5.0 s
                """);
    }

    @Test
    void filesAndJobsOfOthersStay() {
        Story story = deleting()
                .settled()
                .succeeds()
                .passed()
                .with(Pods.work("default", "theirs", "a", "other", "Ready"))
                .with(Pods.work("elsewhere", "same-name", "a", "cache", "Ready"));
        JobObject job = story.platform().newestJob();
        JobObject ofPromise =
                job.withMetadata(job.metadata().withName("of-promise").withLabel(Labels.WORKFLOW_TYPE, "promise"));
        JobObject ofOther =
                job.withMetadata(job.metadata().withName("of-other").withLabel(Labels.RESOURCE_NAME, "other"));
        JobObject ofOtherPromise =
                job.withMetadata(job.metadata().withName("of-other-promise").withLabel(Labels.PROMISE_NAME, "other"));
        assertThat(story.with(ofPromise).with(ofOther).with(ofOtherPromise).passes(3))
                .isEqualTo("""
                delete Work default/redis-cache-a
                again in 5.0 s
                --
                update Cache default/cache
                    finalizers#=2
                    -finalizers.kratix.io/work-cleanup
                again in 5.0 s
                --
                delete Job default/kratix-redis-cache-a-00000
                delete Job default/kratix-redis-cache-drop-00001
                update Cache default/cache
                    finalizers#=1
                    -finalizers.kratix.io/workflows-cleanup
                again in 5.0 s
                """);
    }

    @Test
    void inTheirOwnNamespaceFilesAreFoundThere() {
        Story story = Story.of(Promises.of(
                "config: {pipelineNamespace: jobs}, resource: {configure: [" + Promises.pipelines(List.of("a")) + "]}",
                ""));
        assertThat(story.settled().succeeds().settled().deleted().passes(2)).isEqualTo("""
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                --
                delete Work jobs/redis-cache-default-a
                again in 5.0 s
                """);
    }

    @Test
    void aDeletePipelineThatCannotBeReadKeepsTheRequest() {
        assertThat(Story.of(Promises.of("resource: {delete: [{kind: Pipeline, metadata: {name: a}}]}", ""))
                        .passed()
                        .passed()
                        .deleted()
                        .pass())
                .isEqualTo("""
                error: failed parsing resource.delete pipeline: unsupported pipeline "a" with APIVersion "Pipeline/"
                """);
    }

    @Test
    void theSuspensionOfAConfigureWorkflowEndsWithDeletion() {
        assertThat(Story.configuredBy("a")
                        .settled()
                        .suspendsItself()
                        .settled()
                        .deleted()
                        .passes(2))
                .isEqualTo("""
                update Cache default/cache
                    labels.internal.workflows.kratix.io/run-from-start=true
                    -labels.kratix.io/workflow-suspended
                status Cache default/cache
                    -kratix.workflows.pipelines.a
                    kratix.workflows.pipelines.drop=Pending 1s
                    -kratix.workflows.suspendedGeneration
                passive
                --
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 1s
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void whyItGoesOn() {
        Story story = deleting().settled().succeeds().passed();
        assertThat(story.why() + "\n" + story.passed().why() + "\n"
                        + story.passed().passed().why() + "\n"
                        + story.passed().passed().passed().why() + "\n"
                        + story.passed().passed().passed().passed().why())
                .isEqualTo("""
                the Works of the request go; its files follow when their WorkPlacements are deleted
                no Work of the request is left; Kratix does not wait until its files are gone
                the Jobs of the request go
                all else is deleted, so the binding of the request goes, too
                Kratix waits for nothing more, so the request goes
                """.stripTrailing());
    }

    @Test
    void whyNothingIsLeftToDo() {
        Story story = Story.configuredBy("a").settled();
        assertThat(story.request(request ->
                                request.withMetadata(request.metadata().withFinalizers(List.of("example.com/keep"))))
                        .deleted()
                        .why())
                .isEqualTo("Kratix has nothing left to clean up");
    }

    private static Story deleting() {
        return Story.configuredBy("a").settled().succeeds().settled().deleted();
    }
}
