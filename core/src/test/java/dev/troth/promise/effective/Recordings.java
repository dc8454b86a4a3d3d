package dev.troth.promise.effective;

import dev.troth.json.GoJson;
import dev.troth.json.Json;
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

/** What the real Kratix did, recorded; {@code conformance/README.md} explains the recordings. */
final class Recordings {

    private Recordings() {}

    /** The text of a recording of the engine: the one beside the project where there is one, else the project's own. */
    static String read(String name) {
        Path beside = reference().resolve("oracle/engine").resolve(name);
        Path file = Files.isRegularFile(beside) ? beside : carried(name);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files beside the project, which need not be there. */
    static Path reference() {
        return Path.of(System.getProperty(
                "troth.reference", root().resolve("../shared").toString()));
    }

    private static Path carried(String name) {
        String zipped = name.endsWith(".gz") ? name : name + ".gz";
        return root().resolve("conformance/recordings/engine").resolve(zipped);
    }

    private static Path root() {
        return Path.of(System.getProperty("troth.root", ".."));
    }

    static Place place(String json) {
        return Place.of(Yaml.read(json).documents().getFirst());
    }

    static Promise promise(String name, Json spec) {
        Json.Mapping promise = Json.Mapping.EMPTY
                .with("apiVersion", "platform.kratix.io/v1alpha1")
                .with("kind", "Promise")
                .with("metadata", Json.Mapping.EMPTY.with("name", name))
                .with("spec", spec);
        return Promise.of(place(GoJson.write(promise)));
    }
}
