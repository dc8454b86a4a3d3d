package dev.troth.schema;

import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlDocument;
import dev.troth.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;

/** A text compared with the types of its kinds. */
record Walked(YamlFile file, List<Checked> documents) {

    static Walked of(String text) {
        YamlFile file = Yaml.read(text);
        List<Checked> documents = new ArrayList<>();
        for (YamlDocument document : file.documents()) {
            if (document.root() != null) {
                ObjectType type = TypeTable.get()
                        .kratixKind(Place.of(document).get("kind").stringOrEmpty())
                        .orElse(TypeTable.get().type("Promise"));
                documents.add(Walk.check(document, type));
            }
        }
        return new Walked(file, documents);
    }

    /** One line a mismatch: {@code container-01 MissingField at spec…}. */
    List<String> lines() {
        return documents.stream()
                .flatMap(checked -> checked.mismatches().stream())
                .map(Walked::line)
                .toList();
    }

    static String line(Mismatch mismatch) {
        return mismatch.rule().code()
                + switch (mismatch.rule().weight()) {
                    case OWN -> "";
                    case ERROR -> "!";
                    case WARNING -> "?";
                }
                + " " + mismatch.getClass().getSimpleName() + " at "
                + mismatch.place().path();
    }
}
