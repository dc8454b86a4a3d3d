package dev.troth.engine.placement;

import static dev.troth.engine.placement.PlacementScene.aggregating;
import static dev.troth.engine.placement.PlacementScene.deleting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.StoredFiles;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.Workload;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Destinations that take one file for all, {@code aggregatedYAML}. */
class AggregatedFileTest {

    private static final StateStore STORE = StateStore.of(StateStore.BUCKET, "store", "")
            .withFiles(StoredFiles.of(Map.of("d1/aggregated.yaml", "old: 1\n")), 0);

    @Test
    void allPlacementsGoIntoOneFileInOrderOfTheirNamesWhateverTheirNamespaces() {
        PlacementScene scene = scene(placement("default", "m", "kind: M\n", "kind: M2\n"))
                .beside(placement("aaa", "z", "kind: Z\n"), placement("zzz", "a", "kind: A\n"));
        assertThat(scene.pass()).startsWith("""
                        reset
                        write  [d1/aggregated.yaml] without []
                        event WorkloadsWrittenToStateStore on WorkPlacement
                        """);
        assertThat(scene.filesAfter()).isEqualTo(Map.of("d1/aggregated.yaml", """
                        kind: A

                        ---
                        kind: M

                        ---
                        kind: M2

                        ---
                        kind: Z
                        """));
    }

    @Test
    void placementsThatAreBeingDeletedOrAreNotLabelledForTheDestinationAreLeftOut() {
        WorkPlacementObject unlabelled = placement("default", "b", "kind: B\n");
        WorkPlacementObject elsewhere = placement("default", "c", "kind: C\n");
        assertThat(scene(placement("default", "a", "kind: A\n"))
                        .beside(
                                unlabelled.withMetadata(
                                        unlabelled.metadata().withoutLabel(Labels.TARGET_DESTINATION_NAME)),
                                elsewhere.withMetadata(
                                        elsewhere.metadata().withLabel(Labels.TARGET_DESTINATION_NAME, "d2")),
                                deleting(placement("default", "d", "kind: D\n")))
                        .filesAfter())
                .isEqualTo(Map.of("d1/aggregated.yaml", "kind: A\n"));
    }

