package dev.troth.engine.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.Story;
import dev.troth.promise.Action;
import dev.troth.promise.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What earlier runs left behind goes, and nothing else. */
class CleanupTest {

    @Test
    void theFiveNewestJobsOfAPipelineStay() {
        assertThat(withOlderJobs(4).pass() + "--\n" + withOlderJobs(6).pass()).isEqualTo("""
                again in 36000.0 s
                --
                delete Job default/kratix-redis-cache-a--6
                delete Job default/kratix-redis-cache-a--5
                again in 36000.0 s
                """);
    }

    @Test
    void aPlatformMayKeepFewerJobs() {
        assertThat(withOlderJobs(2)
                        .configured(KratixSettings.BUILT_IN.withNumberOfJobsToKeep(1))
                        .pass())
                .isEqualTo("""
                delete Job default/kratix-redis-cache-a--2
                delete Job default/kratix-redis-cache-a--1
                again in 36000.0 s
                """);
    }

    @Test
    void fewerThanOneJobToKeepMeansTheDefault() {
        assertThat(KratixSettings.BUILT_IN.withNumberOfJobsToKeep(0).numberOfJobsToKeep() + "")
                .isEqualTo("5");
    }

    @Test
    void afterAFailureOldJobsGoAndFilesStay() {
        Story story = withOlderJobs(2)
                .configured(KratixSettings.BUILT_IN.withNumberOfJobsToKeep(2))
                .with(Pods.work("default", "gone", "gone", "cache", "Ready"));
        assertThat(story.fails().passed().pass()).isEqualTo("""
                status Cache default/cache
                    ConfigureWorkflowCompleted=False ConfigureWorkflowFailed "A Configure Pipeline has failed: a" 1s
                    Reconciled=False ConfigureWorkflowFailed "Failing" 1s
                    kratix.workflows.pipelines.a=Failed 1s
                    workflowsFailed=1
                event Warning ConfigureWorkflowFailed: A resource/configure Pipeline has failed: a
                delete Job default/kratix-redis-cache-a--2
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=False UpgradeFailed "A Configure Pipeline has failed: a" 1s
                    conditions#=1
                    failedVersion=not-set
                again in 36000.0 s
                """);
    }

    @Test
    void aJobThatCannotBeDeletedEndsTheCleanupOfItsPipeline() {
        assertThat(withOlderJobs(3)
                        .configured(KratixSettings.BUILT_IN.withNumberOfJobsToKeep(1))
                        .passWithRefused(1))
                .isEqualTo("""
                refused: delete Job default/kratix-redis-cache-a--3
                again in 36000.0 s
                """);
    }

