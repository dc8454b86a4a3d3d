package dev.troth.promise.effective;

/** How Kubernetes ends the names that it makes up ({@code k8s.io/apimachinery}, {@code pkg/util/rand}). */
public final class GeneratedNames {

    /** What may stand in the end: letters and digits of which no word is made. */
    public static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

    /** How long the end is, behind a dash. */
    public static final int SUFFIX_LENGTH = 5;

    private GeneratedNames() {}
}
