package dev.troth.engine.placement;

import dev.troth.engine.object.DestinationSpec;
import org.jspecify.annotations.Nullable;

/** How the files of a WorkPlacement lie at a Destination: {@code spec.filepath.mode}. */
interface Layout {

    /** What is to be written. */
    Contents contents();

    /** What goes when the WorkPlacement is deleted. */
    Removal removal();

    /** Null for a mode that Kratix does not know. */
    static @Nullable Layout of(Placing placing) {
        return switch (placing.destination().spec().filepathMode()) {
            case "", DestinationSpec.NESTED_BY_METADATA -> new NestedLayout(placing);
            case DestinationSpec.NO_LAYOUT -> new FlatLayout(placing);
            case DestinationSpec.AGGREGATED_YAML -> new AggregatedLayout(placing);
            default -> null;
        };
    }
}
