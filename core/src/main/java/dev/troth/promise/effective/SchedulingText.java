package dev.troth.promise.effective;

import dev.troth.yaml.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Destination selectors as {@code gopkg.in/yaml.v2} writes them, by which Kratix hands them to the work-writer. */
final class SchedulingText {

    /** Words that YAML 1.1 takes for something else than a string, in lower case. */
    private static final Set<String> WORDS =
            Set.of("", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", ".nan", ".inf");

    private SchedulingText() {}

    static String of(List<Map<String, String>> selectors) {
        if (selectors.isEmpty()) {
            return "[]\n";
        }
        StringBuilder text = new StringBuilder();
        for (Map<String, String> labels : selectors) {
            text.append("- matchlabels:").append(labels.isEmpty() ? " {}\n" : "\n");
            List<String> keys = new ArrayList<>(labels.keySet());
            keys.sort(SchedulingText::compareNaturally);
            for (String key : keys) {
                text.append("    ").append(scalar(key)).append(": ");
                text.append(scalar(labels.getOrDefault(key, ""))).append('\n');
            }
            text.append("  source: promise\n");
        }
        return text.toString();
    }

    private static String scalar(String text) {
        boolean plain = !WORDS.contains(text.toLowerCase(Locale.ROOT)) && !looksLikeNumber(text) && isLabelText(text);
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Only the characters that keys and values of labels have; whatever else stands there Kubernetes refuses. */
    private static boolean isLabelText(String text) {
        return text.chars().allMatch(c -> Ascii.isAlphanumeric(c) || c == '.' || c == '_' || c == '-' || c == '/');
    }

    /** Whole and broken numbers, with underscores and exponents, octal, hexadecimal and binary ones, and dates. */
    private static boolean looksLikeNumber(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        int from = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
        String body = digits.substring(from);
        if (body.isEmpty() || !(Ascii.isDigit(body.charAt(0)) || body.charAt(0) == '.')) {
            return false;
        }
        if (body.startsWith("0x")) {
            return body.length() > 2 && body.chars().skip(2).allMatch(c -> Ascii.isDigit(c) || (c >= 'a' && c <= 'f'));
        }
        if (body.startsWith("0b") || body.startsWith("0o")) {
            return body.length() > 2 && body.chars().skip(2).allMatch(Ascii::isDigit);
        }
        return isDecimal(body) || isDate(text);
    }

    private static boolean isDecimal(String body) {
        int exponent = body.indexOf('e');
        String number = exponent < 0 ? body : body.substring(0, exponent);
        String power = exponent < 0 ? "0" : body.substring(exponent + 1);
        String digitsOfPower = power.startsWith("-") || power.startsWith("+") ? power.substring(1) : power;
        long points = number.chars().filter(c -> c == '.').count();
        return points <= 1
                && number.chars().anyMatch(Ascii::isDigit)
                && number.chars().allMatch(c -> Ascii.isDigit(c) || c == '.')
                && !digitsOfPower.isEmpty()
                && digitsOfPower.chars().allMatch(Ascii::isDigit);
    }

    /** {@code 2026-11-23}: the only date that a label can hold. */
    private static boolean isDate(String text) {
        String[] parts = text.split("-", -1);
        return parts.length == 3
                && parts[0].length() == 4
                && isCount(parts[0], 4)
                && isCount(parts[1], 2)
                && isCount(parts[2], 2);
    }

    private static boolean isCount(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest && text.chars().allMatch(Ascii::isDigit);
    }

    /** yaml.v2's order of keys: numbers inside by their value, signs before letters ({@code sorter.go}). */
    static int compareNaturally(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        if (at == a.length() || at == b.length()) {
            return Integer.compare(a.length(), b.length());
        }
        char left = a.charAt(at);
        char right = b.charAt(at);
        if (Ascii.isLetter(left) || Ascii.isLetter(right)) {
            boolean both = Ascii.isLetter(left) && Ascii.isLetter(right);
            return both ? Character.compare(left, right) : Ascii.isLetter(right) ? -1 : 1;
        }
        String leftNumber = leadingDigits(a, at, left == '0' || right == '0');
        String rightNumber = leadingDigits(b, at, left == '0' || right == '0');
        int byLength = Integer.compare(
                significant(leftNumber).length(), significant(rightNumber).length());
        int byValue = byLength != 0 ? byLength : significant(leftNumber).compareTo(significant(rightNumber));
        if (byValue != 0) {
            return byValue;
        }
        int byWidth = Integer.compare(leftNumber.length(), rightNumber.length());
        return byWidth != 0 ? byWidth : Character.compare(left, right);
    }

    /** The digits from there on, behind a 1 when digits before them make zeros count. */
    private static String leadingDigits(String text, int from, boolean zeros) {
        int end = from;
        while (end < text.length() && Ascii.isDigit(text.charAt(end))) {
            end++;
        }
        boolean behindDigits = false;
        for (int i = from - 1; zeros && i >= 0 && Ascii.isDigit(text.charAt(i)); i--) {
            behindDigits |= text.charAt(i) != '0';
        }
        return (behindDigits ? "1" : "") + text.substring(from, end);
    }

    private static String significant(String digits) {
        int from = 0;
        while (from < digits.length() && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }
}
