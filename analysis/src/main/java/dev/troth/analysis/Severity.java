package dev.troth.analysis;

/** How bad a finding is, worst first. */
public enum Severity {
    /** Refused, or certain to fail or to do the wrong thing when it runs. */
    ERROR,
    /** Accepted, but probably wrong or risky. */
    WARNING,
    /** Advice. */
    INFO,
    /** For an editor's margin only. */
    HINT;

    /** The word in outputs and options: {@code error}, {@code warning}, {@code info}, {@code hint}. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
            case HINT -> "hint";
        };
    }

    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
