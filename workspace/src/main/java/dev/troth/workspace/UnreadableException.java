package dev.troth.workspace;

/** Says why a file could not be read; the message is the rest of a sentence that begins with the file's name. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String reason) {
        super(reason, null, false, false);
    }

    /** The rest of the sentence. */
    public String reason() {
        String message = getMessage();
        return message == null ? "cannot be read." : message;
    }
}
