package dev.troth.workspace;

/**
 * A file or folder that could not be read.
 *
 * @param name as the user named it
 * @param reason why, as the rest of a sentence that begins with the name
 */
public record Unreadable(String name, String reason) {

    /** The whole sentence. */
    public String sentence() {
        return name + " " + reason;
    }
}
