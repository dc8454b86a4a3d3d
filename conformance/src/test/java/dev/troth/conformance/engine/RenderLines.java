package dev.troth.conformance.engine;

import dev.troth.json.GoJson;
import dev.troth.json.Json;
import dev.troth.promise.Kinds;
import dev.troth.promise.Promise;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The recordings of what a Promise becomes, as places: JSON is YAML, and a Promise is read from places. */
final class RenderLines {

    private RenderLines() {}

    /** The text of a recording, zipped or not; {@code ""} where the folder has none of this name. */
    static String read(Path folder, String name) {
        Path plain = folder.resolve(name);
        Path zipped = folder.resolve(name + ".gz");
        Path file = Files.isRegularFile(plain) ? plain : zipped;
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = file.equals(zipped) ? new GZIPInputStream(bytes) : bytes) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Place place(String json) {
        return Place.of(Yaml.read(json).documents().getFirst());
    }

    static Promise promise(String name, Json spec) {
        return Promise.of(place(GoJson.write(Json.Mapping.EMPTY
                .with("apiVersion", Kinds.API_VERSION)
                .with("kind", Kinds.PROMISE)
                .with("metadata", Json.Mapping.EMPTY.with("name", name))
                .with("spec", spec))));
    }
}
