package dev.troth.promise.effective;

import dev.troth.yaml.Ascii;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How Kratix names objects that it may have several of ({@code lib/objectutil/name.go}). */
public final class ObjectName {

    /** How many characters follow the last dash. */
    public static final int SUFFIX_LENGTH = 5;

    private static final int MAX_BYTES = 63 - 1 - SUFFIX_LENGTH;

    private ObjectName() {}

    /** The part before the last dash: cut to 56 bytes when longer than 57, and ending in a letter or a digit. */
    public static String stem(String base) {
        byte[] bytes = base.getBytes(StandardCharsets.UTF_8);
        int end = bytes.length > MAX_BYTES ? MAX_BYTES - 1 : bytes.length;
        while (end > 0 && !Ascii.isAlphanumeric(bytes[end - 1])) {
            end--;
        }
        return new String(Arrays.copyOf(bytes, end), StandardCharsets.UTF_8);
    }

    /**
     * A name with a random ending ({@code GenerateObjectName}).
     *
     * @param suffix five characters, which Kratix takes from a random UUID
     */
    public static String of(String base, String suffix) {
        return stem(base) + "-" + suffix;
    }

    /** A name that ends in the fingerprint of the whole base ({@code GenerateDeterministicObjectName}). */
    public static String fingerprinted(String base) {
        return fingerprinted(base, base);
    }

    /** A name that ends in the fingerprint of something else. */
    public static String fingerprinted(String base, String hashed) {
        return of(base, Md5.hex(hashed).substring(0, SUFFIX_LENGTH));
    }
}