    @Test
    void theJobOfAResumedPipelineCountsLikeTheOthers() {
        Story story = Story.configuredBy("a")
                .configured(KratixSettings.BUILT_IN.withNumberOfJobsToKeep(1))
                .settled()
                .suspendsItself()
                .settled()
                .unlabelled(Labels.WORKFLOW_SUSPENDED);
        assertThat(story.pass()).isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    Reconciled=Unknown WorkflowPending "Pending" 2s
                    kratix.workflows.pipelines.a=Running 2s
                delete Job default/kratix-redis-cache-a-00000
                passive
                """);
    }

    @Test
    void theJobOfAResumedPipelineCountsOnlyForThatPipeline() {
        Story story = Story.configuredBy("a", "b")
                .configured(KratixSettings.BUILT_IN.withNumberOfJobsToKeep(1))
                .settled()
                .succeeds()
                .settled()
                .suspendsItself()
                .settled()
                .unlabelled(Labels.WORKFLOW_SUSPENDED);
        assertThat(story.pass().lines().filter(line -> line.contains(" Job ")))
                .containsExactly(
                        "create Job default/kratix-redis-cache-b-…", "delete Job default/kratix-redis-cache-b-00001");
    }

    @Test
    void aResumedPipelineWhoseJobCannotBeCreatedKeepsWhatIsThere() {
        Story story = Story.configuredBy("a")
                .configured(KratixSettings.BUILT_IN.withNumberOfJobsToKeep(1))
                .settled()
                .suspendsItself()
                .settled()
                .unlabelled(Labels.WORKFLOW_SUSPENDED);
        assertThat(story.passWithRefused(6)).isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/workflow-suspended
                refused: create Job default/kratix-redis-cache-a-…
                wait 1100 ms
                event Normal PipelineStarted: Configure Pipeline started: a
                status Cache default/cache
                    Reconciled=Unknown WorkflowPending "Pending" 2s
                    kratix.workflows.pipelines.a=Running 2s
                passive
                """);
    }

    @Test
    void jobsOfOthersAndOfFormerPipelinesStay() {
        JobObject job = withOlderJobs(1).platform().jobs().getLast();
        Story story = Story.configuredBy("a")
                .configured(KratixSettings.BUILT_IN.withNumberOfJobsToKeep(1))
                .settled()
                .succeeds()
                .settled()
                .with(labelled(job, "1", Labels.PROMISE_NAME, "other"))
                .with(labelled(job, "2", Labels.RESOURCE_NAME, "other"))
                .with(labelled(job, "3", Labels.WORKFLOW_ACTION, "delete"))
                .with(labelled(job, "4", Labels.WORKFLOW_TYPE, "promise"))
                .with(labelled(job, "5", Labels.PIPELINE_NAME, "gone"))
                .with(job.withMetadata(
                        Metadata.of("elsewhere", "6").withLabels(job.metadata().labels())));
        assertThat(story.pass()).isEqualTo("""
                again in 36000.0 s
                """);
    }

    @Test
    void jobsOfFormerRunsGoLikeTheOthers() {
        JobObject job = withOlderJobs(1).platform().jobs().getLast();
        Story story = Story.configuredBy("a")
                .configured(KratixSettings.BUILT_IN.withNumberOfJobsToKeep(1))
                .settled()
                .succeeds()
                .settled();
        assertThat(story.with(labelled(job, "former", Labels.HASH, "former")).pass())
                .isEqualTo("""
                delete Job default/former
                again in 36000.0 s
                """);
    }

    @Test
    void filesOfFormerPipelinesGoWhenAllIsDone() {
        WorkObject former = Pods.work("default", "former", "gone", "cache", "Ready");
        Metadata metadata = former.metadata();
        Story story = Story.configuredBy("a")
                .settled()
                .succeeds()
                .settled()
                .with(former)
                .with(former.withMetadata(metadata.withName("1").withLabel(Labels.PROMISE_NAME, "other")))
                .with(former.withMetadata(metadata.withName("2").withLabel(Labels.RESOURCE_NAME, "other")))
                .with(former.withMetadata(metadata.withName("3").withLabel(Labels.WORK_TYPE, "promise")))
                .with(former.withMetadata(Metadata.of("elsewhere", "4").withLabels(metadata.labels())));
        assertThat(story.pass()).isEqualTo("""
                delete Work default/former
                again in 36000.0 s
                """);
    }

    @Test
    void quirkWherePipelinesRunElsewhereFilesOfFormerOnesStayForEver() {
        Story story = Story.of(Promises.of(
                        "config: {pipelineNamespace: jobs}, resource: {configure: [" + Promises.pipelines(List.of("a"))
                                + "]}",
                        ""))
                .settled()
                .succeeds()
                .settled();
        assertThat(story.with(Pods.work("jobs", "former", "gone", "cache", "Ready"))
                        .pass())
                .isEqualTo("""
                again in 36000.0 s
                """);
    }

    @Test
    void whereRequestsOfOneNameShareANamespaceForJobsEachSeesItsOwn() {
        Story story = Story.of(Promises.of(
                        "config: {pipelineNamespace: jobs}, resource: {configure: [" + Promises.pipelines(List.of("a"))
                                + "]}",
                        ""))
                .settled()
                .succeeds()
                .settled()
                .configured(KratixSettings.BUILT_IN.withNumberOfJobsToKeep(1));
        JobObject mine = story.platform().newestJob();
        JobObject theirs =
                labelled(mine, "theirs", Labels.RESOURCE_NAMESPACE, "other").withSequence(90);
        assertThat(story.with(Pods.running(theirs)).pass()).isEqualTo("""
                again in 36000.0 s
                """);
    }

    /** The request is done, and so many older Jobs of its Pipeline are there. */
    private static Story withOlderJobs(int number) {
        Story story = Story.configuredBy("a").settled().succeeds().settled();
        for (int i = 0; i < number; i++) {
            JobObject job = Requests.job(
                    Requests.pipelines(Promises.spec(List.of("a"), List.of("drop")), story.request(), Action.CONFIGURE)
                            .getFirst(),
                    i - number,
                    0);
            story = story.with(Pods.complete(job));
        }
        return story;
    }

    private static JobObject labelled(JobObject job, String name, String label, String value) {
        return job.withMetadata(job.metadata().withName(name).withLabel(label, value));
    }
}
