package dev.troth.engine.object;

import java.util.List;

/**
 * The files of a Work that go to the same Destinations.
 *
 * @param id the md5 of the directory
 * @param directory {@code .} for what is not in a directory of its own
 */
public record WorkloadGroup(String id, String directory, List<Workload> workloads, List<WorkSelector> selectors) {

    /** The directory of what is not in one of its own. */
    public static final String ROOT = ".";

    public WorkloadGroup {
        workloads = List.copyOf(workloads);
        selectors = List.copyOf(selectors);
    }
}
