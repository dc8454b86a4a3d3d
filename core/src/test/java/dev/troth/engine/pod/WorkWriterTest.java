package dev.troth.engine.pod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Write;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkSelector;
import dev.troth.engine.object.WorkStatus;
import dev.troth.engine.object.Workload;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.WorkflowType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a Pipeline's output. */
class WorkWriterTest {

    private static final String OWN_SELECTORS = "- matchlabels:\n    env: dev\n    a: b\n  source: promise\n"
            + "- matchlabels:\n    env: prod\n    c: d\n  source: promise\n";
    private static final WorkWriter.Arguments ARGUMENTS =
            new WorkWriter.Arguments("redis", "default", "cache", "", WorkflowType.RESOURCE, "provision", false);

    @Test
    void allFilesGoIntoOneGroupInTheOrderOfTheirDirectories() {
        assertThat(paths(output("", "b.yaml", "a.yaml", "a/z.yaml", "a/b/c.yaml", ".hidden", "A.yaml", "ä.yaml")))
                .containsExactly(List.of(".hidden", "A.yaml", "a/b/c.yaml", "a/z.yaml", "a.yaml", "b.yaml", "ä.yaml"));
    }

    @Test
    void ownSelectorsOfThePromiseComeAfterThoseOfThePipelineAndTheFirstOfThemWins() {
        assertThat(groups(output("- matchLabels: {env: x}\n", "a.yaml"))
                        .getFirst()
                        .selectors())
                .containsExactly(
                        new WorkSelector(Map.of("env", "x"), "resource-workflow"),
                        new WorkSelector(Map.of("env", "dev", "a", "b", "c", "d"), "promise"));
    }

