package dev.troth.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds keys that a mapping has twice, compared as Kubernetes reads them. */
final class DuplicateKeys {

    /** Up to this many keys comparing each with each is quicker than a hash table. */
    private static final int SCAN_LIMIT = 8;

    private DuplicateKeys() {}

    /** Tells each entry the key of which an earlier one has. */
    static void tell(List<YamlEntry> entries, Problems problems) {
        int count = entries.size();
        if (count <= SCAN_LIMIT) {
            for (int i = 1; i < count; i++) {
                String name = entries.get(i).name();
                for (int j = 0; j < i; j++) {
                    if (entries.get(j).name().equals(name)) {
                        duplicate(entries.get(i), entries.get(j), problems);
                        break;
                    }
                }
            }
            return;
        }
        Map<String, YamlEntry> first = HashMap.newHashMap(count);
        for (YamlEntry entry : entries) {
            YamlEntry earlier = first.putIfAbsent(entry.name(), entry);
            if (earlier != null) {
                duplicate(entry, earlier, problems);
            }
        }
    }

    private static void duplicate(YamlEntry entry, YamlEntry first, Problems problems) {
        problems.add(
                YamlProblem.Kind.DUPLICATE_KEY,
                entry.key().span(),
                entry.name(),
                first.key().span());
    }
}
