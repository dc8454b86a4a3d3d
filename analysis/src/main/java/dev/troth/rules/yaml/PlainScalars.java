package dev.troth.rules.yaml;

import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.ParsedObject;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlEntry;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import java.util.function.BiConsumer;

/** Walks over the values without quotes that begin like a number, a time or a date, in what concerns Kratix. */
final class PlainScalars {

    private PlainScalars() {}

    static void forEach(ParsedFile file, BiConsumer<Place, YamlScalar> action) {
        for (ParsedObject object : file.objects()) {
            if (object.kind() != ParsedObject.Kind.FOREIGN) {
                look(object.place(), action);
            }
        }
    }

    private static void walk(Place place, BiConsumer<Place, YamlScalar> action) {
        if (place.node() instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                // No place for what is a word: most values are, and a large file has tens of thousands.
                if (!(entry.value() instanceof YamlScalar scalar) || isNumeric(scalar)) {
                    look(place.child(entry), action);
                }
            }
        } else {
            place.items().forEach(item -> look(item, action));
        }
    }

    private static void look(Place place, BiConsumer<Place, YamlScalar> action) {
        if (!isWrittenHere(place)) {
            return;
        }
        if (!(place.node() instanceof YamlScalar scalar)) {
            walk(place, action);
        } else if (isNumeric(scalar)) {
            action.accept(place, scalar);
        }
    }

    /** Begins like a number, a time or a date. */
    private static boolean isNumeric(YamlScalar scalar) {
        return scalar.isPlain() && !scalar.text().isEmpty() && scalar.text().charAt(0) <= '9';
    }

    /** What an alias stands for is looked at where its anchor is. */
    private static boolean isWrittenHere(Place place) {
        YamlNode node = place.node();
        return !place.isMerged()
                && node != null
                && (node.span().length() == 0 || node.span().equals(place.value()));
    }
}
