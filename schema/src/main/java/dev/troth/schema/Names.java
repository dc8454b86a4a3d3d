package dev.troth.schema;

import dev.troth.yaml.Ascii;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The grammars of names in Kubernetes ({@code k8s.io/apimachinery/pkg/util/validation}). Lengths are in characters; all
 * allowed ones are ASCII.
 */
public final class Names {

    /** How long a label, a DNS-1123 label and a DNS-1035 label may be. */
    public static final int LABEL_MAX = 63;

    /** How long a DNS-1123 subdomain may be. */
    public static final int SUBDOMAIN_MAX = 253;

    private static final String DASH = "-";
    private static final String DOT_DASH = "-.";
    private static final String DOT_DASH_UNDERSCORE = "-._";

    private Names() {}

    /** {@code [a-z0-9]([-a-z0-9]*[a-z0-9])?}, at most 63: containers, volumes, namespaces. */
    public static Optional<Flaw> dnsLabel(String text) {
        return lowerCase(text, LABEL_MAX, DASH, false);
    }

    /** {@code [a-z]([-a-z0-9]*[a-z0-9])?}, at most 63: plurals, versions of an API. */
    public static Optional<Flaw> dns1035Label(String text) {
        return lowerCase(text, LABEL_MAX, DASH, true);
    }

    /** DNS-1123 labels joined by dots, at most 253: names of most objects, API groups. */
    public static Optional<Flaw> dnsSubdomain(String text) {
        Optional<Flaw> flaw = lowerCase(text, SUBDOMAIN_MAX, DOT_DASH, false);
        if (flaw.isPresent()) {
            return flaw;
        }
        for (int i = 1; i < text.length(); i++) {
            boolean meet = (text.charAt(i) == '.' && !Ascii.isAlphanumeric(text.charAt(i - 1)))
                    || (text.charAt(i - 1) == '.' && !Ascii.isAlphanumeric(text.charAt(i)));
            if (meet) {
                return Optional.of(new Flaw(
                        "has a `.` that does not stand between letters or digits",
                        better(text, SUBDOMAIN_MAX, DOT_DASH, false)));
            }
        }
        return Optional.empty();
    }

    /** Empty, or letters, digits, {@code - _ .}, with a letter or digit at both ends, at most 63. */
    public static Optional<Flaw> labelValue(String text) {
        return text.isEmpty() ? Optional.empty() : mixedCase(text, LABEL_MAX);
    }

    /** A name like a label value but not empty, with an optional DNS-1123 subdomain and {@code /} in front: label keys. */
    public static Optional<Flaw> labelKey(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return mixedCase(text, LABEL_MAX);
        }
        if (text.indexOf('/', slash + 1) >= 0) {
            return Optional.of(new Flaw("has more than one `/`", null));
        }
        String prefix = text.substring(0, slash);
        String name = text.substring(slash + 1);
        return dnsSubdomain(prefix)
                .map(flaw ->
                        new Flaw("has the prefix `" + prefix + "`, which " + flaw.what(), joined(flaw.better(), name)))
                .or(() -> mixedCase(name, LABEL_MAX)
                        .map(flaw -> new Flaw(
                                "has the name `" + name + "`, which " + flaw.what(), joined(prefix, flaw.better()))));
    }

    /** Annotation keys are compared in lower case. */
    public static Optional<Flaw> annotationKey(String text) {
        return labelKey(text.toLowerCase(Locale.ROOT)).isEmpty() ? Optional.empty() : labelKey(text);
    }

    private static @Nullable String joined(@Nullable String prefix, @Nullable String name) {
        return prefix == null || name == null || prefix.isEmpty() || name.isEmpty() ? null : prefix + "/" + name;
    }

    private static Optional<Flaw> lowerCase(String text, int max, String inner, boolean letterFirst) {
        String what = whatIsWrong(text, max, inner, letterFirst, false);
        return what == null ? Optional.empty() : Optional.of(new Flaw(what, better(text, max, inner, letterFirst)));
    }

    private static Optional<Flaw> mixedCase(String text, int max) {
        String what = whatIsWrong(text, max, DOT_DASH_UNDERSCORE, false, true);
        return what == null
                ? Optional.empty()
                : Optional.of(new Flaw(what, differs(repaired(text, max, DOT_DASH_UNDERSCORE), text)));
    }

    private static @Nullable String whatIsWrong(
            String text, int max, String inner, boolean letterFirst, boolean upperAllowed) {
        if (text.isEmpty()) {
            return "is empty";
        }
        if (text.length() > max) {
            return "has " + text.length() + " characters, " + (text.length() - max) + " more than the " + max
                    + " allowed";
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c >= 'A' && c <= 'Z' && !upperAllowed) {
                return "has the upper-case letter `" + (char) c + "`";
            }
            boolean allowed = Ascii.isAlphanumeric(c) || (c < 128 && inner.indexOf(c) >= 0);
            if (!allowed) {
                return c == ' '
                        ? "has a space"
                        : "has `" + new String(Character.toChars(c)) + "`, which is not allowed";
            }
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        if (letterFirst && !Ascii.isLower(first)) {
            return "does not begin with a letter";
        }
        if (!Ascii.isAlphanumeric(first)) {
            return "begins with `" + first + "`";
        }
        if (!Ascii.isAlphanumeric(last)) {
            return "ends with `" + last + "`";
        }
        return null;
    }

    private static @Nullable String better(String text, int max, String inner, boolean letterFirst) {
        String repaired = repaired(words(text), max, inner);
        int from = 0;
        while (letterFirst && from < repaired.length() && !Ascii.isLower(repaired.charAt(from))) {
            from++;
        }
        String label = repaired.substring(from);
        while (label.contains("..") || label.contains(".-") || label.contains("-.")) {
            label = label.replace("..", ".").replace(".-", ".").replace("-.", ".");
        }
        return differs(label, text);
    }

    /** {@code myPipe} is {@code my-pipe}, {@code MYPipe} is {@code mypipe}: only a hump behind a small letter parts words. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length() + 4);
        boolean humps = text.chars().noneMatch(c -> c == '-' || c == '_' || c == ' ');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (humps && i > 0 && Ascii.isUpper(c) && Ascii.isLower(text.charAt(i - 1))) {
                words.append('-');
            }
            words.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return words.toString();
    }

    /** Other characters become dashes, the ends are trimmed, the rest is cut. */
    private static String repaired(String text, int max, String inner) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = Ascii.isAlphanumeric(c) || inner.indexOf(c) >= 0;
            if (allowed || kept.isEmpty() || kept.charAt(kept.length() - 1) != '-') {
                kept.append(allowed ? c : '-');
            }
        }
        int start = 0;
        int end = Math.min(kept.length(), max);
        while (start < end && !Ascii.isAlphanumeric(kept.charAt(start))) {
            start++;
        }
        while (end > start && !Ascii.isAlphanumeric(kept.charAt(end - 1))) {
            end--;
        }
        return kept.substring(start, end);
    }

    private static @Nullable String differs(String better, String text) {
        return better.isEmpty() || better.equals(text) ? null : better;
    }
}
