package dev.troth.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Does once what users do every day, so that the JVM can keep what it loaded for it in a cache. Started by
 * {@code bin/troth-cache}. What a run does not do here it has to load by itself later; what a run does here and no user
 * needs is loaded by every run. So this keeps to {@code validate}, of good and broken files, for people and machines, and
 * {@code simulate} has a cache of its own.
 */
public final class Training {

    private static final int TIMES = 3;

    private Training() {}

    /** Takes the kind of cache and the folder of sample files. */
    public static void main(String[] args) throws IOException {
        String samples = args[1];
        if (args[0].equals("lsp")) {
            LspTraining.run(Path.of(samples), console());
            return;
        }
        if (args[0].equals("simulate")) {
            for (int i = 0; i < TIMES; i++) {
                run("simulate", samples + "/good.yaml");
                run("simulate", samples + "/styles.yaml");
                run("simulate", "--color=always", "--verbose", samples + "/good.yaml");
                run("simulate", "--format", "json", samples + "/good.yaml");
            }
            return;
        }
        for (int i = 0; i < TIMES; i++) {
            run("validate", samples);
            run("validate", "--quiet", samples + "/good.yaml");
            run("validate", "--color=always", samples + "/broken.yaml");
            run("validate", "--format", "json", samples + "/broken.yaml", samples + "/styles.yaml");
        }
    }

    private static void run(String... words) {
        if (Main.run(Arrays.asList(words), console()) == ExitCode.UNUSABLE) {
            throw new IllegalStateException("a cache trained on nothing would be worse than none");
        }
    }

    private static Console console() {
        return new Console(
                new Output(new FileOutputStream(FileDescriptor.out)),
                new Output(new FileOutputStream(FileDescriptor.err)),
                new FileInputStream(FileDescriptor.in),
                false,
                false,
                0);
    }
}
