package dev.troth.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every file that git keeps. */
class SourcesTest {

    private static final int MOST_LINES = 400;

    /** Folders that exist on one person's machine only. */
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.$}/@-])/(?:work|root|Users)/[\\w.-]+");

    /** Where packages come from is for each machine's own settings to say. */
    private static final Pattern REGISTRY = Pattern.compile("registry\\.npmjs\\.org|registry\\.yarnpkg\\.com"
            + "|repo1?\\.maven(?:\\.apache)?\\.org|plugins\\.gradle\\.org|pypi\\.org|pythonhosted\\.org|crates\\.io"
            + "|proxy\\.golang\\.org|deb\\.debian\\.org|deb\\.nodesource\\.com");

    private static List<Path> files = List.of();

    @BeforeAll
    static void askGit() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Recordings.root().resolve(".git")), "not a checkout of git");
        Process git = new ProcessBuilder("git", "ls-files", "-z")
                .directory(Recordings.root().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as("exit code of git ls-files").isZero();
        files = names.isEmpty()
                ? List.of()
                : List.of(names.split("\0")).stream()
                        .map(name -> Recordings.root().resolve(name))
                        .filter(Files::isRegularFile)
                        .toList();
        assertThat(files).hasSizeGreaterThan(100);
    }

    @Test
    void aSourceFileHasAtMostFourHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files) {
            if (file.toString().matches(".*\\.(java|ts|mjs|js)")) {
                int lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES) {
                    tooLong.add(file + ": " + lines);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noFileNamesAFolderOfTheMachineThatItWasWrittenOn() throws IOException {
        assertThat(found(MACHINE_PATH)).isEmpty();
    }

    @Test
    void noFileNamesTheHostOfAPackageRegistry() throws IOException {
        assertThat(found(REGISTRY)).isEmpty();
    }

    private static List<String> found(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            Matcher matcher = pattern.matcher(text(file));
            while (matcher.find()) {
                found.add(file + ": " + matcher.group());
            }
        }
        return found;
    }

    private static String text(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
