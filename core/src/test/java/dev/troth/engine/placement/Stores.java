package dev.troth.engine.placement;

import dev.troth.engine.Decision;
import dev.troth.engine.StoreCall;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.StoredFiles;
import dev.troth.engine.object.Workload;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** State Stores of which Kratix may use what lies below {@code base}, and what becomes of them. */
final class Stores {

    private Stores() {}

    static StateStore git(Map<String, String> files) {
        return StateStore.of(StateStore.GIT, "store", "/base/").withFiles(StoredFiles.of(files), 0);
    }

    static StateStore bucket(Map<String, String> files) {
        return StateStore.of(StateStore.BUCKET, "store", "base/").withFiles(StoredFiles.of(files), 0);
    }

    /** Files that all say the same. */
    static List<Workload> files(String... paths) {
        return Stream.of(paths).map(path -> new Workload(path, "content")).toList();
    }

    /** The files of the State Store when all calls of the pass are carried out. */
    static Map<String, String> filesAfter(StateStore before, Decision decision) {
        StateStore store = before;
        for (var step : decision.steps()) {
            if (step instanceof StoreCall call) {
                store = StoreWriter.carryOut(store, call).store();
            }
        }
        return store.files().asMap();
    }
}
