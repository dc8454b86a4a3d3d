package dev.troth.engine.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Kratix takes a Job for; of conditions it mostly looks at the types and not at whether they hold. */
class JobObjectTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | ''                              | running unfinished
            2 | ''                              | running unfinished
            0 | FailureTarget=True              | running unfinished
            0 | SuccessCriteriaMet=True         | running unfinished
            0 | Complete=True                   | completed
            0 | Complete=False                  | completed unfinished
            0 | Failed=True                     | failed
            0 | FailureTarget=True, Failed=True | failed
            0 | Failed=False                    | failed unfinished
            0 | Suspended=True                  | failed
            1 | Suspended=True                  | running failed
            0 | Suspended=False                 | failed unfinished
            1 | Suspended=False                 | running failed unfinished
            0 | Suspended=False, Complete=True  | failed
            """)
    void whatItIsTakenForDependsOnItsPodsAndConditions(int active, String conditions, String taken) {
        JobObject job = JobObject.of(Metadata.of("default", "j"), 1, null).withStatus(active, 0, 0, read(conditions));
        List<String> words = new ArrayList<>();
        if (job.isRunning()) {
            words.add("running");
        }
        if (job.isFailed()) {
            words.add("failed");
        }
        if (job.isCompleted()) {
            words.add("completed");
        }
        if (job.isUnfinished()) {
            words.add("unfinished");
        }
        assertThat(String.join(" ", words)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"5, 1, 4, 2, true", "4, 2, 5, 1, false", "5, 2, 5, 1, true", "5, 1, 5, 2, false", "5, 1, 5, 1, false"})
    void theLaterCreatedIsTheNewerAndWithinASecondTheOneThatCameLater(
            long created, long sequence, long otherCreated, long otherSequence, boolean newer) {
        assertThat(created(created, sequence).isNewerThan(created(otherCreated, otherSequence)))
                .isEqualTo(newer);
    }

    private static JobObject created(long seconds, long sequence) {
        return JobObject.of(Metadata.of("default", "j").createdAt(seconds), sequence, null);
    }

    private static List<JobCondition> read(String conditions) {
        List<JobCondition> read = new ArrayList<>();
        for (String one : conditions.isEmpty() ? new String[0] : conditions.split(", ")) {
            read.add(new JobCondition(one.substring(0, one.indexOf('=')), one.endsWith("=True")));
        }
        return read;
    }
}
