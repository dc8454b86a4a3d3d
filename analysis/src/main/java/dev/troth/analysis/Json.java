package dev.troth.analysis;

/**
 * Writes JSON. Own code because every run of the command line and the browser's module comes by here, and a JSON library
 * costs the first 40 milliseconds of each.
 */
public final class Json {

    private final StringBuilder out = new StringBuilder(1024);
    private boolean first = true;

    public Json beginObject() {
        return begin('{');
    }

    public Json endObject() {
        return end('}');
    }

    public Json beginArray() {
        return begin('[');
    }

    public Json endArray() {
        return end(']');
    }

    public Json key(String key) {
        separate();
        quote(key);
        out.append(':');
        first = true;
        return this;
    }

    public Json value(String value) {
        separate();
        quote(value);
        first = false;
        return this;
    }

    public Json value(long value) {
        separate();
        out.append(value);
        first = false;
        return this;
    }

    public Json value(boolean value) {
        separate();
        out.append(value);
        first = false;
        return this;
    }

    public Json field(String key, boolean value) {
        return key(key).value(value);
    }

    public Json field(String key, String value) {
        return key(key).value(value);
    }

    public Json field(String key, long value) {
        return key(key).value(value);
    }

    private Json begin(char bracket) {
        separate();
        out.append(bracket);
        first = true;
        return this;
    }

    private Json end(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = true;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7f || isLoneSurrogate(text, i)) {
                        escape(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Half a character cannot be written as UTF-8; escaped it survives. */
    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit((c >> shift) & 0xf, 16));
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
