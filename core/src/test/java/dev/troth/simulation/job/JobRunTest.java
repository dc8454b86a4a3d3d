package dev.troth.simulation.job;

import static dev.troth.simulation.job.JobPicture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a user sees of a Job; the conformance module holds it against the real controller, case by case. */
class JobRunTest {

    private static final long LONG = 3_600;

    @Test
    void aJobWhosePodSucceedsIsComplete() {
        assertThat(JobPicture.of(RestartPolicy.ON_FAILURE, 6).until(LONG)).isEqualTo("""
                          0.0 s  pod 1 created
                          0.0 s  Job active 1
                          2.0 s  pod 1 Running
                          3.0 s  pod 1 Succeeded
                          3.0 s  Job SuccessCriteriaMet
                          3.0 s  Job succeeded 1 · SuccessCriteriaMet, Complete
                        """);
    }

    @Test
    void withoutRestartsEachFailureMakesANewPodAfterALongerWait() {
        assertThat(JobPicture.of(RestartPolicy.NEVER, 2).fails("user").until(LONG))
                .isEqualTo("""
                          0.0 s  pod 1 created
                          0.0 s  Job active 1
                          2.0 s  user exits 1
                          2.0 s  pod 1 Failed
                          3.0 s  Job idle
                          3.0 s  Job failed 1
                         10.0 s  pod 2 created
                         10.0 s  Job active 1 · failed 1
                         12.0 s  user exits 1
                         12.0 s  pod 2 Failed
                         13.0 s  Job failed 1
                         13.0 s  Job failed 2
                         30.0 s  pod 3 created
                         30.0 s  Job active 1 · failed 2
                         32.0 s  user exits 1
                         32.0 s  pod 3 Failed
                         33.0 s  Job failed 2 · FailureTarget
                         33.0 s  Job failed 3 · FailureTarget, Failed
                        """);
    }

    @Test
    void withRestartsTheLastOneIsKilledAndTheJobFailsWhenItHasStopped() {
        assertThat(JobPicture.of(RestartPolicy.ON_FAILURE, 2)
                        .fails("user")
                        .takes("user", 5)
                        .allPods(PodFate.ORDINARY.withStop(3_000, 137))
                        .until(LONG))
                .isEqualTo("""
                          0.0 s  pod 1 created
                          0.0 s  Job active 1
                          6.0 s  user exits 1
                          6.0 s  user starts again
                         11.0 s  user exits 1
                         21.0 s  user starts again
                         22.0 s  pod 1 deleted, 30 s of grace
                         22.0 s  Job terminating 1 · FailureTarget
                         22.0 s  Job terminating 1 · failed 1 · FailureTarget
                         25.0 s  user killed
                         25.0 s  pod 1 Failed
                         25.0 s  pod 1 gone
                         26.0 s  Job failed 1 · FailureTarget
                         26.0 s  Job failed 1 · FailureTarget, Failed
                        """);
    }

    @Test
    void aSuspendedJobLetsItsPodStopAndCountsNothing() {
        JobPicture picture =
                JobPicture.of(RestartPolicy.NEVER, 0).takes("user", 60).allPods(PodFate.ORDINARY.withStop(20_000, 137));
        picture.run().suspend(at(5));
        picture.run().resume(at(10));
        assertThat(picture.until(40)).isEqualTo("""
                          0.0 s  pod 1 created
                          0.0 s  Job active 1
                          5.0 s  user suspends
                          5.0 s  pod 1 deleted, 30 s of grace
                          5.0 s  Job terminating 1 · Suspended
                         10.0 s  user resumes
                         10.0 s  pod 2 created
                         10.0 s  Job active 1 · terminating 1 · not Suspended
                         25.0 s  user killed
                         25.0 s  pod 1 Failed
                         25.0 s  pod 1 gone
                         26.0 s  Job active 1 · not Suspended
                        """);
    }

    @Test
    void aSuspendedPodMayFinishWhatItDoesButStartsNothingMore() {
        JobPicture picture = JobPicture.of(
                        JobSpec.of(JobPicture.CONTAINERS, RestartPolicy.NEVER, 0),
                        Latencies.NONE.withKubelet(0, 0, 0, 30_000).withLooks(0, 0, 1_000))
                .takes("user", 8);
        picture.run().suspend(at(5));
        assertThat(picture.until(LONG)).isEqualTo("""
                          0.0 s  pod 1 created
                          0.0 s  Job active 1
                          5.0 s  user suspends
                          5.0 s  pod 1 deleted, 30 s of grace
                          5.0 s  Job terminating 1 · Suspended
                          9.0 s  pod 1 Failed
                          9.0 s  pod 1 gone
                         10.0 s  Job Suspended
                        """);
    }

