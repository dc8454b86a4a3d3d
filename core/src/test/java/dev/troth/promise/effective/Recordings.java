package dev.troth.promise.effective;

import static org.assertj.core.api.Assumptions.assumeThat;

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

/** What the real Kratix did, recorded. It is no part of the project: tests that need it are skipped without it. */
final class Recordings {

    private Recordings() {}

    /** The text of a recording below {@code oracle/engine}. */
    static String read(String name) {
        Path file = reference().resolve("oracle/engine").resolve(name);
        assumeThat(Files.isRegularFile(file)).as("the recording %s is here", name).isTrue();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path reference() {
        String root = System.getProperty("troth.root", ".");
        return Path.of(System.getProperty("troth.reference", Path.of(root, "..", "shared").toString()));
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
