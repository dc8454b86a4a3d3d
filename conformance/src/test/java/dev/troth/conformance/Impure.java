package dev.troth.conformance;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.regex.Pattern;

/** Does once each of the things that the floors must not do, so that {@link WallsTest} can see that they would be seen. */
@SuppressWarnings("unused")
final class Impure {

    private Impure() {}

    static List<Object> everything() throws Exception {
        return List.of(
                Files.readString(Path.of("promise.yaml")),
                URI.create("https://example.org").toURL(),
                Thread.currentThread(),
                Impure.class.getDeclaredMethod("everything").invoke(null),
                ServiceLoader.load(Runnable.class),
                new ProcessBuilder("kubectl"),
                new Random(),
                MessageDigest.getInstance("MD5"),
                Pattern.compile("(a+)+b"),
                Math.random(),
                "two\nlines".lines(),
                System.nanoTime(),
                Clock.systemUTC(),
                Instant.now(),
                LocalDate.now(),
                OffsetDateTime.now(),
                Locale.getDefault(),
                UUID.randomUUID());
    }

    static int deep(int depth) {
        try {
            return deep(depth + 1);
        } catch (StackOverflowError e) {
            return depth;
        }
    }
}
