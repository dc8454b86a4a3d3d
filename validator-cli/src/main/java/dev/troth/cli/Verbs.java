package dev.troth.cli;

import dev.troth.analysis.Spelling;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** Every way through the command line but the quick one of {@code validate}. */
final class Verbs {

    private static final String HELP = "help";

    private static final List<Verb> ALL =
            List.of(new ValidateVerb(), new SimulateVerb(), new TestVerb(), new ExplainVerb(), new LspVerb());

    private Verbs() {}

    /** In the order of the help. */
    static List<Verb> all() {
        return ALL;
    }

    /** Runs a command line; the exit code. */
    static int run(List<String> words, Console console) throws UsageException {
        if (words.isEmpty()) {
            console.err().print(Help.ofTroth(Colours.OFF));
            return ExitCode.UNUSABLE;
        }
        String first = words.getFirst();
        return switch (first) {
            case HELP, "--help", "-h" -> help(words.subList(1, words.size()), console);
            case "--version", "-V" -> {
                console.out().line("troth " + Version.text());
                yield ExitCode.FINE;
            }
            default -> run(verb(first), words.subList(1, words.size()), console);
        };
    }

    private static int run(Verb verb, List<String> words, Console console) throws UsageException {
        Arguments arguments = Arguments.parse(verb.description(), words);
        if (arguments.has(VerbDescription.HELP)) {
            return help(List.of(verb.description().name()), console);
        }
        return verb.run(arguments, console);
    }

    private static int help(List<String> words, Console console) throws UsageException {
        Colours colours = Colours.of("auto", console);
        String help = words.isEmpty()
                ? Help.ofTroth(colours)
                : Help.of(verb(words.getFirst()).description(), colours);
        console.out().print(help);
        return ExitCode.FINE;
    }

    private static Verb verb(String name) throws UsageException {
        List<String> names = new ArrayList<>();
        for (Verb verb : ALL) {
            if (verb.description().name().equals(name)) {
                return verb;
            }
            names.add(verb.description().name());
        }
        String shown = Visible.text(name);
        if (name.startsWith("-")) {
            throw new UsageException(
                    "`troth` knows no option `" + shown + "`. A verb comes first, such as `troth validate`.");
        }
        if (new File(name).exists()) {
            throw new UsageException(
                    "`" + shown + "` is a file, not a verb. Did you mean `troth validate " + shown + "`?");
        }
        names.add(HELP);
        throw new UsageException("Troth knows no verb `" + shown + "`."
                + Spelling.didYouMean(Spelling.nearest(name, names)) + " `troth --help` lists them.");
    }
}
