package dev.troth.cli;

/** Something that Troth can be told to do, other than by the quick way that {@code validate} has. */
interface Verb {

    VerbDescription description();

    /** Does it; the exit code. */
    int run(Arguments arguments, Console console) throws UsageException;
}
