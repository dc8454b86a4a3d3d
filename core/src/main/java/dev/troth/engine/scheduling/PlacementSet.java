package dev.troth.engine.scheduling;

import dev.troth.engine.Pass;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The WorkPlacements that a group is to have, one for each Destination ({@code internal/controller/scheduler.go}, {@code
 * applyWorkplacementsForTargetDestinations}).
 *
 * <p>Labels, annotations and finalizer are set anew each time, so that {@code kratix.io/misplaced} goes once the
 * Destination matches again. Kratix takes the Destinations in random order; here it is that of the WorkPlacements' names.
 */
final class PlacementSet {

    private static final int SHORT_ID = 5;

    /** Annotations that a WorkPlacement keeps although its Work has others ({@code internal/telemetry/tracing.go}). */
    private static final List<String> TRACING = List.of(
            "kratix.io/trace-parent",
            "kratix.io/trace-state",
            "kratix.io/trace-timestamp",
            "kratix.io/trace-generation");

    private record Target(String destination, boolean misplaced) {}

    private final WorkObject work;
    private final WorkloadGroup group;
    private final Map<String, Target> byName = new TreeMap<>();

    PlacementSet(WorkObject work, WorkloadGroup group) {
        this.work = work;
        this.group = group;
    }

    /** A Destination that the group is for. */
    void place(String destination) {
        byName.put(nameFor(destination), new Target(destination, false));
    }

    /** A Destination where the group lies already; misplaced unless it is for it. */
    void keep(String destination) {
        byName.putIfAbsent(nameFor(destination), new Target(destination, true));
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    private String nameFor(String destination) {
        String id = group.id();
        return work.metadata().name() + "." + destination + "-" + id.substring(0, Math.min(SHORT_ID, id.length()));
    }

    /** Whether one of them is misplaced. Throws {@link Pass.Conflict}, and the rest is not tried. */
    boolean apply(Pass pass, Placements placements) {
        boolean misplaced = false;
        for (Map.Entry<String, Target> wanted : byName.entrySet()) {
            Target target = wanted.getValue();
            WorkPlacementObject before = placements.get(work.metadata().namespace(), wanted.getKey());
            WorkPlacementObject after;
            String operation;
            if (before == null) {
                after = filled(Metadata.of(work.metadata().namespace(), wanted.getKey()), Conditions.NONE, "", target);
                placements.create(after);
                operation = "created";
            } else {
                after = filled(before.metadata(), before.conditions(), before.versionId(), target);
                operation = after.equals(before) ? "unchanged" : "updated";
                if (after.equals(before)) {
                    after = before;
                } else {
                    placements.update(before, after);
                }
            }
            misplaced |= target.misplaced();
            PlacementConditions.tell(pass, placements, after, target.misplaced());
            pass.normal(
                    work,
                    "WorkplacementReconciled",
                    "workplacement reconciled: " + wanted.getKey() + ", operation: " + operation);
        }
        return misplaced;
    }

    private WorkPlacementObject filled(Metadata metadata, Conditions conditions, String versionId, Target target) {
        return new WorkPlacementObject(
                metadata.withLabels(labels(target))
                        .withAnnotations(annotations(metadata.annotations()))
                        .withAllFinalizers(List.of(Finalizers.REPO_CLEANUP)),
                target.destination(),
                group.id(),
                work.promise(),
                work.resource(),
                work.metadata().generation(),
                group.workloads(),
                conditions,
                versionId);
    }

    private Map<String, String> labels(Target target) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Labels.WORK, work.metadata().name());
        labels.put(Labels.WORKLOAD_GROUP_ID, group.id());
        labels.put(Labels.TARGET_DESTINATION_NAME, target.destination());
        labels.put(Labels.PIPELINE_NAME, work.metadata().labelOrEmpty(Labels.PIPELINE_NAME));
        if (target.misplaced()) {
            labels.put(Labels.MISPLACED, "true");
        }
        return labels;
    }

    private Map<String, String> annotations(Map<String, String> present) {
        Map<String, String> ofWork = work.metadata().annotations();
        if (present.isEmpty()) {
            return ofWork;
        }
        Map<String, String> annotations = new LinkedHashMap<>(ofWork);
        for (String key : TRACING) {
            String value = present.getOrDefault(key, "");
            if (!value.isEmpty()) {
                annotations.put(key, value);
            }
        }
        return annotations;
    }
}
