package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages do not show of the rules about the Promise object. */
class SchemaRulesTest {

    private static final String BODY =
            "spec:\n  dependencies:\n    - {apiVersion: v1, kind: Namespace, metadata: {name: a}}\n";

    private static String promise(String metadata) {
        return "apiVersion: platform.kratix.io/v1alpha1\nkind: Promise\nmetadata:\n  name: cache\n" + metadata + BODY;
    }

    @ParameterizedTest
    @CsvSource({
        "platform.kratix.io/v1, apiVersion",
        "Platform.kratix.io/v1alpha1, apiVersion",
        "'\"platform.kratix.io/v1alpha1 \"', apiVersion",
        "v1alpha1, apiVersion",
        "platfrom.kratix.io/v1alpha1, apiVersion",
        "kratix.io/v1alpha1, apiVersion"
    })
    void aPromiseOfAnotherVersionIsNone(String apiVersion, String path) {
        String text = promise("").replace("platform.kratix.io/v1alpha1", apiVersion);

        assertThat(Found.of("schema", text)).containsExactly("error wrong-api-version " + path);
    }

    @Test
    void aPromiseOfSomebodyElseIsLeftAlone() {
        assertThat(Found.of("schema", promise("").replace("platform.kratix.io", "law.example.com")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"promise", "PROMISE", "Promises", "Deployment"})
    void anythingWithWorkflowsInTheGroupIsMeantAsAPromise(String kind) {
        String text = "apiVersion: platform.kratix.io/v1alpha1\nkind: " + kind
                + "\nmetadata: {name: cache}\nspec: {workflows: {config: {pipelineNamespace: default}}}\n";

        assertThat(Found.of("schema-02", text)).containsExactly("error wrong-kind kind");
    }

    @Test
    void aGeneratedNameIsAName() {
        assertThat(Found.of("schema", promise("").replace("  name: cache", "  generateName: cache-")))
                .isEmpty();
    }

    @Test
    void leftoversThatDoNoHarmAreNotWorthAWord() {
        assertThat(Found.of(
                        "schema",
                        promise("  creationTimestamp: null\n  annotations:\n  labels: {a: }\n") + "status: {}\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "labels: {a b: x}",
                "labels: {a/b/c: x}",
                "labels: {A_b/c: x}",
                "labels: {team: -x}",
                "labels: {team: a b}",
                "annotations: {a b: x}"
            })
    void labelsAndAnnotationsFollowKubernetes(String metadata) {
        assertThat(Found.of("schema", promise("  " + metadata + "\n")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("error bad-label-or-annotation metadata.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "labels: {team: \"\"}",
                "labels: {example.com/Team_1.a: A_b-c.D}",
                "annotations: {team: \"any text: at all\"}"
            })
    void whatKubernetesTakesIsFine(String metadata) {
        assertThat(Found.of("schema", promise("  " + metadata + "\n"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "labels: {kratix.io/promise-verison: v1}, labels",
        "labels: {kratix.io/reconciliation-interval: 1h}, labels",
        "annotations: {kratix.io/paused: x}, annotations",
        "annotations: {kratix.io/anything: x}, annotations"
    })
    void keysThatKratixDoesNotReadThereAreTold(String metadata, String where) {
        assertThat(Found.of("schema-10", promise("  " + metadata + "\n")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("warning unknown-kratix-key metadata." + where);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kratix.io/promise-version",
                "kratix.io/backstage",
                "marketplace.kratix.io/owner",
                "example.com/promise-verison"
            })
    void keysOfKratixAndOfOthersAreFine(String key) {
        assertThat(Found.of("schema-10", promise("  labels: {" + key + ": x}\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'true', 0", "'false', 0", "'yes', 1", "'True', 1", "'', 1"})
    void controlLabelsAreExactlyTrue(String value, int findings) {
        assertThat(Found.of("schema-15", promise("  labels: {kratix.io/paused: \"" + value + "\"}\n")))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"63, 0", "64, 1", "253, 1"})
    void aNameIsShortEnoughForALabel(int length, int findings) {
        assertThat(Found.of("schema", promise("").replace("name: cache", "name: " + "a".repeat(length))))
                .hasSize(findings);
    }

    @Test
    void aNameThatKubernetesRefusesIsToldOnce() {
        assertThat(Found.of("schema", promise("").replace("name: cache", "name: " + "a".repeat(254))))
                .containsExactly("error bad-object-name metadata.name");
    }

    @Test
    void oneSlipIsOneFinding() {
        String text = promise("").replace("spec:", "Spec:");

        assertThat(Found.of("schema", text)).containsExactly("error unknown-field Spec");
    }

    @Test
    void everyFieldThatIsMissingIsTold() {
        assertThat(Found.of("schema", "kind: Promise\n"))
                .containsExactlyInAnyOrder(
                        "error wrong-api-version apiVersion",
                        "error object-without-name metadata.name",
                        "warning promise-without-spec spec");
    }

    @Test
    void metadataOfTheServerIsToldFieldByField() {
        String text = promise(
                "  uid: a\n  resourceVersion: \"1\"\n  generation: 2\n  finalizers: [mine, kratix.io/work-cleanup]\n");

        assertThat(Found.of("schema-14", text))
                .containsExactly(
                        "warning server-managed-metadata metadata.uid",
                        "warning server-managed-metadata metadata.resourceVersion",
                        "warning server-managed-metadata metadata.generation",
                        "warning server-managed-metadata metadata.finalizers[1]");
    }

    @Test
    void theSizeOfAPromiseIsThatOfItsJson() {
        String large =
                promise("").replace("spec:", "spec:\n  workflows:") + "    - apiVersion: v1\n      kind: ConfigMap\n"
                        + "      metadata: {name: b}\n      data: {a: \"" + "é".repeat(110_000) + "\"}\n";

        assertThat(Found.of("schema-13", large)).containsExactly("warning promise-too-big $");
        assertThat(Found.of("schema-13", large.replace("é", "x"))).isEmpty();
        assertThat(Found.of("schema-13", large.replace("é", "日本語"))).containsExactly("warning promise-too-big $");
        assertThat(Found.of("schema-13", large.replace("é", "日本語日"))).containsExactly("error promise-too-big $");
        assertThat(Found.of("schema-13", promise("  annotations: {a: \"" + "x".repeat(262_144) + "\"}\n")))
                .containsExactly("error promise-too-big metadata.annotations");
    }
}
