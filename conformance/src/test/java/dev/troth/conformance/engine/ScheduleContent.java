package dev.troth.conformance.engine;

/** What Go says of a stored content that is not base64 of gzip ({@code encoding/base64}, {@code compress/gzip}). */
final class ScheduleContent {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int GZIP_HEADER = 10;

    private ScheduleContent() {}

    /** The error; contents that could be read are not among what is recorded like this. */
    static String damage(String stored) {
        int digits = 0;
        int last = 0;
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            if (c == '\n' || c == '\r') {
                continue;
            }
            if (ALPHABET.indexOf(c) < 0) {
                return c == '=' ? damageOf(digits) : illegal(i);
            }
            digits++;
            last = i;
        }
        return digits % 4 == 0 ? damageOf(digits) : illegal(last + 1 - digits % 4);
    }

    private static String illegal(int at) {
        return "illegal base64 data at input byte " + at;
    }

    private static String damageOf(int digits) {
        int bytes = digits * 3 / 4;
        if (bytes == 0) {
            return "EOF";
        }
        return bytes < GZIP_HEADER ? "unexpected EOF" : "gzip: invalid header";
    }
}
