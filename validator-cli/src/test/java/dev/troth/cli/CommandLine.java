package dev.troth.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command line answers, within the test's own JVM. */
record CommandLine(int exitCode, String out, String err) {

    static CommandLine troth(String... words) {
        return withInput("", words);
    }

    static CommandLine withInput(String input, String... words) {
        return run(0, input, words);
    }

    /** As on a terminal so wide. */
    static CommandLine onTerminal(int columns, String... words) {
        return run(columns, "", words);
    }

    private static CommandLine run(int columns, String input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new Output(out),
                new Output(err),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                columns > 0,
                false,
                columns);
        int exitCode = Main.run(List.of(words), console);
        return new CommandLine(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
