package dev.troth.yaml;

/**
 * Thrown where a text leaves the plain style that {@link QuickReader} knows, and caught there. Says nothing, and is
 * made only once: the text is then read by {@link MendingReader}, which tells what there is to tell.
 */
final class Unusual extends RuntimeException {

    static final Unusual TEXT = new Unusual();

    private static final long serialVersionUID = 1L;

    private Unusual() {
        super("this text is not in the plain style");
    }
}
