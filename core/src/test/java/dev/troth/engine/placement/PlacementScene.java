package dev.troth.engine.placement;

import dev.troth.engine.Decision;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.PlacementFixtures;
import dev.troth.engine.StepLines;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkPlacementObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the WorkPlacement controller sees, and what it makes of it.
 *
 * @param others all WorkPlacements but the one that the pass is about
 */
record PlacementScene(
        WorkPlacementObject placement,
        @Nullable DestinationObject destination,
        @Nullable StateStore store,
        List<WorkPlacementObject> others,
        int refusedWrite,
        String rememberedVersion) {

    /** A WorkPlacement alone at a Destination with an empty bucket. */
    static PlacementScene of(WorkPlacementObject placement, String filepathMode) {
        return new PlacementScene(
                placement, PlacementFixtures.destination(filepathMode), Stores.bucket(Map.of()), List.of(), 0, "");
    }

    PlacementScene at(@Nullable DestinationObject other) {
        return new PlacementScene(placement, other, store, others, refusedWrite, rememberedVersion);
    }

    PlacementScene in(@Nullable StateStore other) {
        return new PlacementScene(placement, destination, other, others, refusedWrite, rememberedVersion);
    }

    PlacementScene beside(WorkPlacementObject... placements) {
        return new PlacementScene(placement, destination, store, List.of(placements), refusedWrite, rememberedVersion);
    }

    /** The API server refuses this write of the pass, counted from 1. */
    PlacementScene refusing(int write) {
        return new PlacementScene(placement, destination, store, others, write, rememberedVersion);
    }

    PlacementScene remembering(String version) {
        return new PlacementScene(placement, destination, store, others, refusedWrite, version);
    }

    Observation.OfWorkPlacement seen() {
        List<WorkPlacementObject> all = new ArrayList<>(others);
        all.add(placement);
        all.sort(
                Comparator.comparing((WorkPlacementObject one) -> one.metadata().namespace())
                        .thenComparing(one -> one.metadata().name()));
        return new Observation.OfWorkPlacement(
                0, KratixSettings.BUILT_IN, refusedWrite, placement, destination, all, store, rememberedVersion);
    }

    Decision decide() {
        return WorkPlacementPass.reconcile(seen());
    }

    /** What the pass does, in brief. */
    String pass() {
        return StepLines.of(decide());
    }

    /** What the pass does, with all that it says. */
    String inWords() {
        return StepLines.inWords(decide());
    }

    /** The files of the State Store after the pass. */
    Map<String, String> filesAfter() {
        return store == null ? Map.of() : Stores.filesAfter(store, decide());
    }

    static WorkPlacementObject deleting(WorkPlacementObject placement) {
        return placement.withMetadata(placement.metadata().deletedAt(0));
    }

    /** A Destination at {@code d1} with this file for all. */
    static DestinationObject aggregating(String filename) {
        DestinationObject destination = PlacementFixtures.destination(DestinationSpec.AGGREGATED_YAML);
        return withSpec(destination, "d1", filename);
    }

    static DestinationObject withPath(DestinationObject destination, String path) {
        return withSpec(destination, path, destination.spec().filename());
    }

    private static DestinationObject withSpec(DestinationObject destination, String path, String filename) {
        DestinationSpec spec = destination.spec();
        return new DestinationObject(
                destination.metadata(),
                new DestinationSpec(
                        path,
                        spec.strictMatchLabels(),
                        spec.cleanup(),
                        spec.filepathMode(),
                        filename,
                        spec.stateStoreKind(),
                        spec.stateStoreName(),
                        spec.initWorkloads()),
                destination.conditions());
    }
}
