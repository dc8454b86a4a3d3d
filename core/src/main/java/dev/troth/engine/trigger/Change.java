package dev.troth.engine.trigger;

import dev.troth.engine.object.ApiObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the API server tells those who watch.
 *
 * @param before null when the object is new
 * @param after null when it is gone
 */
public record Change(@Nullable ApiObject before, @Nullable ApiObject after) {

    /** The object as it is now, or was last. */
    public ApiObject object() {
        return Objects.requireNonNull(after != null ? after : before);
    }
}
