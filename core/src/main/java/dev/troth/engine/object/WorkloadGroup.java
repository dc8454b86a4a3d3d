package dev.troth.engine.object;

import java.util.List;

/**
 * The files of a Work that go to the same Destinations.
 *
 * @param id the md5 of the directory
 * @param directory {@code .} for what is not in a directory of its own
 */
public record WorkloadGroup(String id, String directory, List<Workload> workloads, List<WorkSelector> selectors) {

    public WorkloadGroup {
        workloads = List.copyOf(workloads);
        selectors = List.copyOf(selectors);
    }
}
