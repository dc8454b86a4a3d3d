package dev.troth.engine;

import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.WorkSelector;
import dev.troth.engine.object.WorkStatus;
import dev.troth.engine.object.Workload;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;

/** A Work of a request, Destinations and WorkPlacements to be changed to taste. */
public final class PlacementFixtures {

    public static final String GROUP = "5058f1af8388633f609cadb75a75dc9d";
    public static final List<Workload> FILES = List.of(new Workload("object.yaml", "kind: A\n"));
    public static final WorkSelector DEV = new WorkSelector(Map.of("environment", "dev"), "promise");

    private PlacementFixtures() {}

    public static WorkloadGroup group(WorkSelector... selectors) {
        return new WorkloadGroup(GROUP, ".", FILES, List.of(selectors));
    }

    public static WorkObject workOfRequest(WorkloadGroup... groups) {
        return work("r", groups);
    }

    public static WorkObject workOfPromise(WorkloadGroup... groups) {
        return work("", groups);
    }

    private static WorkObject work(String resource, WorkloadGroup... groups) {
        Metadata metadata = Metadata.of("default", "w")
                .withLabels(Map.of(Labels.PIPELINE_NAME, "a"))
                .withFinalizers(List.of(Finalizers.WORK_CLEANUP));
        return new WorkObject(metadata, "p", resource, List.of(groups), WorkStatus.EMPTY);
    }

    public static DestinationObject destination(String name, Map<String, String> labels) {
        return new DestinationObject(
                Metadata.of("", name).withLabels(labels), spec(DestinationSpec.NESTED_BY_METADATA), Conditions.NONE);
    }

    public static DestinationObject destination(String filepathMode) {
        return new DestinationObject(Metadata.of("", "d1"), spec(filepathMode), Conditions.NONE);
    }

    private static DestinationSpec spec(String filepathMode) {
        return new DestinationSpec(
                "d1", false, DestinationSpec.CLEANUP_NONE, filepathMode, "", StateStore.BUCKET, "store", true);
    }

    /** One that the scheduler made for the group. */
    public static WorkPlacementObject placement(String destination) {
        Metadata metadata = Metadata.of("default", "w." + destination + "-5058f")
                .withLabels(Map.of(
                        Labels.WORK,
                        "w",
                        Labels.WORKLOAD_GROUP_ID,
                        GROUP,
                        Labels.TARGET_DESTINATION_NAME,
                        destination,
                        Labels.PIPELINE_NAME,
                        "a"))
                .withFinalizers(List.of(Finalizers.REPO_CLEANUP));
        return new WorkPlacementObject(metadata, destination, GROUP, "p", "r", 1, FILES, Conditions.NONE, "");
    }
}
