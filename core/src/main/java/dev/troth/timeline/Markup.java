package dev.troth.timeline;

/** Text as it may stand in HTML, SVG and other XML, as content or in an attribute. */
public final class Markup {

    private Markup() {}

    /** With {@code &}, {@code <}, {@code >} and both quotes escaped, and U+FFFD for each character that XML 1.0 cannot hold, be it escaped. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isOfXml(text, i) ? c : '\uFFFD');
            }
        }
        return escaped.toString();
    }

    private static boolean isOfXml(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c < 0xFFFE || c == '\n' || c == '\t' || c == '\r';
    }
}
