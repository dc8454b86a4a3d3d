package dev.troth.analysis;

/** Whether a fix may be applied without a person looking at it. */
public enum FixSafety {
    /** Says what was meant, in a form that Kubernetes understands; applied by {@code --fix}. */
    SAFE,
    /** Probably what was meant, but it changes what happens; applied by {@code --fix --unsafe} or by hand. */
    REVIEW;

    /** The word in outputs: {@code safe} or {@code review}. */
    public String word() {
        return this == SAFE ? "safe" : "review";
    }
}
