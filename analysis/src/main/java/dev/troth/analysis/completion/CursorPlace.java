package dev.troth.analysis.completion;

import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.ParsedObject;
import dev.troth.analysis.PlaceFinder;
import dev.troth.yaml.Place;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.YamlMapping;
import dev.troth.yaml.YamlNode;
import dev.troth.yaml.YamlScalar;
import dev.troth.yaml.YamlSequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the made-up word of a draft is in the tree that its reader makes of it.
 *
 * @param object the object that it stands in
 * @param place the mapping that it is a key of, or the place that it is the value of
 * @param isKey whether it is a key
 */
record CursorPlace(ParsedObject object, Place place, boolean isKey) {

    /** Empty where it is neither key nor value, such as part of a longer text, and where mending has moved it. */
    static Optional<CursorPlace> in(Draft draft) {
        ParsedFile file = ParsedFile.parse(draft.text());
        for (ParsedObject object : file.objects()) {
            if (object.place().value().contains(draft.word())) {
                return in(object, PlaceFinder.within(object.place(), draft.word()), draft, file.source());
            }
        }
        return Optional.empty();
    }

    private static Optional<CursorPlace> in(ParsedObject object, Place found, Draft draft, SourceText source) {
        Place parent = found.parent();
        boolean isItem = draft.before().endsWith("- ");
        if (found.name().equals(Draft.WORD) && parent != null) {
            boolean fits = isItem ? isAligned(parent.parent(), draft, source) : isAligned(parent, draft, source);
            return fits ? Optional.of(new CursorPlace(object, parent, true)) : Optional.empty();
        }
        boolean isValue = found.node() instanceof YamlScalar scalar
                && scalar.text().equals(Draft.WORD)
                && scalar.style() != YamlScalar.Style.LITERAL
                && scalar.style() != YamlScalar.Style.FOLDED;
        return isValue && !isItem ? Optional.of(new CursorPlace(object, found, false)) : Optional.empty();
    }

    /** Whether it stands as far to the right as its neighbours, where those stand below each other. */
    private static boolean isAligned(@Nullable Place whole, Draft draft, SourceText source) {
        YamlNode node = whole == null ? null : whole.node();
        return switch (node) {
            case YamlMapping mapping -> mapping.flow() || isBelow(mapping, draft, source);
            case YamlSequence list -> !list.flow() && isBelow(list, draft, source);
            case null -> false;
            default -> false;
        };
    }

    private static boolean isBelow(YamlNode node, Draft draft, SourceText source) {
        return source.position(node.span().start()).column() == draft.column();
    }
}
