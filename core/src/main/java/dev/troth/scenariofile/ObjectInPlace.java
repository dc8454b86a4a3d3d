package dev.troth.scenariofile;

import dev.troth.yaml.Place;
import org.jspecify.annotations.Nullable;

/**
 * An object that a scenario brings itself instead of naming a file for it, or a change that it makes to one.
 *
 * @param place where it is written: the whole object, or a JSON merge patch
 * @param before what the patch changes, be it from a file; null for a whole object
 * @param object the whole object, after the patch
 */
public record ObjectInPlace(Place place, @Nullable Place before, Place object) {

    static ObjectInPlace whole(Place object) {
        return new ObjectInPlace(object, null, object);
    }

    static ObjectInPlace patch(Place change, Place before, Place after) {
        return new ObjectInPlace(change, before, after);
    }

    /** Whether only what changes is written. */
    public boolean isPatch() {
        return before != null;
    }
}
