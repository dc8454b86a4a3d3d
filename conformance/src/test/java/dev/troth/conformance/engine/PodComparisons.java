package dev.troth.conformance.engine;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** All rows of {@code pod.jsonl}, or of {@code pod.jsonl.gz}, in a folder of recordings. */
final class PodComparisons {

    /** The recordings' file. */
    static final String FILE = "pod.jsonl";

    private PodComparisons() {}

    static List<PodComparison> in(Path folder) throws IOException {
        Path plain = folder.resolve(FILE);
        Path file = Files.exists(plain) ? plain : folder.resolve(FILE + ".gz");
        List<PodComparison> all = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    all.add(new PodComparison(
                            new PodRow(JsonParser.parseString(line).getAsJsonObject())));
                }
            }
        }
        return all;
    }
}
