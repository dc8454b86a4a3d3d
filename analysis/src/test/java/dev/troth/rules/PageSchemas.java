package dev.troth.rules;

import dev.troth.analysis.ObjectSchemas;
import dev.troth.promise.KubernetesObject;
import dev.troth.schema.ApiSchema;
import dev.troth.schema.PatternMatcher;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The JSON Schemas that a page shows, by the names of their files. They are read by what reads the schemas of Promises,
 * which knows enough of JSON Schema for an example and needs nothing beyond this module.
 *
 * @param files texts by file name
 */
record PageSchemas(Map<String, String> files) implements ObjectSchemas {

    @Override
    public List<Objection> objections(KubernetesObject object) {
        String group = object.groupText().isEmpty() ? "" : object.groupText().replaceFirst("\\..*", "") + "-";
        String file = object.kindText().toLowerCase(Locale.ROOT) + "-" + group + object.versionText() + ".json";
        if (!files.containsKey(file)) {
            return List.of();
        }
        Place schema = Place.of(Yaml.read(files.get(file)).documents().getFirst());
        return ApiSchema.check(object.place(), ApiSchema.request(schema), PatternMatcher.UNCHECKED, true)
                .mismatches()
                .stream()
                .map(mismatch -> new Objection(mismatch.place(), mismatch.atKey(), "against the schema"))
                .toList();
    }
}
