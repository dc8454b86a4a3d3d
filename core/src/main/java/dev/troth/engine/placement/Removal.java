package dev.troth.engine.placement;

import dev.troth.engine.Because;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which files go with a WorkPlacement.
 *
 * @param paths a path that ends in a slash is a directory
 * @param stuck why Kratix cannot say; null when it can
 */
record Removal(List<String> paths, @Nullable Because stuck) {

    static Removal of(String... paths) {
        return new Removal(List.of(paths), null);
    }

    static Removal stuck(Because because) {
        return new Removal(List.of(), because);
    }
}
