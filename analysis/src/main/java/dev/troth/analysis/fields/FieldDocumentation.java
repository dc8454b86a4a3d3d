package dev.troth.analysis.fields;

import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.ParsedObject;
import dev.troth.analysis.PlaceFinder;
import dev.troth.analysis.Project;
import dev.troth.yaml.Place;
import dev.troth.yaml.Span;
import java.util.Optional;

/**
 * What to tell of the field whose key is at a place of a text.
 *
 * @param key where the key stands
 * @param text as Markdown
 */
public record FieldDocumentation(Span key, String text) {

    /** Of the key that an offset touches; empty elsewhere, and for fields of which nothing is known. */
    public static Optional<FieldDocumentation> at(ParsedFile file, int offset, Project project) {
        for (ParsedObject object : file.objects()) {
            if (object.place().value().touches(offset)) {
                Place found = PlaceFinder.within(object.place(), Span.at(offset));
                boolean isKey =
                        found.index() < 0 && !found.isMerged() && found.key().touches(offset);
                String text = isKey ? new ExpectedType(object, project).documentation(found) : "";
                return text.isEmpty() ? Optional.empty() : Optional.of(new FieldDocumentation(found.key(), text));
            }
        }
        return Optional.empty();
    }
}
