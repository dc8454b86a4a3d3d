package dev.troth.engine.pod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.WorkSelector;
import dev.troth.engine.object.Workload;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.WorkflowType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a Pipeline's files make no Work, and whose selectors they get. */
class OutputTest {

    private static final String SELECTORS = "metadata/destination-selectors.yaml";
    private static final String SCHEDULING = "kratix-system/promise-scheduling";
    private static final String FOR_DIRECTORY = "- {matchLabels: {env: x}, directory: d}\n";

    @Test
    void aWorkflowControlFileThatCannotBeReadFailsThePipeline() {
        assertThat(Output.of(PodTexts.files(null, "suspend: 'true'\n"), WorkflowType.RESOURCE))
                .isEqualTo(new Output.Unusable("failed to unmarshal the workflow control file:"
                        + " \"/work-creator-files/metadata/workflow-control.yaml\" with error: error unmarshaling JSON:"
                        + " while decoding JSON: json: cannot unmarshal string into Go struct field"
                        + " WorkflowControl.suspend of type bool"));
    }

    @Test
    void theDirectoryOfTheOutputHasToBeThere() {
        assertThat(Output.of(new PodFiles(Map.of(), Set.of("metadata")), WorkflowType.RESOURCE))
                .isEqualTo(new Output.Unusable("open /work-creator-files/input: no such file or directory"));
    }

    @Test
    void thePromisesOwnSelectorsAreReadOnlyForFilesThatNoDirectoryTakes() {
        Map<String, String> files =
                Map.of("input/d/a.yaml", "a", SELECTORS, FOR_DIRECTORY, SCHEDULING, "- matchlabels: 5\n");
        assertThat(groups(files, WorkflowType.RESOURCE))
                .extracting(WorkloadGroup::directory)
                .containsExactly("d");

        Map<String, String> more = new LinkedHashMap<>(files);
        more.put("input/b.yaml", "b");
        assertThat(Output.of(new PodFiles(more, Set.of()), WorkflowType.RESOURCE))
                .isEqualTo(
                        new Output.Unusable(
                                "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal"
                                        + " number into Go struct field WorkloadGroupScheduling.matchLabels of type map[string]string"));
    }

    @Test
    void withoutTheFileOfItsSelectorsThePromiseHasNone() {
        assertThat(groups(Map.of("input/a.yaml", "a"), WorkflowType.RESOURCE))
                .containsExactly(new WorkloadGroup(
                        "5058f1af8388633f609cadb75a75dc9d", ".", List.of(new Workload("a.yaml", "a")), List.of()));
    }

    @Test
    void selectorsComeFromTheWorkflowThenThePromisesWorkflowThenThePromiseAndFromNobodyElse() {
        String own = """
                - {matchlabels: {from: spec, tier: gold}, source: promise}
                - {matchlabels: {from: pipeline}, source: promise-workflow}
                - {matchlabels: {from: nobody}, source: resource-workflow}
                - {matchlabels: {from: again, zone: a}, source: promise-workflow}
                """;
        assertThat(groups(
                                Map.of("input/a.yaml", "a", SELECTORS, "- matchLabels: {env: x}\n", SCHEDULING, own),
                                WorkflowType.PROMISE)
                        .getFirst()
                        .selectors())
                .containsExactly(
                        new WorkSelector(Map.of("env", "x"), "promise-workflow"),
                        new WorkSelector(Map.of("from", "pipeline", "zone", "a"), "promise-workflow"),
                        new WorkSelector(Map.of("from", "spec", "tier", "gold"), "promise"));
    }

    /** Go compares the bytes of UTF-8, in which what Java keeps as two characters comes last. */
    @Test
    void filesAreInTheOrderOfEachNameByItsBytes() {
        List<String> inOrder = List.of(
                "a", "ab", "abc", "abcd", "b/z", "b.yaml", "b0/a", "c/x", "c-/x", "c0", "\uff01", "\ud83d\ude00");
        Map<String, String> files = new LinkedHashMap<>();
        inOrder.reversed().forEach(path -> files.put("input/" + path, path));
        assertThat(groups(files, WorkflowType.RESOURCE).getFirst().workloads())
                .extracting(Workload::filepath)
                .containsExactlyElementsOf(inOrder);
    }

    private static List<WorkloadGroup> groups(Map<String, String> files, WorkflowType type) {
        return ((Output.Groups) Output.of(new PodFiles(files, Set.of()), type)).groups();
    }
}
