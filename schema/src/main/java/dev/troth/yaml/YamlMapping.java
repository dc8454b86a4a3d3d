package dev.troth.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys and values in the order in which they are written, duplicates included; entries of merge keys come last. */
public final class YamlMapping implements YamlNode {

    /** Up to this many entries a scan is quicker than a hash table, and most mappings of a Promise are smaller. */
    private static final int SCAN_LIMIT = 8;

    private final Span span;
    private final List<YamlEntry> entries;
    private final boolean flow;
    private final int size;
    private final @Nullable Map<String, YamlEntry> byName;

    public YamlMapping(Span span, List<YamlEntry> entries, boolean flow) {
        this.span = span;
        this.entries = List.copyOf(entries);
        this.flow = flow;
        int parts = 1;
        for (YamlEntry entry : this.entries) {
            parts += 1 + entry.value().size();
        }
        this.size = parts;
        this.byName = this.entries.size() > SCAN_LIMIT ? index(this.entries) : null;
    }

    private static Map<String, YamlEntry> index(List<YamlEntry> entries) {
        Map<String, YamlEntry> index = HashMap.newHashMap(entries.size());
        for (YamlEntry entry : entries) {
            YamlEntry earlier = index.get(entry.name());
            if (earlier == null || earlier.merged() || !entry.merged()) {
                index.put(entry.name(), entry);
            }
        }
        return index;
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public int size() {
        return size;
    }

    public List<YamlEntry> entries() {
        return entries;
    }

    /** Whether it is written in braces. */
    public boolean flow() {
        return flow;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The entry that counts for a key: of duplicates the last, as kubectl does; a key's own entry before a merged one. */
    public Optional<YamlEntry> entry(String name) {
        return Optional.ofNullable(find(name));
    }

    public Optional<YamlNode> get(String name) {
        return entry(name).map(YamlEntry::value);
    }

    public boolean has(String name) {
        return find(name) != null;
    }

    /** {@link #entry} without an {@code Optional}: rules look up fields some hundred thousand times for a large file. */
    @Nullable
    YamlEntry find(String name) {
        if (byName != null) {
            return byName.get(name);
        }
        YamlEntry found = null;
        for (int i = 0; i < entries.size(); i++) {
            YamlEntry entry = entries.get(i);
            if (entry.name().equals(name) && (found == null || found.merged() || !entry.merged())) {
                found = entry;
            }
        }
        return found;
    }
}
