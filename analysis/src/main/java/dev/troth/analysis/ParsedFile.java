package dev.troth.analysis;

import dev.troth.schema.TypeTable;
import dev.troth.yaml.Place;
import dev.troth.yaml.SourceText;
import dev.troth.yaml.Yaml;
import dev.troth.yaml.YamlDocument;
import dev.troth.yaml.YamlFile;
import dev.troth.yaml.YamlLimits;
import dev.troth.yaml.YamlProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * A file, read once: what every question about it starts from. Immutable.
 *
 * @param yaml what could be read
 * @param objects the Kubernetes objects in it, in order; the items of a {@code List} stand for themselves
 */
public record ParsedFile(YamlFile yaml, List<ParsedObject> objects) {

    public ParsedFile {
        objects = List.copyOf(objects);
    }

    public static ParsedFile parse(String text) {
        return parse(text, YamlLimits.DEFAULT);
    }

    public static ParsedFile parse(String text, YamlLimits limits) {
        YamlFile yaml = Yaml.read(text, limits, (key, list) -> TypeTable.get().isBeside(key, list));
        List<ParsedObject> objects = new ArrayList<>();
        for (YamlDocument document : yaml.documents()) {
            if (document.root() == null) {
                continue;
            }
            Place root = Place.of(document);
            if (isList(root)) {
                root.get("items").items().forEach(item -> objects.add(ParsedObject.of(item, document)));
            } else {
                objects.add(ParsedObject.of(root, document));
            }
        }
        return new ParsedFile(yaml, objects);
    }

    /** What {@code kubectl get -o yaml} writes for several objects. */
    private static boolean isList(Place root) {
        return root.get("kind").stringOrEmpty().equals("List")
                && root.get("apiVersion").stringOrEmpty().equals("v1")
                && root.get("items").isSequence();
    }

    public SourceText source() {
        return yaml.source();
    }

    /** Whether it becomes YAML only when it is rendered. */
    public boolean isTemplate() {
        return yaml.problems().stream().anyMatch(problem -> problem.kind() == YamlProblem.Kind.TEMPLATE);
    }

    /** Whether Troth has anything to say about it beyond its YAML. */
    public boolean concernsKratix() {
        return objects.stream().anyMatch(object -> object.kind() != ParsedObject.Kind.FOREIGN);
    }
}
