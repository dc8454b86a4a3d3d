package dev.troth.simulation.job;

import static dev.troth.simulation.job.JobPicture.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Latencies that make a Job of plain conventions, as the recordings of the engine have them: a Pod 1.5 s after the Job, its
 * end a second after that of the last container, gone 0.2 s after suspension.
 */
class PlainConventionsTest {

    private static final Latencies PLAIN =
            Latencies.NONE.withLooks(1_500, 200, 0).withKubelet(0, 0, 1_000, 0);

    private final List<String> seen = new ArrayList<>();

    private JobRun job(int exitCode) {
        PodBehaviour behaviour = new PodBehaviour() {
            @Override
            public long runsForMillis(int pod, int container, int execution) {
                return container == 0 ? 1_500 : 1_000;
            }

            @Override
            public int exitCode(int pod, int container, int execution) {
                seen.add("container " + container);
                return container == 1 ? exitCode : 0;
            }
        };
        JobSpec spec = JobSpec.of(List.of("work-writer", "status-writer"), RestartPolicy.NEVER, 0);
        return JobRun.create(at(0), spec, behaviour, PLAIN, null);
    }

    private String at5(JobRun run) {
        run.advanceTo(at(4.999));
        seen.add(run.status().conditions().toString());
        run.advanceTo(at(5));
        return run.status().conditions().toString();
    }

    @Test
    void aJobIsActiveAfterAMomentAndCompleteAtItsTime() {
        JobRun run = job(0);
        run.advanceTo(at(1.499));
        assertThat(run.status().active()).isZero();
        run.advanceTo(at(1.5));
        assertThat(run.status().active()).isOne();
        run.advanceTo(at(3));
        assertThat(seen).containsExactly("container 0");
        run.advanceTo(at(4));
        assertThat(seen).containsExactly("container 0", "container 1");
        assertThat(at5(run))
                .isEqualTo("[SuccessCriteriaMet=True CompletionsReached, Complete=True CompletionsReached]");
        assertThat(seen).endsWith("[]");
    }

    @Test
    void aJobThatFailsFailsAtItsTime() {
        assertThat(at5(job(1)))
                .isEqualTo("[FailureTarget=True BackoffLimitExceeded, Failed=True BackoffLimitExceeded]");
        assertThat(seen).endsWith("[]");
    }

    @Test
    void aSuspendedJobHasNoPodAfterAMoment() {
        JobRun run = job(0);
        run.suspend(at(2));
        run.advanceTo(at(2.2));
        assertThat(run.status().active()).isZero();
        assertThat(run.status().condition(JobCondition.Type.SUSPENDED)).isNotNull();
        assertThat(run.pods()).isEmpty();
        run.advanceTo(at(60));
        assertThat(seen).isEmpty();
    }
}
