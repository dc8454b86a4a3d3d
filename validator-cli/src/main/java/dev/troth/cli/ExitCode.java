package dev.troth.cli;

/** What scripts and CI of users go by. A run that is interrupted ends with 130, which the JVM sees to. */
final class ExitCode {

    /** Nothing to complain about. */
    static final int FINE = 0;

    /** Findings at or above {@code --fail-on}. */
    static final int FINDINGS = 1;

    /** Wrong usage, or something that cannot be read. */
    static final int UNUSABLE = 2;

    /** Somebody pressed Ctrl-C; what is there by then is shown. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
