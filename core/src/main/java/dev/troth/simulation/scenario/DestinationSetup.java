package dev.troth.simulation.scenario;

import dev.troth.engine.object.DestinationSpec;
import java.util.Map;

/** A Destination; its State Store is there and ready. */
public record DestinationSetup(String name, Map<String, String> labels, DestinationSpec spec) {

    public DestinationSetup {
        labels = Map.copyOf(labels);
    }
}
