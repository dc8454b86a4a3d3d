package dev.troth.promise;

import dev.troth.yaml.Place;
import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How Kratix finds the fields of a Pipeline: with Go's {@code encoding/json}, which takes {@code Containers} for
 * {@code containers} where the exact name is not there.
 *
 * <p>The API server does not decode Pipelines, so this leniency is for Pipelines alone; everything else in a Promise is
 * read with {@link Place#get}.
 */
final class Fields {

    private Fields() {}

    /** A field of a Pipeline or of one of its parts; absent where there is none. */
    static Place of(Place mapping, String name) {
        Place exact = mapping.get(name);
        if (exact.isPresent()) {
            return exact;
        }
        return mapping.node() instanceof YamlMapping written ? folded(mapping, written, name, exact) : exact;
    }

    /** Looks at every key of every part that lacks a field, so it makes places only of what it finds. */
    private static Place folded(Place mapping, YamlMapping written, String name, Place absent) {
        Place found = absent;
        for (YamlEntry entry : written.entries()) {
            if (entry.name().length() == name.length() && entry.name().equalsIgnoreCase(name)) {
                found = mapping.child(entry);
            }
        }
        return found;
    }

    /** The entries of a mapping in the order of the text; of duplicate keys only the one that Kubernetes keeps. */
    static List<Place> kept(Place mapping) {
        Map<String, Place> kept = new LinkedHashMap<>();
        for (Place entry : mapping.entries()) {
            kept.put(entry.name(), mapping.get(entry.name()));
        }
        return List.copyOf(kept.values());
    }

    /** The items of a list that are mappings, each made into its part; other items are left out. */
    static <T> List<T> parts(Place list, Function<Place, T> part) {
        List<T> parts = new ArrayList<>();
        for (Place item : list.items()) {
            if (item.isMapping()) {
                parts.add(part.apply(item));
            }
        }
        return List.copyOf(parts);
    }
}
