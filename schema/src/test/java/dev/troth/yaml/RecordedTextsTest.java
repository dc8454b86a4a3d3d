package dev.troth.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
        Path recordings = reference().resolve("oracle/admission-cases.jsonl");
        assumeTrue(Files.exists(recordings), "no recordings at " + recordings);
        int compared = 0;
        for (String line : Files.readAllLines(recordings)) {
            Place recording = Place.of(Yaml.read(line).documents().getFirst());
            String message = recording.get("message").stringOrEmpty();
            boolean unreadable = recording.get("verdict").stringOrEmpty().equals("unreadable")
                    || message.contains("yaml: unknown anchor");
            compare(recording.get("id").stringOrEmpty(), recording.get("text").stringOrEmpty(), unreadable);
            compared++;
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    @Test
    void theRecordedFilesAreReadableHereWhenTheyWereThere() throws IOException {
        Path recordings = reference().resolve("oracle/admission.jsonl");
        assumeTrue(Files.exists(recordings), "no recordings at " + recordings);
        // A file has a recording for each of its documents, and is unreadable when one of them is.
        Map<String, Boolean> files = new LinkedHashMap<>();
        for (String line : Files.readAllLines(recordings)) {
            Place recording = Place.of(Yaml.read(line).documents().getFirst());
            boolean unreadable = recording.get("verdict").stringOrEmpty().equals("unreadable");
            files.merge(recording.get("file").stringOrEmpty(), unreadable, Boolean::logicalOr);
        }
        assertThat(files).isNotEmpty();
        for (Map.Entry<String, Boolean> entry : files.entrySet()) {
            Path file = reference().resolve(entry.getKey());
            assertThat(file).exists();
            compare(entry.getKey(), Files.readString(file), entry.getValue());
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

    private static List<YamlProblem> unreadable(YamlFile file) {
        return file.problems().stream()
                .filter(problem -> UNREADABLE.contains(problem.kind()))
                .toList();
    }

    private static Path reference() {
        String root = System.getProperty("troth.root", ".");
        return Path.of(System.getProperty(
                "troth.reference", Path.of(root, "..", "shared").toString()));
    }
}
