package dev.troth.simulation.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A label or an annotation that is not what it was.
 *
 * @param value what it is now; null where it is gone
 */
record LabelChange(String key, @Nullable String value) {

    /** What differs, by key. */
    static List<LabelChange> between(Map<String, String> old, Map<String, String> now) {
        List<LabelChange> changes = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            String value = now.get(key);
            if (!Objects.equals(old.get(key), value)) {
                changes.add(new LabelChange(key, value));
            }
        }
        return changes;
    }

    boolean isRemoved() {
        return value == null;
    }

    boolean isSetToTrue() {
        return "true".equals(value);
    }

    /** {@code kratix.io/paused=true}; {@code kratix.io/paused removed}. */
    String text() {
        return value == null ? key + " removed" : key + "=" + value;
    }
}
