package dev.troth.rules.yaml;

import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.ParsedObject;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import java.util.function.BiConsumer;

/** Walks over the values that are written without quotes in what concerns Kratix. */
final class PlainScalars {

    private PlainScalars() {}

    static void forEach(ParsedFile file, BiConsumer<Place, YamlScalar> action) {
        for (ParsedObject object : file.objects()) {
            if (object.kind() != ParsedObject.Kind.FOREIGN) {
                walk(object.place(), action);
            }
        }
    }

    private static void walk(Place place, BiConsumer<Place, YamlScalar> action) {
        if (place.node() instanceof YamlScalar scalar) {
            if (scalar.isPlain()) {
                action.accept(place, scalar);
            }
            return;
        }
        place.entries().stream().filter(PlainScalars::isWrittenHere).forEach(entry -> walk(entry, action));
        place.items().stream().filter(PlainScalars::isWrittenHere).forEach(item -> walk(item, action));
    }

    /** What an alias stands for is looked at where its anchor is. */
    private static boolean isWrittenHere(Place place) {
        YamlNode node = place.node();
        return !place.isMerged()
                && node != null
                && (node.span().length() == 0 || node.span().equals(place.value()));
    }
}
