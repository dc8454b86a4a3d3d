package dev.troth.conformance.engine;

import dev.troth.json.GoJson;
import dev.troth.json.Json;
import dev.troth.promise.Promise;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.HashMap;
import java.util.Map;

/** The specs of Promises in recordings, each read once, since thousands of rows share a few of them. */
final class PromiseSpecs {

    private final RecordingFolder folder;
    private final Map<String, PromiseSpec> read = new HashMap<>();
    private final Map<String, Json> named = new HashMap<>();

    PromiseSpecs(RecordingFolder folder) {
        this.folder = folder;
    }

    /** The spec that an object names, or that stands in it. */
    PromiseSpec of(String promise, Recorded object) {
        String reference = object.text("specRef");
        return read.computeIfAbsent(promise + " " + reference, ignored -> {
            Json spec = object.has("spec") ? object.get("spec") : named(reference);
            PromiseSpec known = PromiseSpec.of(promise(promise, spec));
            if (!known.hash().equals(reference)) {
                throw new IllegalStateException("spec hash: Kratix " + reference + ", Troth " + known.hash());
            }
            return known;
        });
    }

    private Json named(String reference) {
        if (named.isEmpty()) {
            named.putAll(folder.read("engine/specs.json").json().fields());
            folder.forEachRow("engine/compound.jsonl", row -> {
                learn(row.part("promise"));
                row.parts("promises").forEach(this::learn);
                row.part("final").parts("promises").forEach(this::learn);
            });
        }
        Json spec = named.get(reference);
        if (spec == null) {
            throw new IllegalStateException("no recording has the spec " + reference);
        }
        return spec;
    }

    /** Where the spec stands in an object it is not in the file of specs; a revision names it all the same. */
    private void learn(Recorded object) {
        if (object.has("spec")) {
            named.putIfAbsent(object.text("specRef"), object.get("spec"));
        }
    }

    /** A Promise of that name as somebody would write it. */
    static Promise promise(String name, Json spec) {
        Json.Mapping promise = Json.Mapping.EMPTY
                .with("apiVersion", "platform.kratix.io/v1alpha1")
                .with("kind", "Promise")
                .with("metadata", Json.Mapping.EMPTY.with("name", name))
                .with("spec", spec);
        return Promise.of(Place.of(Yaml.read(GoJson.write(promise)).documents().getFirst()));
    }
}
