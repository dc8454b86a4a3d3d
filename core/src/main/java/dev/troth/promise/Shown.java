package dev.troth.promise;

/** Names as people read them. */
public final class Shown {

    private static final String NO_NAME = "(no name)";

    private Shown() {}

    /** The name, or what stands in its place where somebody has left it out. */
    public static String name(String name) {
        return name.isEmpty() ? NO_NAME : name;
    }
}
