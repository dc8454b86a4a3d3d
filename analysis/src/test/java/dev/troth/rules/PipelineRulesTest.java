package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of the Pipeline rules do not show. */
class PipelineRulesTest {

    private static List<String> names(String example, String frame) {
        return MarkedExample.of(example, frame).findings().stream()
                .map(finding -> finding.rule().name())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "9", "make-bucket", "a--b"})
    void aPlainNameIsFine(String name) {
        assertThat(names("name: " + name + (name.equals("9") ? "x" : "") + "\n", "pipeline-metadata"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.b, dot-in-pipeline-name",
        "a..b, bad-pipeline-name",
        "-a, bad-pipeline-name",
        "a-, bad-pipeline-name",
        "a_b, bad-pipeline-name",
        "Ab, bad-pipeline-name",
        "a/b, bad-pipeline-name",
        "größe, bad-pipeline-name",
        "\"a b\", bad-pipeline-name",
        "\"\", pipeline-without-name",
        "~, pipeline-without-name",
    })
    void aNameThatKubernetesDoesNotTakeIsOneFinding(String name, String rule) {
        assertThat(names("name: " + name + "\n", "pipeline-metadata")).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kratix.io/promise-name: mine",
                "kratix.io/workflow-type: promise",
                "kratix.io/workflow-action: delete",
                "kratix.io/pipeline-name: other",
                "kratix.io/resource-name: mine",
                "kratix.io/hash: mine",
                "app.kubernetes.io/managed-by: Helm",
                "job-name: mine",
                "controller-uid: mine",
                "batch.kubernetes.io/job-name: mine",
                "batch.kubernetes.io/controller-uid: mine",
            })
    void labelsByWhichJobsAreFoundAreTaken(String label) {
        assertThat(names("name: provision\nlabels:\n  " + label + "\n", "pipeline-metadata"))
                .containsExactly("overridden-kratix-label");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kratix.io/promise-name: cache",
                "kratix.io/workflow-type: resource",
                "kratix.io/workflow-action: configure",
                "kratix.io/pipeline-name: provision",
                "app.kubernetes.io/managed-by: Kratix",
                "app.kubernetes.io/name: cache",
                "kratix.io/resource-namespace: mine",
            })
    void aLabelThatChangesNothingIsFine(String label) {
        assertThat(names("name: provision\nlabels:\n  " + label + "\n", "pipeline-metadata"))
                .isEmpty();
    }

    @Test
    void theNamespaceLabelCountsWherePipelinesHaveANamespaceOfTheirOwn() {
        assertThat(names("""
                config: {pipelineNamespace: default}
                resource:
                  configure:
                    - apiVersion: platform.kratix.io/v1alpha1
                      kind: Pipeline
                      metadata: {name: work, labels: {kratix.io/resource-namespace: mine}}
                      spec: {containers: [{name: work, image: "registry.example.com/team/work:v1"}]}
                """, "workflows")).containsExactly("overridden-kratix-label");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, -",
                "6, -",
                "20, -",
                "21, risky-backoff-limit",
                "1e1, -",
                "~, -",
                "-1, bad-backoff-limit",
                "1.5, bad-backoff-limit",
                "\"3\", bad-backoff-limit",
                "2147483648, bad-backoff-limit"
            })
    void retriesAreAFewAndAWholeNumber(String limit, String rule) {
        assertThat(names("jobOptions:\n  backoffLimit: " + limit + "\n", "pipeline-part"))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "OnFailure, -",
                "Never, -",
                "\"\", -",
                "~, -",
                "Always, bad-restart-policy",
                "never, bad-restart-policy",
                "Sometimes, bad-restart-policy"
            })
    void aJobIsRestartedOnFailureOrNever(String policy, String rule) {
        assertThat(names("restartPolicy: " + policy + "\n", "pipeline-part"))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void neverIsFineWhereNothingIsTriedAgain() {
        assertThat(names("""
                restartPolicy: Never
                jobOptions: {backoffLimit: 0}
                containers:
                  - {name: one, image: "registry.example.com/team/one:v1"}
                  - {name: two, image: "registry.example.com/team/two:v1"}
                """, "pipeline-spec")).isEmpty();
    }

    @Test
    void aPipelineThatIsNoMappingIsLeftToTheTypes() {
        assertThat(MarkedExample.of("- just a text\n- 7\n", "pipelines").findings())
                .extracting(Finding::path)
                .contains("spec.workflows.resource.configure[0]", "spec.workflows.resource.configure[1]");
    }

    @Test
    void everythingWrongIsFoundAtOnce() {
        assertThat(names("""
                name: My.Pipe
                namespace: jobs
                generateName: pipe-
                labels: {team: "a b", job-name: mine}
                annotations: {"a b": c}
                """, "pipeline-metadata"))
                .containsExactly(
                        "bad-pipeline-name",
                        "ignored-pipeline-namespace",
                        "ignored-pipeline-metadata",
                        "bad-pipeline-label",
                        "overridden-kratix-label",
                        "bad-pipeline-annotation");
    }

    @Test
    void aMisspeltFieldIsReadAsWhatWasMeant() {
        assertThat(MarkedExample.of("""
                contianers:
                  - name: Work
                    image: registry.example.com/team/work:v1
                """, "pipeline-spec").findings())
                .extracting(finding -> finding.rule().code())
                .containsExactly("pipeline-06", "container-02");
    }
}
