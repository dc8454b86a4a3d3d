package dev.troth.yaml;

/** What somebody who knows the fields of objects says of keys, where nothing else tells how deep a line belongs. */
@FunctionalInterface
public interface KnownKeys {

    /** Knows none. */
    KnownKeys NONE = (key, list) -> false;

    /** Whether a key stands beside that of a list, and never in an item of it. */
    boolean isBeside(String key, String list);
}
