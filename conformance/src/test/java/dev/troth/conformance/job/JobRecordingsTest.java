package dev.troth.conformance.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The virtual Job against the real Job controller. */
class JobRecordingsTest {

    @Test
    void aVirtualJobDoesWhatTheRealOneDid() {
        List<JobComparison> all = JobReport.compare(JobRecordings.carried());
        System.out.print(JobReport.table(all));

        assertThat(all).hasSizeGreaterThan(100);
        assertThat(JobReport.differences(all)).isEmpty();
    }
}