    @Test
    void aJobDeletedInTheBackgroundIsGoneBeforeItsPod() {
        JobPicture picture =
                JobPicture.of(RestartPolicy.NEVER, 0).takes("user", 60).allPods(PodFate.ORDINARY.withStop(20_000, 137));
        picture.run().delete(at(5), Propagation.BACKGROUND);
        assertThat(picture.until(LONG)).isEqualTo("""
                          0.0 s  pod 1 created
                          0.0 s  Job active 1
                          5.0 s  Job gone
                          5.0 s  pod 1 deleted, 30 s of grace
                         25.0 s  user killed
                         25.0 s  pod 1 Failed
                         25.0 s  pod 1 gone
                        """);
        assertThat(picture.run().nextEventMillis()).isEqualTo(JobRun.NEVER);
    }

    @Test
    void aPodThatIsRefusedIsTriedAgainLaterAndLater() {
        JobPicture picture = JobPicture.of(RestartPolicy.NEVER, 0);
        picture.run().refusePods(at(-1), "no");
        picture.until(8);
        picture.run().refusePods(at(8), null);
        assertThat(picture.until(17)).isEqualTo("""
                          0.0 s  Error creating: no
                          0.0 s  Job idle
                          1.0 s  Error creating: no
                          3.0 s  Error creating: no
                          7.0 s  Error creating: no
                         15.0 s  pod 1 created
                         15.0 s  Job active 1
                         17.0 s  pod 1 Running
                        """);
    }

    @Test
    void aRestartedControllerHasForgottenItsBackOff() {
        JobPicture picture = JobPicture.of(RestartPolicy.NEVER, 6).fails("user");
        picture.run().stopController(at(4));
        picture.run().startController(at(6));
        assertThat(picture.until(7)).isEqualTo("""
                          0.0 s  pod 1 created
                          0.0 s  Job active 1
                          2.0 s  user exits 1
                          2.0 s  pod 1 Failed
                          3.0 s  Job idle
                          3.0 s  Job failed 1
                          6.0 s  pod 2 created
                          6.0 s  Job active 1 · failed 1
                        """);
    }

    @Test
    void aContainerThatRanLongIsRestartedAtOnceAgain() {
        List<Double> starts = new ArrayList<>();
        PodBehaviour behaviour = new PodBehaviour() {
            @Override
            public long runsForMillis(int pod, int container, int execution) {
                return execution == 3 ? 601_000 : 1_000;
            }

            @Override
            public int exitCode(int pod, int container, int execution) {
                return execution < 6 ? 1 : 0;
            }
        };
        JobRun run = JobRun.create(
                at(0), JobSpec.of(List.of("only"), RestartPolicy.ON_FAILURE, 9), behaviour, Latencies.NONE, event -> {
                    if (event instanceof JobEvent.ContainerStarted) {
                        starts.add((event.atMillis() - at(0)) / 1_000.0);
                    }
                });
        run.advanceTo(at(LONG));
        assertThat(starts).containsExactly(0.0, 1.0, 12.0, 613.0, 624.0, 645.0);
    }

    @Test
    void aJobThatNobodyListensToComesToTheSame() {
        JobSpec spec = JobSpec.of(JobPicture.CONTAINERS, RestartPolicy.NEVER, 2);
        JobPicture heard = JobPicture.of(spec, Latencies.DEFAULT).fails("user");
        JobRun unheard = JobRun.create(at(0), spec, heard, Latencies.DEFAULT, null);
        assertThat(heard.until(LONG)).contains("pod 3 Failed");
        unheard.advanceTo(at(LONG));
        assertThat(unheard.status()).isEqualTo(heard.run().status());
        assertThat(unheard.status().failed()).isEqualTo(3);
        assertThat(unheard.version()).isEqualTo(heard.run().version());
    }

    @Test
    void whatCannotBeChangedIsRefused() {
        JobPicture picture = JobPicture.of(RestartPolicy.NEVER, 0);
        JobSpec spec = picture.run().spec();
        assertThat(picture.run().changeSpec(at(1), spec.withCompletions(2))).isFalse();
        assertThat(picture.run().changeSpec(at(1), spec.withBackoffLimit(2))).isTrue();
        assertThatThrownBy(() -> spec.withBackoffLimit(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
