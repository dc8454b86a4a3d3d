package dev.troth.engine.placement;

import dev.troth.engine.object.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * What a WorkPlacement writes.
 *
 * @param directory all in it that is not created goes; {@code ""} for none
 * @param create paths below the directory, and contents
 * @param delete paths of single files
 * @param error why nothing can be written, or {@code ""}
 */
record Contents(String directory, List<Workload> create, List<String> delete, String error) {

    private static final String UNREADABLE = "unable to decompress file content: ";

    static Contents of(String directory, List<Workload> create, List<String> delete) {
        return new Contents(directory, create, delete, "");
    }

    static Contents failed(String error) {
        return new Contents("", List.of(), List.of(), error);
    }

    /** What unpacking the first of them that is damaged ends with, or {@code ""}. */
    static String damage(List<Workload> workloads) {
        for (Workload workload : workloads) {
            if (!workload.damage().isEmpty()) {
                return UNREADABLE + workload.damage();
            }
        }
        return "";
    }

    /** The same files below another path. */
    static List<Workload> below(String path, List<Workload> workloads) {
        List<Workload> moved = new ArrayList<>(workloads.size());
        for (Workload workload : workloads) {
            moved.add(new Workload(GoPath.join(path, workload.filepath()), workload.content()));
        }
        return moved;
    }
}
