package dev.troth.yaml;

/** What go-yaml 2 takes for a date or time ({@code parseTimestamp}); Kubernetes then keeps it as a string. */
final class Timestamps {

    private Timestamps() {}

    /** {@code 2024-01-31}, {@code 2024-01-31 10:20:30} or {@code 2024-01-31T10:20:30Z}, with fractions and offsets. */
    static boolean isOne(String text) {
        int at = date(text);
        if (at < 0 || at == text.length()) {
            return at > 0;
        }
        char separator = text.charAt(at);
        if (separator != ' ' && separator != 'T' && separator != 't') {
            return false;
        }
        at = time(text, at + 1);
        if (at < 0) {
            return false;
        }
        return separator == ' ' ? at == text.length() : isZone(text, at);
    }

    private static int date(String text) {
        if (text.length() < 8 || text.charAt(4) != '-') {
            return -1;
        }
        for (int i = 0; i < 4; i++) {
            if (!isDigit(text, i)) {
                return -1;
            }
        }
        int monthEnd = digits(text, 5);
        if (monthEnd < 0 || monthEnd >= text.length() || text.charAt(monthEnd) != '-') {
            return -1;
        }
        int dayEnd = digits(text, monthEnd + 1);
        if (dayEnd < 0) {
            return -1;
        }
        int year = Integer.parseInt(text.substring(0, 4));
        int month = Integer.parseInt(text.substring(5, monthEnd));
        int day = Integer.parseInt(text.substring(monthEnd + 1, dayEnd));
        return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? dayEnd : -1;
    }

    private static int daysIn(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static int time(String text, int start) {
        int at = start;
        for (int part = 0; part < 3; part++) {
            if (part > 0) {
                if (at >= text.length() || text.charAt(at) != ':') {
                    return -1;
                }
                at++;
            }
            int end = digits(text, at);
            if (end < 0 || Integer.parseInt(text.substring(at, end)) >= (part == 0 ? 24 : 60)) {
                return -1;
            }
            at = end;
        }
        if (at + 1 < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',') && isDigit(text, at + 1)) {
            at++;
            while (isDigit(text, at)) {
                at++;
            }
        }
        return at;
    }

    private static boolean isZone(String text, int at) {
        if (at + 1 == text.length() && text.charAt(at) == 'Z') {
            return true;
        }
        return at + 6 == text.length()
                && (text.charAt(at) == '+' || text.charAt(at) == '-')
                && isDigit(text, at + 1)
                && isDigit(text, at + 2)
                && text.charAt(at + 3) == ':'
                && isDigit(text, at + 4)
                && isDigit(text, at + 5);
    }

    /** Where one or two digits end; -1 where there is none. */
    private static int digits(String text, int at) {
        if (!isDigit(text, at)) {
            return -1;
        }
        return isDigit(text, at + 1) ? at + 2 : at + 1;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
