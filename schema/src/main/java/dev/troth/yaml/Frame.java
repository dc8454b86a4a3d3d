package dev.troth.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping or list that is still being read. Offsets are those of the draft. */
final class Frame {

    final boolean mapping;
    final boolean flow;
    final @Nullable String anchor;

    /** Where it begins, behind anchor and tag. */
    final int start;

    /** Where the anchor or tag begins, or {@link #start}. */
    final int propertyStart;

    /** Where the last part so far ends. */
    int end;

    /** How deep the parts are nested. */
    int height;

    final List<YamlEntry> entries = new ArrayList<>();
    final List<YamlItem> items = new ArrayList<>();

    /** The key of which the value comes next; null also when the key cannot be one. */
    @Nullable
    YamlScalar key;

    /** Where the key of which the value comes next ends. */
    int keyEnd;

    boolean valueIsNext;

    /** The value that comes next is merged in. */
    boolean merging;

    /** What is merged in, first come first served. */
    @Nullable
    List<YamlMapping> merged;

    Frame(boolean mapping, boolean flow, @Nullable String anchor, int propertyStart, int start) {
        this.mapping = mapping;
        this.flow = flow;
        this.anchor = anchor;
        this.propertyStart = propertyStart;
        this.start = start;
        this.end = start;
    }
}
