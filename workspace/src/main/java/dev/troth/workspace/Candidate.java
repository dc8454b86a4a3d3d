package dev.troth.workspace;

import java.io.File;

/**
 * A file that may hold something of Kratix.
 *
 * @param name as the user named it, or the named folder followed by the way from there
 * @param file where it is
 * @param named whether the user named the file itself, so that it is looked at whatever it holds
 */
public record Candidate(String name, File file, boolean named) {

    /** The same file as if it had been found in a folder. */
    Candidate asFound() {
        return new Candidate(name, file, false);
    }
}
