package dev.troth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownwardFieldTest {

    @Test
    void aFileCanHaveAllLabelsAndAVariableOnlyOne() {
        assertThat(DownwardField.flaw("metadata.labels", DownwardField.OF_FILE)).isEmpty();
        assertThat(DownwardField.flaw("metadata.labels", DownwardField.OF_VARIABLE))
                .isPresent();
        assertThat(DownwardField.flaw("metadata.labels['team']", DownwardField.OF_VARIABLE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Metadata.name, metadata.name",
        "metadata.nam, metadata.name",
        "spec.nodename, spec.nodeName",
        "nodeName, spec.nodeName",
        "node.nodeName, spec.nodeName",
        "status.podIp, status.podIP"
    })
    void aSlipIsPutRight(String path, String better) {
        assertThat(DownwardField.flaw(path, DownwardField.OF_VARIABLE))
                .hasValueSatisfying(flaw -> assertThat(flaw.better()).isEqualTo(better));
    }

    @ParameterizedTest
    @CsvSource({"cpu, limits.cpu", "limit.cpu, limits.cpu", "requests.mem,"})
    void anAmountIsOneOfALimitOrARequest(String resource, String better) {
        assertThat(DownwardField.resourceFlaw(resource))
                .hasValueSatisfying(flaw -> assertThat(flaw.better()).isEqualTo(better));
    }

    @ParameterizedTest
    @CsvSource({
        "limits.cpu, 1, true",
        "limits.cpu, 1000m, true",
        "limits.cpu, 10m, false",
        "limits.memory, 1M, true",
        "limits.memory, 1E, true",
        "limits.memory, 1024Ki, true",
        "limits.memory, 2Mi, false",
        "limits.memory, 1e6, false",
        "limits.memory, 0, true"
    })
    void aDivisorIsCompared(String resource, String divisor, boolean fits) {
        assertThat(DownwardField.takesDivisor(resource, divisor)).isEqualTo(fits);
    }
}
