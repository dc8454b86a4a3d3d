package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.simulation.rehearsal.ExpectationResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check that fails says how it is instead, and what may have been meant. */
final class FailedChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{destination: w, file: 'resources/*'} | there are w/resources/default/bucket/invoices/announce/5058f/announce.yaml,"
                        + " w/resources/default/bucket/invoices/provision/5058f/provision.yaml; `*` does not look into"
                        + " folders, `**` does",
                "{destination: w, file: 'other/**'} | there are w/resources/default/bucket/invoices/announce/5058f/announce.yaml,"
                        + " w/resources/default/bucket/invoices/provision/5058f/provision.yaml",
                "{destination: w, file: '**/provision.yaml', contains: hello} |"
                        + " w/resources/default/bucket/invoices/provision/5058f/provision.yaml has other content, which begins"
                        + " with `# What Pipeline provision writes.`",
            })
    void aFileThatIsNotThere(String expectation, String actual) {
        assertThat(failed("until: 10m", expectation)).isEqualTo(actual);
    }

    @ParameterizedTest
    @CsvSource({"'{pipeline: empty, phase: Succeeded}'"})
    void aPhaseOfAnObjectThatIsGone(String expectation) {
        assertThat(failed("steps: [{delete: request}]", expectation))
                .isEqualTo("the object does not exist, and its phases went with it");
    }

    private static String failed(String story, String expectation) {
        ExpectationResult result = Played.bucketResult("""
                        destinations: [{name: w, path: w, labels: {environment: dev}}]
                        %s
                        expect: [%s]
                        """.formatted(story, expectation))
                .expectations()
                .getFirst();
        assertThat(result.isMet()).isFalse();
        return result.actual();
    }
}