    @Test
    void withoutAnyContentTheFileIsEmpty() {
        assertThat(scene(placement("default", "a")).filesAfter()).isEqualTo(Map.of("d1/aggregated.yaml", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'', d1/aggregated.yaml",
        "all.yaml, d1/all.yaml",
        "sub/all.yaml, d1/sub/all.yaml",
        "../all.yaml, all.yaml"
    })
    void theFileMayHaveANameOfItsOwn(String filename, String path) {
        assertThat(scene(placement("default", "a", "kind: A\n"))
                        .at(aggregating(filename))
                        .in(Stores.bucket(Map.of()))
                        .filesAfter())
                .isEqualTo(Map.of("base/" + path, "kind: A\n"));
    }

    @Test
    void whenOneGoesTheFileIsWrittenAnewWithoutIt() {
        PlacementScene scene = scene(deleting(placement("default", "b", "kind: B\n")))
                .beside(placement("default", "a", "kind: A\n"), placement("default", "c", "kind: C\n"));
        assertThat(scene.pass()).isEqualTo("""
                        reset
                        write  [d1/aggregated.yaml] without []
                        remove []
                        update WorkPlacement default/b -finalizers.workplacement.kratix.io/repo-cleanup
                        until something happens
                        """);
        assertThat(scene.filesAfter()).isEqualTo(Map.of("d1/aggregated.yaml", "kind: A\n\n---\nkind: C\n"));
    }

    @Test
    void whenTheLastOneGoesTheFileGoes() {
        PlacementScene scene = scene(deleting(placement("default", "b", "kind: B\n")));
        assertThat(scene.pass()).isEqualTo("""
                        reset
                        remove [d1/aggregated.yaml]
                        update WorkPlacement default/b -finalizers.workplacement.kratix.io/repo-cleanup
                        until something happens
                        """);
        assertThat(scene.filesAfter()).isEmpty();
    }

    @Test
    void whenThoseThatStayHaveNoContentTheFileGoesAsWell() {
        PlacementScene scene =
                scene(deleting(placement("default", "b", "kind: B\n"))).beside(placement("default", "a"));
        assertThat(scene.filesAfter()).isEmpty();
        assertThat(scene.beside(placement("default", "a", "")).filesAfter()).isEmpty();
    }

    @Test
    void damagedContentOfAnyOfThemMakesTheWriteFail() {
        assertThat(scene(placement("default", "a", "kind: A\n"))
                        .beside(damaged())
                        .inWords())
                .isEqualTo("""
                        reset
                        event Warning FailedGenerateAggregatedWorkloadYAML on WorkPlacement: failed to generate aggregated workload yaml: unable to decompress file content: unexpected EOF
                        event Warning FailedWriteToDestination on WorkPlacement: error writing to destination; check kubectl get destination for more info: unable to decompress file content: unexpected EOF
                        status WorkPlacement default/a
                            WriteSucceeded=False/WorkloadsFailedWrite: unable to decompress file content: unexpected EOF
                            Ready=False/WorkloadsFailedWrite: Failing
                        again in 15 s
                        because the files of a could not be written to Destination d1 (unable to decompress file content: unexpected EOF), so Kratix tries again in 15 seconds
                        """);
    }

    @Test
    void damagedContentOfThoseThatStayKeepsOneFromGoing() {
        assertThat(scene(deleting(placement("default", "a", "kind: A\n")))
                        .beside(damaged())
                        .inWords())
                .isEqualTo("""
                        reset
                        event Warning FailedGenerateAggregatedWorkloadYAML on WorkPlacement: failed to generate aggregated workload yaml: unable to decompress file content: unexpected EOF
                        again in 15 s
                        because d1/aggregated.yaml cannot be written without the files of a (a file of another WorkPlacement is damaged), so Kratix tries again in 15 seconds
                        """);
    }

    @Test
    void itsOwnDamagedContentDoesNotKeepOneFromGoing() {
        assertThat(scene(deleting(damaged())).pass()).contains("remove [d1/aggregated.yaml]\n");
    }

    @Test
    void whenTheRestCannotBeWrittenOneDoesNotGoAndNoEventSaysSo() {
        assertThat(scene(deleting(placement("default", "b", "kind: B\n")))
                        .beside(placement("default", "a", "kind: A\n"))
                        .in(STORE.withFailures(Map.of("UpdateFiles", "disk full")))
                        .inWords())
                .isEqualTo("""
                        reset
                        write  [d1/aggregated.yaml] without []: disk full
                        again in 15 s
                        because d1/aggregated.yaml cannot be written without the files of b (disk full), so Kratix tries again in 15 seconds
                        """);
    }

    private static PlacementScene scene(WorkPlacementObject placement) {
        return PlacementScene.of(placement, DestinationSpec.AGGREGATED_YAML).in(STORE);
    }

    private static WorkPlacementObject damaged() {
        return placement("default", "x")
                .withContents(1, List.of(new Workload("object.yaml", "H4sIAAAAAAAA", "unexpected EOF")));
    }

    private static WorkPlacementObject placement(String namespace, String name, String... contents) {
        Metadata metadata = Metadata.of(namespace, name)
                .withLabels(Map.of(Labels.TARGET_DESTINATION_NAME, "d1"))
                .withFinalizers(List.of(Finalizers.REPO_CLEANUP));
        List<Workload> workloads = Stream.of(contents)
                .map(content -> new Workload("object.yaml", content))
                .toList();
        return new WorkPlacementObject(metadata, "d1", "5058f", "p", "r", 1, workloads, Conditions.NONE, "");
    }
}
