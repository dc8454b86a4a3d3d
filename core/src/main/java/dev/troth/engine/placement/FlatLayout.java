package dev.troth.engine.placement;

import dev.troth.engine.Because;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code none}: files lie where the Pipeline put them, and a list beside them says whose they are.
 *
 * <p>An entry of the list that does not literally begin with the Destination's path and a slash is taken as relative to
 * it. With a path that ends in a slash or begins with {@code ./} that is true of all entries, and stale files stay.
 */
record FlatLayout(Placing placing) implements Layout {

    @Override
    public Contents contents() {
        StateFile old = readList(true);
        if (!old.problem().isEmpty()) {
            return Contents.failed(old.problem());
        }
        String prefix = placing.destination().spec().path() + "/";
        List<Workload> workloads = placing.placement().workloads();
        List<String> paths = new ArrayList<>(workloads.size());
        for (Workload workload : workloads) {
            paths.add(GoPath.join(prefix, workload.filepath()));
        }
        String damage = Contents.damage(workloads);
        if (!damage.isEmpty()) {
            return Contents.failed(damage);
        }
        List<Workload> create = new ArrayList<>(workloads.size() + 1);
        create.add(new Workload(GoPath.join(prefix, StorePaths.stateFile(placing.placement())), StateFile.text(paths)));
        create.addAll(Contents.below(prefix, workloads));
        return Contents.of("", create, stale(old.files(), paths, prefix));
    }

    private static List<String> stale(List<String> old, List<String> now, String prefix) {
        Set<String> kept = new HashSet<>(now);
        List<String> stale = new ArrayList<>();
        for (String path : old) {
            String full = path.startsWith(prefix) ? path : GoPath.join(prefix, path);
            if (!kept.contains(full)) {
                stale.add(full);
            }
        }
        return stale;
    }

    @Override
    public Removal removal() {
        StateFile list = readList(false);
        if (!list.problem().isEmpty()) {
            return Removal.stuck(Because.of(
                    "the list of files %s cannot be read (%s), so Kratix does not know what to remove and tries every 15 seconds, for ever",
                    path(), list.problem()));
        }
        return new Removal(list.files(), null);
    }

    private StateFile readList(boolean mayBeAbsent) {
        Answer answer = placing.store().readFile(path());
        if (mayBeAbsent && answer.error().equals(StoreWriter.FILE_NOT_FOUND)) {
            return StateFile.NONE;
        }
        if (answer.failed()) {
            warn("FailedReadKratixStateFile", "failed to read .kratix state file: " + answer.error());
            return new StateFile(List.of(), answer.error());
        }
        StateFile list = StateFile.read(answer.result());
        if (!list.problem().isEmpty()) {
            warn("FailedUnmarshalKratixStateFile", "failed to unmarshal .kratix state file: " + list.problem());
        }
        return list;
    }

    private void warn(String reason, String message) {
        placing.pass().warning(placing.placement(), reason, message);
    }

    private String path() {
        return listPath(placing);
    }

    static String listPath(Placing placing) {
        return listPath(placing.destination().spec(), placing.placement());
    }

    static String listPath(DestinationSpec destination, WorkPlacementObject placement) {
        return GoPath.join(destination.path(), StorePaths.stateFile(placement));
    }
}
