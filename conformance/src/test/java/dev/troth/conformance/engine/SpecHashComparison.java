package dev.troth.conformance.engine;

import dev.troth.json.Json;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.promise.effective.RunHash;
import dev.troth.yaml.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of {@code specs.json}: a Promise's spec under the fingerprint that Kratix computes for it.
 *
 * @param id the fingerprint
 * @param differences in words; empty when Troth agrees
 */
public record SpecHashComparison(String id, String topic, List<String> differences) {

    /** The file that holds all of them, zipped or not. */
    public static final String FILE = "specs.json";

    public SpecHashComparison {
        differences = List.copyOf(differences);
    }

    /** All specs in a folder with recordings; none where it has no such file. */
    public static List<SpecHashComparison> all(Path folder) {
        String text = RenderLines.read(folder, FILE);
        return text.isEmpty()
                ? List.of()
                : RenderLines.place(text).entries().stream()
                        .map(SpecHashComparison::of)
                        .toList();
    }

    private static SpecHashComparison of(Place entry) {
        Json spec = Json.of(entry.node());
        List<String> differences = new ArrayList<>();
        compare("as it stands", entry.name(), RunHash.ofSpec(spec), differences);
        compare(
                "as a Promise",
                entry.name(),
                PromiseSpec.of(RenderLines.promise("p", spec)).hash(),
                differences);
        return new SpecHashComparison(entry.name(), "hash", differences);
    }

    private static void compare(String how, String expected, String actual, List<String> differences) {
        if (!actual.equals(expected)) {
            differences.add(how + ": expected " + expected + ", was " + actual);
        }
    }
}
