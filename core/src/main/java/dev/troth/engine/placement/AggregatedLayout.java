package dev.troth.engine.placement;

import dev.troth.engine.Because;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.Workload;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code aggregatedYAML}: one file with everything that all WorkPlacements of a Destination hold, in order of their
 * names. Those that are being deleted do not count, and those without the label {@code kratix.io/targetDestinationName}
 * are not seen.
 */
record AggregatedLayout(Placing placing) implements Layout {

    private static final String DEFAULT_FILENAME = "aggregated.yaml";
    private static final String SEPARATOR = "\n---\n";

    @Override
    public Contents contents() {
        List<Workload> workloads = workloads();
        String damage = reportDamage(workloads);
        return damage.isEmpty()
                ? Contents.of("", List.of(new Workload(path(), combined(workloads))), List.of())
                : Contents.failed(damage);
    }

    /** The file is written anew without this one's files, or goes when nothing is left. */
    @Override
    public Removal removal() {
        List<Workload> workloads = workloads();
        if (!reportDamage(workloads).isEmpty()) {
            return stuck("a file of another WorkPlacement is damaged");
        }
        String content = combined(workloads);
        if (content.isEmpty()) {
            return Removal.of(path());
        }
        Answer answer =
                placing.store().updateFiles("", placing.name(), List.of(new Workload(path(), content)), List.of());
        return answer.failed() ? stuck(answer.error()) : Removal.of();
    }

    private Removal stuck(String why) {
        return Removal.stuck(Because.of(
                "%s cannot be written without the files of %s (%s), so Kratix tries again in 15 seconds",
                path(), placing.name(), why));
    }

    private String path() {
        return path(placing.destination().spec());
    }

    static String path(DestinationSpec destination) {
        String filename = destination.filename();
        return GoPath.join(destination.path(), filename.isEmpty() ? DEFAULT_FILENAME : filename);
    }

    private List<Workload> workloads() {
        String destination = placing.destination().metadata().name();
        List<WorkPlacementObject> active = new ArrayList<>();
        for (WorkPlacementObject placement : placing.placements()) {
            if (!placement.metadata().isDeleting()
                    && destination.equals(placement.metadata().label(Labels.TARGET_DESTINATION_NAME))) {
                active.add(placement);
            }
        }
        active.sort(Comparator.comparing(placement -> placement.metadata().name()));
        List<Workload> workloads = new ArrayList<>();
        for (WorkPlacementObject placement : active) {
            workloads.addAll(placement.workloads());
        }
        return workloads;
    }

    private String reportDamage(List<Workload> workloads) {
        String damage = Contents.damage(workloads);
        if (!damage.isEmpty()) {
            placing.pass()
                    .warning(
                            placing.placement(),
                            "FailedGenerateAggregatedWorkloadYAML",
                            "failed to generate aggregated workload yaml: " + damage);
        }
        return damage;
    }

    private static String combined(List<Workload> workloads) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < workloads.size(); i++) {
            text.append(i == 0 ? "" : SEPARATOR).append(workloads.get(i).content());
        }
        return text.toString();
    }
}
