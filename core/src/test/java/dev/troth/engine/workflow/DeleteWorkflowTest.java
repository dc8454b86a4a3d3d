package dev.troth.engine.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.DocumentedBehaviour;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The delete workflow: its first Pipeline runs once, after whatever was being configured. */
class DeleteWorkflowTest {

    @Test
    void theDeletePipelineStartsAndIsWaitedFor() {
        assertThat(deleting().passes(2)).isEqualTo("""
                status Cache default/cache
                    -kratix.workflows.pipelines.a
                    kratix.workflows.pipelines.drop=Running 1s
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                --
                again in 15.0 s
                """);
    }

    @Test
    void theRunningConfigureJobIsWaitedForAlsoWhenAPersonAsks() {
        Story story = Story.configuredBy("a").settled().deleted();
        assertThat(story.pass() + story.why() + "\n"
                        + story.labelled(Labels.MANUAL_RECONCILIATION).pass())
                .isEqualTo("""
                again in 15.0 s
                configure Job kratix-redis-cache-a-00000 still runs; deletion waits for it
                again in 15.0 s
                """);
    }

    @Test
    void olderDocumentationEndsTheConfigureJobWhenAPersonAsks() {
        Story story = Story.configuredBy("a")
                .configured(KratixSettings.BUILT_IN.withDocumented(
                        Set.of(DocumentedBehaviour.MANUAL_DELETE_ENDS_CONFIGURE)))
                .settled()
                .deleted();
        assertThat(story.pass() + story.labelled(Labels.MANUAL_RECONCILIATION).pass())
                .isEqualTo("""
                again in 15.0 s
                suspend Job default/kratix-redis-cache-a-00000
                again in 15.0 s
                """);
    }

    @Test
    void ofSeveralDeletePipelinesOnlyTheFirstRuns() {
        assertThat(Story.of(Promises.spec(List.of(), List.of("drop", "tell")))
                        .settled()
                        .deleted()
                        .settled()
                        .succeeds()
                        .passes(2))
                .isEqualTo("""
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                --
                update Cache default/cache
                    finalizers#=2
                    -finalizers.kratix.io/work-cleanup
                again in 5.0 s
                """);
    }

    @Test
    void withoutADeletePipelineDeletionGoesOnAtOnce() {
        assertThat(Story.of(Promises.spec(List.of("a"), List.of()))
                        .settled()
                        .deleted()
                        .pass())
                .isEqualTo("""
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                """);
    }

    @Test
    void manualReconciliationStopsARunningDeletePipelineAndStartsItAgain() {
        Story story = deleting().settled().labelled(Labels.MANUAL_RECONCILIATION);
        assertThat(story.passes(2) + "--\n" + story.settled().job(Pods::stopped).pass())
                .isEqualTo("""
                suspend Job default/kratix-redis-cache-drop-00001
                event Normal PipelineSuspended: Delete Pipeline suspended: drop
                again in 15.0 s
                --
                suspend Job default/kratix-redis-cache-drop-00001
                event Normal PipelineSuspended: Delete Pipeline suspended: drop
                again in 15.0 s
                --
                update Cache default/cache
                    -labels.kratix.io/manual-reconciliation
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void whenTheJobCannotBeStoppedTheEventIsThereAllTheSameAndThePassAnError() {
        assertThat(deleting().settled().labelled(Labels.MANUAL_RECONCILIATION).passWithRefused(1))
                .isEqualTo("""
                refused: suspend Job default/kratix-redis-cache-drop-00001
                event Normal PipelineSuspended: Delete Pipeline suspended: drop
                error: Operation cannot be fulfilled on Job default/kratix-redis-cache-drop-00001: the object has been modified; please apply your changes to the latest version and try again
                """);
    }

    @Test
    void quirkAChangeWhileADeletePipelineRunsStartsASecondOneBesideIt() {
        assertThat(deleting().settled().changedTo("large").pass()).isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void aDeleteJobInAnotherNamespaceDoesNotCount() {
        Story story = deleting().settled().succeeds();
        JobObject job = story.platform().newestJob();
        assertThat(story.without(job)
                        .with(job.withMetadata(new dev.troth.engine.object.Metadata(
                                "theirs",
                                "elsewhere",
                                job.metadata().labels(),
                                java.util.Map.of(),
                                List.of(),
                                1,
                                job.metadata().creationSeconds(),
                                dev.troth.engine.object.Timestamps.NONE)))
                        .pass())
                .isEqualTo("""
                status Cache default/cache
                    kratix.workflows.pipelines.drop=Running 2s
                create Job default/kratix-redis-cache-drop-…
                wait 1100 ms
                event Normal PipelineStarted: Delete Pipeline started: drop
                again in 15.0 s
                """);
    }

    @Test
    void ofTwoDeleteJobsTheNewerCountsInWhateverOrderTheyAreListed() {
        Story story = deleting().settled().fails();
        JobObject failed = story.platform().newestJob();
        JobObject newer = Pods.complete(failed.withMetadata(
                failed.metadata().withName("newer").createdAt(failed.metadata().creationSeconds() + 5)));
        assertThat(story.with(newer).pass() + "--\n"
                        + story.without(failed).with(newer).with(failed).pass())
                .isEqualTo("""
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                --
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                """);
    }

    @Test
    void ofTwoJobsOfOneSecondTheOneThatWasCreatedLaterCounts() {
        Story story = deleting().settled().fails();
        JobObject failed = story.platform().newestJob();
        JobObject later = Pods.complete(failed.withMetadata(failed.metadata().withName("later")))
                .withSequence(failed.sequence() + 1);
        assertThat(story.with(later).pass() + "--\n"
                        + story.without(failed).with(later).with(failed).pass())
                .isEqualTo("""
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                --
                update Cache default/cache
                    finalizers#=3
                    -finalizers.kratix.io/delete-workflows
                passive
                """);
    }

    private static Story deleting() {
        return Story.configuredBy("a").settled().succeeds().settled().deleted();
    }
}
