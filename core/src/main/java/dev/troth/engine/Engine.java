package dev.troth.engine;

/** Kratix' controllers as one pure function. */
public final class Engine {

    private Engine() {}

    /** What the controller would do in one pass that sees this, and why. */
    public static Decision reconcile(Observation observation) {
        throw new IllegalStateException("to come");
    }
}
