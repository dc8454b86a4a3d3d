package dev.troth.cli.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.cli.distribution.Installed.Run;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a run begins: with which Java, from which cache, and with which classes. */
class StartUpTest {

    private static final Run FINE = new Run(0, "No problems in 1 file.\n", "");

    @TempDir
    Path folder;

    private Installed troth;
    private String good;

    @BeforeEach
    void install() {
        troth = Installed.built(folder);
        good = troth.home().resolve("lib/training/good.yaml").toString();
    }

    @Test
    void validatingAGoodPromiseLoadsNothingThatItDoesNotNeed() {
        List<String> command = List.of(
                Installed.javaHome().resolve("bin/java").toString(),
                "-Xlog:class+load,class+init=info",
                "-cp",
                troth.jar().toString(),
                "dev.troth.cli.Main",
                "validate",
                troth.home().resolve("lib/training/lean.yaml").toString());

        Run run = troth.run(Map.of(), command);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(StartUpTest::loaded))
                .contains("dev.troth.cli.Validate", "dev.troth.analysis.Checker")
                .noneMatch(name -> name.startsWith("picocli."))
                .noneMatch(name -> name.startsWith("tools.jackson."))
                .noneMatch(name -> name.startsWith("com.networknt."))
                .noneMatch(name -> name.startsWith("dev.cel."))
                .noneMatch(name -> name.startsWith("com.google.re2j."))
                .noneMatch(name -> name.startsWith("org.eclipse.lsp4j."))
                .noneMatch(name -> name.startsWith("dev.troth.server."))
                .noneMatch(name -> name.startsWith("java.net.http."))
                // Made at run time, every time; see LinkAhead.java.
                .noneMatch(name -> name.equals("java.lang.runtime.SwitchBootstraps"))
                .noneMatch(name -> name.equals("java.lang.runtime.ObjectMethods"));
        // Its initialiser alone takes ten milliseconds.
        assertThat(run.out()).doesNotContain("Initializing 'java/math/BigDecimal'");
    }

    private static String loaded(String line) {
        int from = line.lastIndexOf("] ") + 2;
        int to = line.indexOf(" source:", from);
        return to < 0 ? "" : line.substring(from, to);
    }

    @Test
    void theSecondRunStartsFromTheCacheThatTheFirstOneMade() throws InterruptedException {
        assertThat(troth.troth("validate", good)).isEqualTo(FINE);
        Path cache = troth.cache("validate");

        assertThat(cache.getFileName().toString()).contains(hash(troth.jar()));
        assertThat(troth.troth("validate", good)).isEqualTo(FINE);
        assertThat(usesCache(troth, cache)).isTrue();
    }

    @Test
    void aRunCanWaitForItsCacheOrDoWithoutEvenWhereNamesHaveSpaces() throws IOException {
        Path caches = folder.resolve("my caches");
        Map<String, String> place = Map.of("XDG_CACHE_HOME", caches.toString(), "TROTH_CACHE", "wait");

        assertThat(troth.troth(Map.of("XDG_CACHE_HOME", caches.toString(), "TROTH_CACHE", "off"), "validate", good))
                .isEqualTo(FINE);
        assertThat(caches).doesNotExist();
        assertThat(troth.troth(place, "validate", good)).isEqualTo(FINE);
        assertThat(caches.resolve("troth").toFile().list()).hasSize(1).allMatch(name -> name.endsWith(".aot"));
        assertThat(troth.troth(place, "validate", good)).isEqualTo(FINE);
    }

    @Test
    void aSpoiltCacheCostsTimeAndNothingElse() throws IOException, InterruptedException {
        troth.troth("validate", good);
        Path cache = troth.cache("validate");
        byte[] bytes = Files.readAllBytes(cache);

        Files.write(cache, new byte[0]);
        assertThat(troth.troth("validate", good)).isEqualTo(FINE);
        Files.writeString(cache, "not a cache at all\n".repeat(1_000));
        assertThat(troth.troth("validate", good)).isEqualTo(FINE);
        Files.write(cache, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(troth.troth("validate", good)).isEqualTo(FINE);
    }

    @Test
    void anotherBuildMakesACacheOfItsOwn() throws IOException, InterruptedException {
        troth.troth("validate", good);
        Path cache = troth.cache("validate");
        Path home = copy(troth.home(), folder.resolve("rebuilt"));
        Installed rebuilt = new Installed(home, troth.caches(), folder);
        Path jar = rebuilt.jar();
        Path renamed = jar.resolveSibling("troth-0123456789ab.jar");
        Files.move(jar, renamed);
        Path launcher = rebuilt.launcher();
        Files.writeString(launcher, Files.readString(launcher).replace(hash(troth.jar()), "0123456789ab"));

        assertThat(rebuilt.troth("validate", good)).isEqualTo(FINE);
        for (int tenths = 0; tenths < 600 && !Files.exists(sibling(cache, "0123456789ab")); tenths++) {
            Thread.sleep(100);
        }
        assertThat(sibling(cache, "0123456789ab")).exists();
    }

    @Test
    void whereNoCacheCanBeWrittenARunIsOnlySlower() throws IOException {
        Path file = Files.writeString(folder.resolve("caches"), "a file where the folder should be");

        assertThat(troth.troth("validate", good)).isEqualTo(FINE);
        assertThat(file).isRegularFile();
        assertThat(troth.troth(Map.of("XDG_CACHE_HOME", "/proc"), "validate", good))
                .isEqualTo(FINE);
    }

    @Test
    void theLauncherWorksThroughLinksAndFromAnyFolder() throws IOException {
        Path direct = Files.createSymbolicLink(folder.resolve("direct"), troth.launcher());
        Files.createDirectory(folder.resolve("bin"));
        Path indirect = Files.createSymbolicLink(folder.resolve("bin/troth"), Path.of("../direct"));

        assertThat(troth.run(Map.of(), List.of(direct.toString(), "validate", good)))
                .isEqualTo(FINE);
        assertThat(troth.run(Map.of(), List.of(indirect.toString(), "validate", good)))
                .isEqualTo(FINE);
        assertThat(troth.run(
                        Map.of("PATH", folder.resolve("bin") + ":/usr/bin:/bin"),
                        List.of("sh", "-c", "troth validate " + good)))
                .isEqualTo(FINE);
        assertThat(troth.run(Map.of(), List.of("sh", "-c", "cd bin && ./troth validate " + good)))
                .isEqualTo(FINE);
    }

    @Test
    void aJavaThatIsTooOldIsPassedOver() throws IOException {
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("bin/java"), "#!/bin/sh\necho too old was started\nexit 3\n");
        old.resolve("bin/java").toFile().setExecutable(true);
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.15\"\n");

        assertThat(troth.troth(
                        Map.of(
                                "TROTH_JAVA_HOME",
                                old.toString(),
                                "JAVA_HOME",
                                Installed.javaHome().toString()),
                        "validate",
                        good))
                .isEqualTo(FINE);
    }

    private boolean usesCache(Installed installed, Path cache) {
        Run run = installed.run(
                Map.of(),
                List.of(
                        Installed.javaHome().resolve("bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:AOTCache=" + cache,
                        "-Xlog:class+load",
                        "-cp",
                        installed.jar().toString(),
                        "dev.troth.cli.Main",
                        "validate",
                        good));
        return run.out().lines().anyMatch(line -> line.contains("dev.troth.cli.Validate source: shared objects file"));
    }

    private static String hash(Path jar) {
        String name = jar.getFileName().toString();
        return name.substring("troth-".length(), name.length() - ".jar".length());
    }

    private Path sibling(Path cache, String hash) {
        return cache.resolveSibling(cache.getFileName().toString().replace(hash(troth.jar()), hash));
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(dir).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }
}
