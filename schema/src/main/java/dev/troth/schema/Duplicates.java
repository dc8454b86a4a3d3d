package dev.troth.schema;

import dev.troth.schema.Mismatch.DuplicateItem;
import dev.troth.yaml.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Items that may stand in a list only once. */
final class Duplicates {

    private Duplicates() {}

    /** {@code by}: the fields that no two items may agree in; empty for the items themselves. */
    static void report(Walk walk, Place list, List<String> by, Walk.Facts facts) {
        Map<String, Place> seen = new HashMap<>();
        for (Place item : list.items()) {
            String key = by.isEmpty()
                    ? Json.of(item.node())
                    : String.join(
                            "\n",
                            by.stream()
                                    .map(name -> Json.of(item.get(name).node()))
                                    .toList());
            Place first = seen.putIfAbsent(key, item);
            if (first != null) {
                walk.report(new DuplicateItem(facts.valueRule(), item, first, by));
            }
        }
    }
}