    @Test
    void aDirectoryWithSelectorsIsAGroupOfItsOwnWithoutThoseOfThePromise() {
        List<WorkloadGroup> groups =
                groups(output("- matchLabels: {env: x}\n  directory: ./d/\n", "root.yaml", "d/one.yaml", "e/two.yaml"));
        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst())
                .isEqualTo(new WorkloadGroup(
                        "8277e0910d750195b448797616e091ad",
                        "d",
                        List.of(new Workload("d/one.yaml", "content of d/one.yaml")),
                        List.of(new WorkSelector(Map.of("env", "x"), "resource-workflow"))));
        assertThat(paths(groups).getLast()).containsExactly("e/two.yaml", "root.yaml");
    }

    @Test
    void aGroupMayBeEmptyButTheOneForTheRestMayNot() {
        PodFiles files = new PodFiles(
                Map.of("metadata/destination-selectors.yaml", "- matchLabels: {env: x}\n  directory: d\n"),
                Set.of("input/d"));
        assertThat(paths(Output.of(files, WorkflowType.RESOURCE))).containsExactly(List.of());
        assertThat(groups(Output.of(PodFiles.NONE, WorkflowType.RESOURCE))).isEmpty();
    }

    /** Quirk: A separator is looked for by comparing a path with its last part. */
    @Test
    void twoDotsMeanAllThatTheContainerHasAndASlashTheOutputOnceMore() {
        String dots = "- matchLabels: {env: x}\n  directory: ..\n";
        assertThat(paths(output(dots, "a.yaml")))
                .containsExactly(
                        List.of(
                                "a.yaml",
                                "../kratix-system/promise-scheduling",
                                "../metadata/destination-selectors.yaml"),
                        List.of("a.yaml"));
        assertThat(paths(output("- matchLabels: {env: x}\n  directory: /\n", "a.yaml")))
                .containsExactly(List.of("a.yaml"), List.of("a.yaml"));
    }

    @Test
    void aDirectoryThatIsNoneFailsThePipeline() {
        assertThat(output("- matchLabels: {env: x}\n  directory: nope\n", "a.yaml"))
                .isEqualTo(new Output.Unusable("open /work-creator-files/input/nope: no such file or directory"));
        assertThat(output("- matchLabels: {env: x}\n  directory: a.yaml\n", "a.yaml"))
                .isEqualTo(new Output.Unusable("open /work-creator-files/input/a.yaml: not a directory"));
    }

    @Test
    void selectorsAreReadBeforeWorkflowControlAndDirectoriesAfter() {
        Map<String, String> suspends = Map.of("workflow-control.yaml", "suspend: true\n");
        assertThat(output(suspends, "- matchLabels: {env: x}\n  directory: nope\n", "a.yaml"))
                .isEqualTo(new Output.Withheld());
        assertThat(output(suspends, "- directory: d\n", "a.yaml"))
                .isEqualTo(
                        new Output.Unusable("invalid destination-selectors.yaml: entry with index 0 has no selectors"));
        // No duration is looked at here, so a wrong one is the status-writer's to find.
        assertThat(output(Map.of("workflow-control.yaml", "retryAfter: 1d\n"), "", "a.yaml"))
                .isEqualTo(new Output.Withheld());
    }

    @Test
    void theFirstRunCreatesAWorkAndLaterOnesReplaceItsFiles() {
        Output output = output("", "a.yaml");
        Outcome first = WorkWriter.run(ARGUMENTS, output, List.of(), 5_250, 0);
        assertThat(first.isFailed()).isFalse();
        assertThat(first.writes()).singleElement().isInstanceOfSatisfying(Write.Create.class, create -> {
            assertThat(create.generateName()).isTrue();
            assertThat(create.created().metadata().name()).isEqualTo("redis-cache-provision-");
            assertThat(create.created().metadata().labels())
                    .containsOnly(
                            Map.entry("kratix.io/promise-name", "redis"),
                            Map.entry("kratix.io/resource-name", "cache"),
                            Map.entry("kratix.io/pipeline-name", "provision"),
                            Map.entry("kratix.io/work-type", "resource"));
        });
        WorkObject work = named(
                "redis-cache-provision-abcde", ((Write.Create) first.writes().getFirst()).created());

        Outcome second = WorkWriter.run(ARGUMENTS, output, List.of(work), 6_000, 0);
        assertThat(second.writes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Write.Update.class,
                        update -> assertThat(update.changesNothing()).isFalse());
        Outcome atOnce = WorkWriter.run(ARGUMENTS, output, List.of(work), 5_900, 0);
        assertThat(atOnce.writes().getFirst().changesNothing()).isTrue();
    }

    /** Quirk: Further labels do not matter, so a normal run takes over what a dry run left. */
    @Test
    void aWorkOfADryRunIsOverwrittenByANormalRunButNotTheOtherWayRound() {
        WorkWriter.Arguments dry =
                new WorkWriter.Arguments("redis", "default", "cache", "", WorkflowType.RESOURCE, "provision", true);
        Output output = output("", "a.yaml");
        WorkObject left = named("x-00001", created(WorkWriter.run(dry, output, List.of(), 0, 0)));
        WorkObject normal = named("x-00002", created(WorkWriter.run(ARGUMENTS, output, List.of(), 0, 0)));

        assertThat(WorkWriter.run(ARGUMENTS, output, List.of(left), 0, 0)
                        .writes()
                        .getFirst())
                .isInstanceOf(Write.Update.class);
        assertThat(WorkWriter.run(dry, output, List.of(normal), 0, 0).writes().getFirst())
                .isInstanceOf(Write.Create.class);
        assertThat(WorkWriter.run(ARGUMENTS, output, List.of(left, normal), 0, 0)
                        .error())
                .isEqualTo("more than 1 work exist with the matching labels: map["
                        + "\"kratix.io/pipeline-name\":\"provision\" \"kratix.io/promise-name\":\"redis\""
                        + " \"kratix.io/resource-name\":\"cache\" \"kratix.io/work-type\":\"resource\"]."
                        + " Unable to update");
    }

    @Test
    void aConflictFailsTheContainer() {
        WorkObject work = new WorkObject(
                Metadata.of("default", "w").withLabels(ARGUMENTS.labels()),
                "redis",
                "cache",
                List.of(),
                WorkStatus.EMPTY);
        Outcome outcome = WorkWriter.run(ARGUMENTS, output("", "a.yaml"), List.of(work), 0, 1);
        assertThat(outcome.isFailed()).isTrue();
        assertThat(outcome.writes()).singleElement().matches(Write::refused);
    }

    @Test
    void theNamespaceOfARequestIsPartOfTheNameOnlyWherePipelinesRunElsewhere() {
        WorkWriter.Arguments elsewhere =
                new WorkWriter.Arguments("p", "pipes", "r", "default", WorkflowType.RESOURCE, "a", false);
        assertThat(elsewhere.nameBase()).isEqualTo("p-r-default-a");
        assertThat(elsewhere.labels()).containsEntry("kratix.io/resource-namespace", "default");
        assertThat(new WorkWriter.Arguments("p", "", "", "", WorkflowType.PROMISE, "a", false))
                .returns("p-a", WorkWriter.Arguments::nameBase)
                .returns("kratix-platform-system", WorkWriter.Arguments::namespace);
    }

    private static WorkObject created(Outcome outcome) {
        return (WorkObject) ((Write.Create) outcome.writes().getFirst()).created();
    }

    private static WorkObject named(String name, Object created) {
        WorkObject work = (WorkObject) created;
        return work.withMetadata(work.metadata().withName(name));
    }

    private static Output output(String selectors, String... paths) {
        return output(Map.of(), selectors, paths);
    }

    private static Output output(Map<String, String> metadata, String selectors, String... paths) {
        Map<String, String> output = new LinkedHashMap<>();
        for (String path : paths) {
            output.put(path, "content of " + path);
        }
        Map<String, String> all = new LinkedHashMap<>(metadata);
        if (!selectors.isEmpty()) {
            all.put("destination-selectors.yaml", selectors);
        }
        return Output.of(PodFiles.of(output, all, OWN_SELECTORS), WorkflowType.RESOURCE);
    }

    private static List<WorkloadGroup> groups(Output output) {
        return ((Output.Groups) output).groups();
    }

    private static List<List<String>> paths(Output output) {
        return paths(groups(output));
    }

    private static List<List<String>> paths(List<WorkloadGroup> groups) {
        return groups.stream()
                .map(group -> group.workloads().stream().map(Workload::filepath).toList())
                .toList();
    }
}
