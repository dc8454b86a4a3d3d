package dev.troth.conformance.engine;

import dev.troth.conformance.Recordings;
import dev.troth.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A folder with recordings of the engine in {@code engine/} and of the Job controller in {@code job/}. */
public record RecordingFolder(Path path) {

    /** The recordings that the project carries. */
    public static RecordingFolder carried() {
        return new RecordingFolder(Recordings.root().resolve("conformance/recordings"));
    }

    /** The folder that somebody named or that lies beside the project, where there is one. */
    public static Optional<RecordingFolder> beside() {
        return Optional.of(Recordings.oracle()).filter(Files::isDirectory).map(RecordingFolder::new);
    }

    /** A file by the name that it has when it is not packed. */
    public Optional<Path> find(String file) {
        Path plain = path.resolve(file);
        Path packed = path.resolve(file + ".gz");
        return Files.isRegularFile(plain)
                ? Optional.of(plain)
                : Optional.of(packed).filter(Files::isRegularFile);
    }

    /** Hands over each row of a file of lines; none where there is no such file. */
    public void forEachRow(String file, Consumer<Recorded> use) {
        Optional<Path> found = find(file);
        if (found.isEmpty()) {
            return;
        }
        try (BufferedReader lines = Recordings.open(found.get())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    use.accept(new Recorded((Json.Mapping) JsonOf.text(line)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is one mapping; empty where there is no such file. */
    public Recorded read(String file) {
        Optional<Path> found = find(file);
        if (found.isEmpty()) {
            return Recorded.NOTHING;
        }
        try (BufferedReader text = Recordings.open(found.get())) {
            return new Recorded((Json.Mapping) JsonOf.text(text.readAllAsString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
