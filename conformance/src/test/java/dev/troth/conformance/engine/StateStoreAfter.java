package dev.troth.conformance.engine;

import dev.troth.engine.Decision;
import dev.troth.engine.Step;
import dev.troth.engine.StoreCall;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.placement.Answer;
import dev.troth.engine.placement.StoreWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The files and commits of a State Store after a pass. */
final class StateStoreAfter {

    private StateStoreAfter() {}

    static List<String> differences(Recorded expected, List<StateStore> before, Decision decision) {
        List<String> differences = new ArrayList<>();
        for (StateStore store : before) {
            differences.addAll(differences(expected, store, decision));
        }
        return differences;
    }

    private static List<String> differences(Recorded expected, StateStore before, Decision decision) {
        StateStore store = before;
        List<String> commits = new ArrayList<>();
        for (Step step : decision.steps()) {
            if (step instanceof StoreCall call && call.store().equals(before.reference())) {
                Answer answer = StoreWriter.carryOut(store, call);
                store = answer.store();
                if (!answer.commit().isEmpty()) {
                    commits.add(answer.commit());
                }
            }
        }
        List<String> differences = new ArrayList<>();
        String reference = before.reference();
        String files = new TreeMap<>(expected.part("filesAfter").textsByName(reference)).toString();
        if (expected.has("filesAfter") && !files.equals(store.files().toString())) {
            differences.add("files of " + reference + ": " + files + ", Troth: " + store.files());
        }
        List<String> recorded = expected.part("commits").texts(reference);
        if (expected.has("commits") && !recorded.equals(commits)) {
            differences.add("commits of " + reference + ": " + recorded + ", Troth: " + commits);
        }
        return differences;
    }
}
