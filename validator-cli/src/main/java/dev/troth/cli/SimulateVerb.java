package dev.troth.cli;

/** {@code troth simulate} for the list of verbs. */
final class SimulateVerb implements Verb {

    @Override
    public VerbDescription description() {
        return SimulateOptions.VERB;
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        return Simulate.run(SimulateOptions.of(arguments), console);
    }
}
