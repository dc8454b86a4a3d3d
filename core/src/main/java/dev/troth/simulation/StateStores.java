package dev.troth.simulation;

import dev.troth.engine.StoreCall;
import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.placement.StoreWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All State Stores with their files; one that a Destination names is there, empty and ready. */
public final class StateStores {

    private final Map<String, StateStore> byReference = new LinkedHashMap<>();

    /** The State Store that a Destination names. */
    public StateStore of(DestinationSpec destination) {
        return byReference.computeIfAbsent(
                destination.stateStore(),
                any -> StateStore.of(destination.stateStoreKind(), destination.stateStoreName(), ""));
    }

    /** The one of that name, or null. */
    @Nullable
    public StateStore get(String reference) {
        return byReference.get(reference);
    }

    /** Takes the place of the one of the same name. */
    public void put(StateStore store) {
        byReference.put(store.reference(), store);
    }

    /** What a call has done to it. */
    void carryOut(StoreCall call) {
        StateStore store = byReference.get(call.store());
        if (store != null && call.error().isEmpty()) {
            byReference.put(call.store(), StoreWriter.carryOut(store, call).store());
        }
    }

    public List<StateStore> all() {
        return new ArrayList<>(byReference.values());
    }
}
