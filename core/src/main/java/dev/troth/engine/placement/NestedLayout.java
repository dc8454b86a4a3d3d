package dev.troth.engine.placement;

import dev.troth.engine.object.Workload;
import java.util.List;

/** {@code nestedByMetadata}: each WorkPlacement has a directory of its own, which is replaced as a whole. */
record NestedLayout(Placing placing) implements Layout {

    @Override
    public Contents contents() {
        List<Workload> workloads = placing.placement().workloads();
        String damage = Contents.damage(workloads);
        return damage.isEmpty() ? Contents.of(directory(), workloads, List.of()) : Contents.failed(damage);
    }

    @Override
    public Removal removal() {
        return Removal.of(directory());
    }

    private String directory() {
        return StorePaths.directory(placing.destination().spec().path(), placing.placement()) + "/";
    }
}
