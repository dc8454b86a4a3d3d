package dev.troth.cli.distribution;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The distribution as a user runs it: a process of its own, with a folder for its caches that belongs to the test.
 *
 * @param home the unpacked distribution
 * @param caches where it keeps its start-up caches
 * @param directory the working directory
 */
record Installed(Path home, Path caches, Path directory) {

    private static final int SECONDS = 120;

    /** What a run answered. */
    record Run(int exitCode, String out, String err) {}

    /** What the build made, see {@code validator-cli/pom.xml}. */
    static Installed built(Path directory) {
        Path home = Path.of(System.getProperty("troth.root"), "validator-cli", "target", "troth");
        return new Installed(home, directory.resolve("caches"), directory);
    }

    Path launcher() {
        return home.resolve("bin/troth");
    }

    Path jar() {
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("troth-"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java that these tests run on; the launcher is told to use it. */
    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    Run troth(String... words) {
        return troth(Map.of(), words);
    }

    Run troth(Map<String, String> environment, String... words) {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(List.of(words));
        return run(environment, command);
    }

    Run shell(String script) {
        return run(Map.of("TROTH", launcher().toString()), List.of("sh", "-c", script));
    }

    Run run(Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("troth-test", ".out");
            Path err = Files.createTempFile("troth-test", ".err");
            Process process = builder(environment, command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running: " + command);
            }
            Run run = new Run(process.exitValue(), text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A run that goes on while a test looks at it. */
    Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(List.of(words));
        return builder(Map.of(), command).redirectErrorStream(true).start();
    }

    private ProcessBuilder builder(Map<String, String> environment, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectInput(new File("/dev/null"));
        builder.environment().put("XDG_CACHE_HOME", caches.toString());
        builder.environment().put("TROTH_JAVA_HOME", javaHome().toString());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** Waits for the cache that a first run makes beside itself. */
    Path cache(String kind) throws InterruptedException {
        Path folder = caches.resolve("troth");
        for (int tenths = 0; tenths < SECONDS * 10; tenths++) {
            try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
                List<Path> all = files.toList();
                boolean busy = all.stream().anyMatch(file -> file.toString().endsWith(".lock"));
                List<Path> made = all.stream()
                        .filter(file -> file.getFileName().toString().startsWith(kind + "-"))
                        .filter(file -> file.toString().endsWith(".aot"))
                        .toList();
                if (!made.isEmpty() && !busy) {
                    return made.getFirst();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("no cache was made in " + folder);
    }
}
