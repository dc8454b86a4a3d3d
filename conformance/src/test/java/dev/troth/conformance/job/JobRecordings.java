package dev.troth.conformance.job;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Where the recordings of Jobs are. */
final class JobRecordings {

    private JobRecordings() {}

    /** Those that the project carries. */
    static List<JobRecording> carried() {
        return in(Path.of(System.getProperty("troth.root", "..")).resolve("conformance/recordings/job"));
    }

    /** All of a folder: its files {@code job*.jsonl}, zipped or not, and those in its folder {@code job}. */
    static List<JobRecording> in(Path folder) {
        List<JobRecording> recordings = new ArrayList<>();
        for (Path place : List.of(folder, folder.resolve("job"))) {
            if (!Files.isDirectory(place)) {
                continue;
            }
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.filter(JobRecordings::isOfJobs).sorted().toList()) {
                    read(file, recordings);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return recordings;
    }

    private static boolean isOfJobs(Path file) {
        return file.getFileName().toString().matches("job.*\\.jsonl(\\.gz)?");
    }

    private static void read(Path file, List<JobRecording> into) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    into.add(new JobRecording(JsonParser.parseString(line).getAsJsonObject()));
                }
            }
        }
    }
}
