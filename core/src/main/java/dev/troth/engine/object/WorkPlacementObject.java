package dev.troth.engine.object;

import java.util.List;

/**
 * A WorkPlacement: the files of one group on their way to one Destination
 * ({@code api/v1alpha1/workplacement_types.go}).
 *
 * @param destination {@code spec.targetDestinationName}
 * @param groupId {@code spec.id}
 * @param promise {@code spec.promiseName}
 * @param resource {@code spec.resourceName}; {@code ""} for those of a Promise
 * @param workGeneration {@code spec.generation}: the generation of the Work that it was made from
 * @param versionId what the State Store called its last write; {@code ""} for nothing
 */
public record WorkPlacementObject(
        Metadata metadata,
        String destination,
        String groupId,
        String promise,
        String resource,
        long workGeneration,
        List<Workload> workloads,
        Conditions conditions,
        String versionId)
        implements ApiObject {

    public static final String KIND = "WorkPlacement";

    public WorkPlacementObject {
        workloads = List.copyOf(workloads);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public WorkPlacementObject withMetadata(Metadata other) {
        return new WorkPlacementObject(
                other, destination, groupId, promise, resource, workGeneration, workloads, conditions, versionId);
    }

    /** With what the Work holds by now. */
    public WorkPlacementObject withContents(long otherWorkGeneration, List<Workload> otherWorkloads) {
        return new WorkPlacementObject(
                metadata,
                destination,
                groupId,
                promise,
                resource,
                otherWorkGeneration,
                otherWorkloads,
                conditions,
                versionId);
    }

    public WorkPlacementObject withStatus(Conditions otherConditions, String otherVersionId) {
        return new WorkPlacementObject(
                metadata,
                destination,
                groupId,
                promise,
                resource,
                workGeneration,
                workloads,
                otherConditions,
                otherVersionId);
    }
}
