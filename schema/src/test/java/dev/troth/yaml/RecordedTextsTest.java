package dev.troth.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What a real API server could read and what not, compared with what is read here. */
class RecordedTextsTest {

    /** What keeps Kubernetes from reading a file, as opposed to what is unwise or refused later. */
    private static final Set<YamlProblem.Kind> UNREADABLE = EnumSet.complementOf(EnumSet.of(
            YamlProblem.Kind.ANCHOR,
            YamlProblem.Kind.DUPLICATE_KEY,
            YamlProblem.Kind.KEY_NOT_STRING,
            YamlProblem.Kind.UNKNOWN_TAG));

    @Test
    void theRecordedTextsAreReadableHereWhenTheyWereThere() throws IOException {
        int compared = 0;
        for (Place recording : recordings()) {
            if (!recording.get("text").isNothing()) {
                String message = recording.get("message").stringOrEmpty();
                boolean unreadable = unreadable(recording) || message.contains("yaml: unknown anchor");
                compare(
                        recording.get("id").stringOrEmpty(),
                        recording.get("text").stringOrEmpty(),
                        unreadable);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    /** The project carries what was said about these files, not the files. */
    @Test
    void theRecordedFilesAreReadableHereWhenTheyWereThere() throws IOException {
        // A file has a recording for each of its documents, and is unreadable when one of them is.
        Map<Path, Boolean> files = new LinkedHashMap<>();
        for (Place recording : recordings()) {
            Path file = reference().resolve(recording.get("file").stringOrEmpty());
            if (Files.isRegularFile(file)) {
                files.merge(file, unreadable(recording), Boolean::logicalOr);
            }
        }
        assumeTrue(!files.isEmpty(), "none of the recorded files is below " + reference());
        for (Map.Entry<Path, Boolean> entry : files.entrySet()) {
            compare(entry.getKey().toString(), Files.readString(entry.getKey()), entry.getValue());
        }
    }

    @Test
    void hostileFilesAreReadWithinASecond() throws IOException {
        Path folder = reference().resolve("bench/hostile");
        assumeTrue(Files.isDirectory(folder), "no folder " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                long start = System.nanoTime();
                YamlFile read = Yaml.read(Files.readString(file));
                long milliseconds = (System.nanoTime() - start) / 1_000_000;
                assertThat(unreadable(read)).as(file.toString()).isNotEmpty();
                assertThat(milliseconds).as(file.toString()).isLessThan(1_000);
            }
        }
    }

    private static void compare(String name, String text, boolean unreadable) {
        YamlFile file = Yaml.read(text);
        if (unreadable) {
            assertThat(unreadable(file)).as(name + " could not be read there").isNotEmpty();
        } else {
            assertThat(unreadable(file)).as(name + " could be read there").isEmpty();
            assertThat(file.documents()).as(name).allMatch(YamlDocument::whole);
        }
    }

    private static boolean unreadable(Place recording) {
        return recording.get("verdict").stringOrEmpty().equals("unreadable");
    }

    private static List<YamlProblem> unreadable(YamlFile file) {
        return file.problems().stream()
                .filter(problem -> UNREADABLE.contains(problem.kind()))
                .toList();
    }

    /** Those beside the project where there are some, else those that the project carries. */
    private static List<Place> recordings() throws IOException {
        Path beside = reference().resolve("oracle");
        Path folder = Files.isDirectory(beside) ? beside : root().resolve("conformance/recordings/admission");
        List<Place> recordings = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "admission*.{jsonl,jsonl.gz}")) {
            for (Path file : files) {
                text(file)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> Place.of(Yaml.read(line).documents().getFirst()))
                        .forEach(recordings::add);
            }
        }
        return recordings;
    }

    private static String text(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path reference() {
        return Path.of(System.getProperty(
                "troth.reference", root().resolve("../shared").toString()));
    }

    private static Path root() {
        return Path.of(System.getProperty("troth.root", ".."));
    }
}
