package dev.troth.analysis;

import dev.troth.yaml.Place;
import dev.troth.yaml.Span;
import dev.troth.yaml.YamlDocument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a range of the text to the place that is written there. */
public final class PlaceFinder {

    private PlaceFinder() {}

    /** The innermost place whose key or value holds the range; empty outside all documents' values. */
    public static Optional<Place> find(ParsedFile file, Span span) {
        for (YamlDocument document : file.yaml().documents()) {
            if (document.root() != null && document.span().contains(span)) {
                return Optional.of(within(Place.of(document), span));
            }
        }
        return Optional.empty();
    }

    /** The innermost place within one that holds the range; that one itself where none of its parts does. */
    public static Place within(Place from, Span span) {
        Place place = from;
        while (true) {
            Place inner = inner(place, span);
            if (inner == null) {
                return place;
            }
            place = inner;
        }
    }

    private static @Nullable Place inner(Place place, Span span) {
        for (Place entry : place.entries()) {
            if (entry.whole().contains(span)) {
                return entry;
            }
        }
        for (Place item : place.items()) {
            if (item.value().contains(span)) {
                return item;
            }
        }
        return null;
    }
}
