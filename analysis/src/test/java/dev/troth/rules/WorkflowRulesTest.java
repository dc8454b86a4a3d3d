package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Finding;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Fixes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of the workflow rules do not show. */
class WorkflowRulesTest {

    private static String pipeline(String name) {
        return """
                - apiVersion: platform.kratix.io/v1alpha1
                  kind: Pipeline
                  metadata: {name: %s}
                  spec: {containers: [{name: work, image: "registry.example.com/team/work:v1"}]}
                """.formatted(name);
    }

    private static String workflow(String type, String action, String pipelines) {
        return type + ":\n  " + action + ":\n" + pipelines.indent(4);
    }

    private static List<String> names(MarkedExample example) {
        return example.findings().stream().map(finding -> finding.rule().name()).toList();
    }

    @Test
    void threePipelinesOfOneNameGetThreeNames() {
        MarkedExample example = MarkedExample.of(pipeline("work") + pipeline("work") + pipeline("work"), "pipelines");

        String fixed = Fixes.apply(example.text(), example.findings(), FixSafety.REVIEW)
                .text();

        assertThat(names(example)).containsExactly("duplicate-pipeline-name", "duplicate-pipeline-name");
        assertThat(fixed).contains("name: work-2");
    }

    @Test
    void pipelinesWithoutNamesAreNoDuplicates() {
        assertThat(names(MarkedExample.of(pipeline("\"\"") + pipeline("\"\""), "pipelines")))
                .containsExactly("pipeline-without-name", "pipeline-without-name");
    }

    @ParameterizedTest
    @CsvSource({"resource, configure, 35", "resource, delete, 38", "promise, configure, 36", "promise, delete, 39"})
    void thePipelineMayHaveWhatThePromiseLeaves(String type, String action, int budget) {
        String counterpart = action.equals("delete") ? workflow(type, "configure", pipeline("other")) : "";
        String head = counterpart.isEmpty() ? type + ":\n" : counterpart;

        MarkedExample fits = MarkedExample.of(
                head + ("  " + action + ":\n" + pipeline("x".repeat(budget)).indent(4)), "workflows");
        MarkedExample over = MarkedExample.of(
                head + ("  " + action + ":\n" + pipeline("x".repeat(budget + 1)).indent(4)), "workflows");

        assertThat(names(fits)).doesNotContain("pipeline-name-too-long");
        assertThat(over.findings())
                .filteredOn(finding -> finding.rule().name().equals("pipeline-name-too-long"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("by 1, to at most " + budget));
    }

    @Test
    void aPromiseWhoseNameFillsTheBudgetIsToldToShortenThat() {
        String promise =
                Frames.around(pipeline("work"), "pipelines").replace("name: cache\n", "name: " + "c".repeat(50) + "\n");

        assertThat(MarkedExample.of(promise, "").findings())
                .filteredOn(WorkflowRulesTest::isTooLong)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("leaves no room");
                    assertThat(finding.fix()).isNull();
                });
    }

    private static boolean isTooLong(Finding finding) {
        return finding.rule().name().equals("pipeline-name-too-long");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1h, -",
                "90m, -",
                "1m, -",
                "1m0.5s, -",
                "1d, 24h",
                "59s, 1m",
                "-1h, 1m",
                "1H, 1h",
                "\"\", -",
                "soon, -",
                "~, -",
                "9999999h, -",
                "\"0\", 1m",
                "\"10\", -",
                "\"1h 30m\", 1h30m"
            })
    void theAnnotationIsADurationOfAMinuteOrMore(String written, String better) {
        boolean right = List.of("1h", "90m", "1m", "1m0.5s").contains(written);
        MarkedExample example = MarkedExample.of(
                "name: cache\nlabels: {kratix.io/promise-version: v1.0.0}\nannotations:\n  kratix.io/reconciliation-interval: "
                        + written + "\n",
                "metadata");
        List<Finding> found = example.findings().stream()
                .filter(finding -> finding.rule().name().equals("bad-interval-annotation"))
                .toList();

        assertThat(found).hasSize(right ? 0 : 1);
        if (!right) {
            assertThat(found.getFirst().path())
                    .isEqualTo("metadata.annotations[\"kratix.io/reconciliation-interval\"]");
            assertThat(found.getFirst().fix() != null).isEqualTo(better != null);
        }
        if (better != null) {
            assertThat(Fixes.apply(example.text(), found, FixSafety.REVIEW).text())
                    .contains("kratix.io/reconciliation-interval: " + better + "\n");
        }
    }

    @Test
    void anAnnotationOfTheWrongTypeIsOneFinding() {
        assertThat(MarkedExample.of("""
                name: cache
                labels: {kratix.io/promise-version: v1.0.0}
                annotations: {kratix.io/reconciliation-interval: 10}
                """, "metadata").findings())
                .extracting(finding -> finding.rule().code())
                .containsExactly("yaml-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kratix-platform-system", "default", "kube-system"})
    void namespacesThatAreAlwaysThereNeedNoFile(String namespace) {
        MarkedExample.of(
                        "config: {pipelineNamespace: " + namespace + "}\n"
                                + workflow("resource", "configure", pipeline("work")),
                        "workflows")
                .assertFindings();
    }

    @Test
    void aNamespaceOfTheSameFileIsThere() {
        String promise = Frames.around(
                "config: {pipelineNamespace: jobs}\n" + workflow("resource", "configure", pipeline("work")),
                "workflows");
        String namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: jobs}\n---\n";

        assertThat(names(MarkedExample.of(namespace + promise, ""))).doesNotContain("pipeline-namespace-not-created");
    }

    @Test
    void aNamespaceOfTheDependenciesComesTooLate() {
        String promise = Frames.around(
                        "config: {pipelineNamespace: jobs}\n" + workflow("resource", "configure", pipeline("work")),
                        "workflows")
                + "  dependencies:\n    - {apiVersion: v1, kind: Namespace, metadata: {name: jobs}}\n";

        assertThat(MarkedExample.of(promise, "").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("own dependencies"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resource:\n",
                "resource: {}\n",
                "resource:\n  configure:\n",
                "resource:\n  configure: []\n",
                "config: {}\n"
            })
    void anApiWithoutAnyPipelineDoesNothing(String workflows) {
        assertThat(names(MarkedExample.of(workflows, "workflows"))).containsExactly("api-without-configure-pipeline");
    }

    @Test
    void aMisspeltWorkflowIsNotAlsoAMissingOne() {
        assertThat(MarkedExample.of(workflow("resources", "configure", pipeline("work")), "workflows")
                        .findings())
                .extracting(finding -> finding.rule().code())
                .containsExactly("schema-07");
    }

    @Test
    void filesWithinAPipelineAreThere() {
        MarkedExample.of("""
                - apiVersion: platform.kratix.io/v1alpha1
                  kind: Pipeline
                  metadata: {name: one}
                  spec:
                    containers:
                      - name: write
                        image: registry.example.com/team/tools:v1.2.0
                        command: [sh, -c, "set -e; echo a > /kratix/output/a.txt"]
                      - name: read
                        image: registry.example.com/team/tools:v1.2.0
                        command: [sh, -c, "set -e; cat /kratix/output/a.txt"]
                - apiVersion: platform.kratix.io/v1alpha1
                  kind: Pipeline
                  metadata: {name: two}
                  spec:
                    containers:
                      - name: write-again
                        image: registry.example.com/team/tools:v1.2.0
                        command: [sh, -c, "set -e; make > /kratix/output/a.txt; cat /kratix/output/a.txt /kratix/output/b.txt"]
                """, "pipelines").assertFindings();
    }
}
