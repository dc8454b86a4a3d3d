package dev.troth.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.Arrays;
import java.util.List;

/** Where the program begins. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Not System.out: it would decode and buffer what is already right.
        Console console = new Console(
                new Output(new FileOutputStream(FileDescriptor.out)),
                new Output(new FileOutputStream(FileDescriptor.err)),
                new FileInputStream(FileDescriptor.in),
                Boolean.getBoolean("troth.terminal"),
                Boolean.getBoolean("troth.colour"),
                Integer.getInteger("troth.columns", 0));
        int exitCode = run(Arrays.asList(args), console);
        if (exitCode != ExitCode.FINE) {
            System.exit(exitCode);
        }
    }

    /** Runs a command line; the exit code. */
    static int run(List<String> words, Console console) {
        try {
            return written(dispatch(words, console), console);
        } catch (UsageException e) {
            console.err().line(e.sentence());
            return ExitCode.UNUSABLE;
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    /** The exit code, unless the results did not get through: then nobody may take their absence for a good sign. */
    private static int written(int exitCode, Console console) {
        console.out().flush();
        String failure = console.out().failure();
        if (failure == null) {
            return exitCode;
        }
        console.err().line("The results could not be written: " + failure + ".");
        return ExitCode.UNUSABLE;
    }

    /** The quick way for the verb that is run all the time; for all others the way by picocli. */
    private static int dispatch(List<String> words, Console console) throws UsageException {
        if (!words.isEmpty() && words.getFirst().equals(ValidateOptions.VERB.name())) {
            Arguments arguments = Arguments.parse(ValidateOptions.VERB, words.subList(1, words.size()));
            if (!arguments.has(VerbDescription.HELP)) {
                return Validate.run(ValidateOptions.of(arguments), console);
            }
        }
        return Verbs.run(words, console);
    }
}
