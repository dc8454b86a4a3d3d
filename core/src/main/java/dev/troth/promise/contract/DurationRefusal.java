package dev.troth.promise.contract;

import dev.troth.yaml.Ascii;

/** Why Go's {@code time.ParseDuration} refuses a text, in its words. */
final class DurationRefusal {

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
            if (at == number || !digits) {
                break;
            }
            int unit = at;
            while (at < text.length() && text.charAt(at) != '.' && !Ascii.isDigit(text.charAt(at))) {
                at++;
            }
            if (at == unit) {
                return "time: missing unit in duration " + GoQuoted.of(text);
            }
            String name = text.substring(unit, at);
            if (!isUnit(name)) {
                return "time: unknown unit " + GoQuoted.of(name) + " in duration " + GoQuoted.of(text);
            }
        }
        return "time: invalid duration " + GoQuoted.of(text);
    }

    private static boolean isUnit(String name) {
        return switch (name) {
            case "ns", "us", "µs", "μs", "ms", "s", "m", "h" -> true;
            default -> false;
        };
    }
}
