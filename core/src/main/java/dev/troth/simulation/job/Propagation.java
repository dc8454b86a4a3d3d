package dev.troth.simulation.job;

/** What becomes of the Pods when their Job is deleted ({@code metav1.DeletionPropagation}). */
public enum Propagation {
    /** The Job goes at once, its Pods are stopped afterwards. What Kratix asks for. */
    BACKGROUND,
    /** The Job goes when its last Pod has gone. */
    FOREGROUND,
    /** The Pods run on without an owner. What {@code batch/v1} does when the client names no policy. */
    ORPHAN
}
