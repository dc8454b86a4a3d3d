package dev.troth.engine.placement;

import dev.troth.engine.Pass;
import dev.troth.engine.StoreCall;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.Workload;
import java.util.List;

/** The State Store while a pass calls its writer; each call is also noted in the pass. */
final class StoreSession {

    private final Pass pass;
    private StateStore store;

    StoreSession(Pass pass, StateStore store) {
        this.pass = pass;
        this.store = store;
    }

    Answer reset() {
        Answer answer = StoreWriter.reset(store);
        pass.add(new StoreCall.Reset(store.reference(), answer.error()));
        return answer;
    }

    Answer readFile(String path) {
        Answer answer = StoreWriter.readFile(store, path);
        pass.add(new StoreCall.ReadFile(store.reference(), path, answer.result(), answer.error()));
        return answer;
    }

    Answer updateFiles(String subDirectory, String workPlacement, List<Workload> create, List<String> delete) {
        Answer answer = StoreWriter.updateFiles(store, subDirectory, workPlacement, create, delete);
        pass.add(new StoreCall.UpdateFiles(
                store.reference(), subDirectory, workPlacement, create, delete, answer.result(), answer.error()));
        store = answer.store();
        return answer;
    }

    Answer deleteFiles(String workPlacement, List<String> files) {
        Answer answer = StoreWriter.deleteFiles(store, workPlacement, files);
        pass.add(new StoreCall.DeleteFiles(store.reference(), workPlacement, files, answer.error()));
        store = answer.store();
        return answer;
    }
}
