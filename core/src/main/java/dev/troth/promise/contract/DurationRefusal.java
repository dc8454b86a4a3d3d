package dev.troth.promise.contract;

import dev.troth.yaml.Ascii;
import java.nio.charset.StandardCharsets;

/** Why Go's {@code time.ParseDuration} refuses a text, in its words. */
final class DurationRefusal {

    private static final String HIGHEST = "9223372036854775808";
    private static final String HEX = "0123456789abcdef";

    private DurationRefusal() {}

    /** The error for a text that is no duration. */
    static String of(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        while (at < text.length()) {
            int number = at;
            boolean digits = false;
            boolean point = false;
            while (at < text.length() && (Ascii.isDigit(text.charAt(at)) || (text.charAt(at) == '.' && !point))) {
                digits |= text.charAt(at) != '.';
                point |= text.charAt(at) == '.';
                at++;
            }
            if (at == number || !digits || isTooLong(text, number)) {
                break;
            }
            int unit = at;
            while (at < text.length() && text.charAt(at) != '.' && !Ascii.isDigit(text.charAt(at))) {
                at++;
            }
            if (at == unit) {
                return "time: missing unit in duration " + quoted(text);
            }
            String name = text.substring(unit, at);
            if (!isUnit(name)) {
                return "time: unknown unit " + quoted(name) + " in duration " + quoted(text);
            }
        }
        return "time: invalid duration " + quoted(text);
    }

    /** Whether the whole number that begins there is above 2⁶³, which Go sees before the unit. */
    private static boolean isTooLong(String text, int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) == '0') {
            start++;
        }
        int end = start;
        while (end < text.length() && Ascii.isDigit(text.charAt(end))) {
            end++;
        }
        int length = end - start;
        return length > HIGHEST.length()
                || (length == HIGHEST.length() && text.substring(start, end).compareTo(HIGHEST) > 0);
    }

    /** In its own quotes, which show the bytes of all that is not ASCII. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet < ' ') {
                quoted.append("\\x").append(HEX.charAt(octet >> 4 & 15)).append(HEX.charAt(octet & 15));
            } else {
                quoted.append(octet == '"' || octet == '\\' ? "\\" : "").append((char) octet);
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isUnit(String name) {
        return switch (name) {
            case "ns", "us", "µs", "μs", "ms", "s", "m", "h" -> true;
            default -> false;
        };
    }
}
