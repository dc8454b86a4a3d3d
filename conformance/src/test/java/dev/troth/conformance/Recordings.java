package dev.troth.conformance;

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

/** Where the recordings are. */
public final class Recordings {

    private Recordings() {}

    /** The project's root. */
    public static Path root() {
        return Path.of(System.getProperty("troth.root", "..")).toAbsolutePath().normalize();
    }

    /** The folder with reference files beside the project, which need not be there. */
    static Path reference() {
        return Path.of(System.getProperty(
                        "troth.reference", root().resolve("../shared").toString()))
                .toAbsolutePath()
                .normalize();
    }

    /** The recordings of the folder beside the project where it has some, else those that the project carries. */
    static List<Recording> admission() {
        Path oracle = oracle();
        if (!Files.isDirectory(oracle)) {
            return carried();
        }
        Path inside = oracle.resolve("admission");
        return read(Files.isDirectory(inside) ? inside : oracle);
    }

    /** Whether somebody named a folder, which may hold as little as they like. */
    static boolean areNamed() {
        return !System.getProperty("troth.oracle", "").isEmpty();
    }

    /** Those that the project carries. */
    static List<Recording> carried() {
        return read(root().resolve("conformance/recordings/admission"));
    }

    /** The folder that somebody named, else the one beside the project; neither need be there. */
    public static Path oracle() {
        String folder = System.getProperty("troth.oracle", "");
        return folder.isEmpty() ? reference().resolve("oracle") : Path.of(folder);
    }

    private static List<Recording> read(Path folder) {
        List<Recording> recordings = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Recordings::isAdmission).sorted().toList()) {
                try (BufferedReader lines = open(file)) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        if (!line.isBlank()) {
                            recordings.add(
                                    new Recording(JsonParser.parseString(line).getAsJsonObject()));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return recordings;
    }

    private static boolean isAdmission(Path file) {
        return file.getFileName().toString().matches("admission.*\\.jsonl(\\.gz)?");
    }

    /** A file of text, packed or not. */
    public static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
