package dev.troth.engine.scheduling;

/** What Kubernetes takes for keys and values of labels ({@code k8s.io/apimachinery/pkg/util/validation}). */
final class LabelSyntax {

    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_PREFIX = 253;

    private LabelSyntax() {}

    static boolean isValue(String value) {
        return value.isEmpty() || isName(value);
    }

    /** A name, or a domain, a slash and a name. */
    static boolean isKey(String key) {
        int slash = key.indexOf('/');
        return isName(key.substring(slash + 1)) && (slash < 0 || isDomain(key.substring(0, slash)));
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean inside = i > 0 && i < name.length() - 1;
            if (!isLetterOrDigit(c) && !(inside && (c == '-' || c == '_' || c == '.'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDomain(String domain) {
        if (domain.isEmpty() || domain.length() > LONGEST_PREFIX) {
            return false;
        }
        boolean afterEdge = true;
        for (int i = 0; i < domain.length(); i++) {
            char c = domain.charAt(i);
            boolean beforeEdge = i == domain.length() - 1 || domain.charAt(i + 1) == '.';
            boolean letter = isLetterOrDigit(c) && !(c >= 'A' && c <= 'Z');
            if (!letter && (afterEdge || c != '.' && (c != '-' || beforeEdge))) {
                return false;
            }
            afterEdge = c == '.';
        }
        return !afterEdge;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
