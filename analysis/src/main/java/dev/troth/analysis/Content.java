package dev.troth.analysis;

import dev.troth.promise.Promise;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlItem;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares values by what Kubernetes reads, wherever they are written. */
final class Content {

    private Content() {}

    /** Whether two values are the same, the order of keys included. As deep as {@code YamlLimits} lets values be. */
    @SuppressWarnings("ReferenceEquality") // A short cut.
    static boolean isSame(@Nullable YamlNode one, @Nullable YamlNode other) {
        if (one == other) {
            return true;
        }
        if (one == null || other == null || one.size() != other.size()) {
            return false;
        }
        return switch (one) {
            case YamlScalar scalar ->
                other instanceof YamlScalar second
                        && scalar.kind() == second.kind()
                        && scalar.json().equals(second.json());
            case YamlMapping mapping ->
                other instanceof YamlMapping second && areSame(mapping.entries(), second.entries());
            case YamlSequence sequence ->
                other instanceof YamlSequence second && areSameItems(sequence.items(), second.items());
        };
    }

    private static boolean areSame(List<YamlEntry> ones, List<YamlEntry> others) {
        if (ones.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < ones.size(); i++) {
            if (!ones.get(i).name().equals(others.get(i).name())
                    || !isSame(ones.get(i).value(), others.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSameItems(List<YamlItem> ones, List<YamlItem> others) {
        if (ones.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < ones.size(); i++) {
            if (!isSame(ones.get(i).value(), others.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    /** Whether two Promises are the same but for their workflows, which no other file depends on. */
    static boolean isSamePromise(Promise one, Promise other) {
        return isSameBut("spec", one.place(), other.place()) && isSameBut("workflows", one.spec(), other.spec());
    }

    private static boolean isSameBut(String key, Place one, Place other) {
        return areSame(entriesBut(key, one), entriesBut(key, other));
    }

    private static List<YamlEntry> entriesBut(String key, Place place) {
        return place.mapping()
                .map(mapping -> mapping.entries().stream()
                        .filter(entry -> !entry.name().equals(key))
                        .toList())
                .orElse(List.of());
    }
}
