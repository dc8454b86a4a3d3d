package dev.troth.conformance.engine;

import dev.troth.conformance.Recordings;
import dev.troth.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** All files of rows about the engine and the Job controller, by the names that they have when they are not packed. */
    public List<String> files() {
        List<String> files = new ArrayList<>();
        for (String part : List.of("engine", "job")) {
            if (!Files.isDirectory(path.resolve(part))) {
                continue;
            }
            try (DirectoryStream<Path> found = Files.newDirectoryStream(path.resolve(part), "*.jsonl{,.gz}")) {
                found.forEach(file ->
                        files.add(part + "/" + withoutPacking(file.getFileName().toString())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files.stream().sorted().toList();
    }

    private static String withoutPacking(String name) {
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    /** Whether all files of another folder are here and say the same. */
    public boolean holdsTheSameAs(RecordingFolder other) {
        return files().equals(other.files())
                && files().stream().allMatch(file -> text(file).equals(other.text(file)));
    }

    private String text(String file) {
        try (BufferedReader text = Recordings.open(find(file).orElseThrow())) {
            return text.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        if (find(file).isEmpty()) {
            return Recorded.NOTHING;
        }
        return new Recorded((Json.Mapping) JsonOf.text(text(file)));
    }
}
