package dev.troth.engine.placement;

import dev.troth.engine.StoreCall;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.Workload;
import java.util.List;

/** What the calls of Kratix' writers make of a State Store ({@code lib/writers/statestore_writer.go}). */
public final class StoreWriter {

    static final String FILE_NOT_FOUND = "file not found";

    private StoreWriter() {}

    /** The same call once more: what the State Store is after a pass in which it was made. */
    public static Answer carryOut(StateStore store, StoreCall call) {
        return switch (call) {
            case StoreCall.Reset reset -> reset(store);
            case StoreCall.ReadFile read -> readFile(store, read.path());
            case StoreCall.UpdateFiles update ->
                updateFiles(store, update.subDirectory(), update.workPlacement(), update.create(), update.delete());
            case StoreCall.DeleteFiles delete -> deleteFiles(store, delete.workPlacement(), delete.files());
        };
    }

    static Answer reset(StateStore store) {
        return Answer.failed(store, store.failure("Reset"));
    }

    static Answer readFile(StateStore store, String path) {
        String failure = store.failure("ReadFile");
        if (!failure.isEmpty()) {
            return Answer.failed(store, failure);
        }
        return store.isGit() ? GitWriter.readFile(store, path) : BucketWriter.readFile(store, path);
    }

    static Answer updateFiles(
            StateStore store, String subDirectory, String workPlacement, List<Workload> create, List<String> delete) {
        String failure = store.failure("UpdateFiles");
        if (!failure.isEmpty()) {
            return Answer.failed(store, failure);
        }
        return store.isGit()
                ? GitWriter.updateFiles(store, subDirectory, workPlacement, create, delete)
                : BucketWriter.updateFiles(store, subDirectory, create, delete);
    }

    static Answer deleteFiles(StateStore store, String workPlacement, List<String> files) {
        String failure = store.failure("DeleteFiles");
        if (!failure.isEmpty()) {
            return Answer.failed(store, failure);
        }
        return store.isGit()
                ? GitWriter.deleteFiles(store, workPlacement, files)
                : BucketWriter.deleteFiles(store, files);
    }
}
