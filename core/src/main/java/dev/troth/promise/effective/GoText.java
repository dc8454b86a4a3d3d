package dev.troth.promise.effective;

/** Texts as Go's {@code %q} prints them ({@code strconv.Quote}). */
final class GoText {

    private static final String SHORT = "\u0007\b\f\n\r\t\u000b\"\\";
    private static final String LETTERS = "abfnrtv\"\\";
    private static final String HEX = "0123456789abcdef";

    private GoText() {}

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int known = SHORT.indexOf(c);
            if (known >= 0) {
                quoted.append('\\').append(LETTERS.charAt(known));
            } else if (c < ' ' || c == '\u007f') {
                quoted.append("\\x").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
