package dev.troth.cli;

/** {@code troth validate} for the list of verbs; a plain run does not come by here. */
final class ValidateVerb implements Verb {

    @Override
    public VerbDescription description() {
        return ValidateOptions.VERB;
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        return Validate.run(ValidateOptions.of(arguments), console);
    }
}
