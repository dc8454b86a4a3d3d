package dev.troth.promise.effective;

import dev.troth.yaml.Place;
import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON merge patch (RFC 7396), what {@code kubectl patch --type merge} does: mappings grow together, null takes away. */
public final class MergePatch {

    private MergePatch() {}

    /** The object as it is after a change, which stands at a place where something is written. */
    public static Place apply(Place object, Place change) {
        YamlNode patch = change.node();
        return patch == null ? object : object.with(apply(object.node(), patch));
    }

    /**
     * The patched value.
     *
     * @param target null where nothing is there yet
     */
    public static YamlNode apply(@Nullable YamlNode target, YamlNode patch) {
        if (!(patch instanceof YamlMapping changes)) {
            return patch;
        }
        YamlMapping old =
                target instanceof YamlMapping mapping ? mapping : new YamlMapping(patch.span(), List.of(), false);
        List<YamlEntry> entries = new ArrayList<>();
        for (YamlEntry entry : old.entries()) {
            YamlNode change = changes.get(entry.name()).orElse(null);
            if (change == null) {
                entries.add(entry);
            } else if (!isNull(change)) {
                entries.add(
                        new YamlEntry(entry.key(), apply(entry.value(), change), entry.valueSpan(), entry.merged()));
            }
        }
        for (YamlEntry entry : changes.entries()) {
            if (!old.has(entry.name()) && !isNull(entry.value())) {
                entries.add(new YamlEntry(entry.key(), apply(null, entry.value()), entry.valueSpan(), entry.merged()));
            }
        }
        return new YamlMapping(old.span(), entries, old.flow());
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull();
    }
}
