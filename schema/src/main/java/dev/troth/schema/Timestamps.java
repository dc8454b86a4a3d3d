package dev.troth.schema;

import dev.troth.yaml.Ascii;
import java.util.Optional;

/** Times as RFC 3339 writes them: {@code 2026-01-31T12:00:00Z}, {@code 2026-01-31T12:00:00.5+01:00}. */
final class Timestamps {

    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Timestamps() {}

    /** Why a text is no time; empty when it is one. */
    static Optional<Flaw> flaw(String text) {
        return isDateTime(text)
                ? Optional.empty()
                : Optional.of(new Flaw("is no time such as `2026-01-31T12:00:00Z`", null));
    }

    static boolean isDate(String text) {
        if (!fits(text, "0000-00-00")) {
            return false;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month >= 1 && month <= 12 && day >= 1 && day <= (month == 2 && !leap ? 28 : DAYS[month - 1]);
    }

    static boolean isDateTime(String text) {
        if (text.length() < 20 || !isDate(text.substring(0, 10)) || !fits(text.substring(10, 19), "T00:00:00")) {
            return false;
        }
        int at = 19;
        if (text.charAt(at) == '.') {
            at++;
            int from = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            if (at == from) {
                return false;
            }
        }
        String zone = text.substring(at);
        boolean zoned = zone.equals("Z") || ((fits(zone, "+00:00") || fits(zone, "-00:00")) && number(zone, 1, 3) < 24);
        return zoned && number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
    }

    /** Digits where the model has {@code 0}, the same character elsewhere. */
    private static boolean fits(String text, String model) {
        if (text.length() != model.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean same = model.charAt(i) == '0' ? Ascii.isDigit(c) : c == model.charAt(i);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}
