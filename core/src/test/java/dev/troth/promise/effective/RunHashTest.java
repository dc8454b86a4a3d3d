package dev.troth.promise.effective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.json.Json;
import org.junit.jupiter.api.Test;

class RunHashTest {

    @Test
    void aSpecIsFingerprintedAsGoWritesIt() {
        assertThat(RunHash.ofSpec(Json.Mapping.EMPTY.with("foo", "bar"))).isEqualTo("9bb58f26192e4ba00f01e2e7b136bbd8");
    }

    @Test
    void aRequestWithoutSpecIsFingerprintedAsNull() {
        assertThat(RunHash.ofSpec(Json.NULL)).isEqualTo(Md5.hex("null"));
    }

    @Test
    void whatKratixDoesNotKnowAndWhatIsEmptyDoesNotCount() {
        String plain = RunHash.ofPromise(Recordings.promise(
                "p",
                Json.of(Recordings.place("{workflows: {config: {}, resource: {}, promise: {}}}")
                        .node())));
        assertThat(hash("{}")).isEqualTo(plain);
        assertThat(hash("{unknown: 1, api: null, dependencies: [], workflows: {resource: {configure: []}}}"))
                .isEqualTo(plain);
        assertThat(hash("{requiredPromises: [{name: a}]}")).isNotEqualTo(plain);
    }

    @Test
    void anIntervalCountsAsGoPrintsIt() {
        assertThat(hash("{workflows: {config: {reconciliationInterval: 20m}}}"))
                .isEqualTo(hash("{workflows: {config: {reconciliationInterval: 20m0s}}}"))
                .isNotEqualTo(hash("{workflows: {config: {reconciliationInterval: 21m}}}"));
    }

    @Test
    void aDryRunHasAFingerprintOfItsOwn() {
        assertThat(RunHash.ofRequest("a", "b", true)).isEqualTo(Md5.hex("a-b-dry-run"));
        assertThat(RunHash.ofRequest("a", "b", false)).isEqualTo(Md5.hex("a-b"));
    }

    private static String hash(String spec) {
        return RunHash.ofPromise(
                Recordings.promise("p", Json.of(Recordings.place(spec).node())));
    }
}
