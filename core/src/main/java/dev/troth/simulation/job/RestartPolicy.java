package dev.troth.simulation.job;

/** What becomes of a container that fails. A Job may not have {@code Always}. */
public enum RestartPolicy {
    /** It is started again in the same Pod. */
    ON_FAILURE,
    /** Its Pod has failed; the Job controller makes another one. */
    NEVER
}
