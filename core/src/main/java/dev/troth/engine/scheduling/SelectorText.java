package dev.troth.engine.scheduling;

import dev.troth.engine.scheduling.LabelSelector.Operator;
import dev.troth.engine.scheduling.LabelSelector.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A selector as text, {@code a=b,c=d}, read as Kubernetes does ({@code k8s.io/apimachinery/pkg/labels/selector.go},
 * {@code Parser}).
 *
 * <p>Sets ({@code in}, {@code notin}) and comparisons of numbers are not among what is understood: nobody writes them
 * into a value of {@code matchLabels}. They count as unreadable.
 */
final class SelectorText {

    private static final String SPECIAL = "=!(),<>";

    private final String text;
    private int at;

    private SelectorText(String text) {
        this.text = text;
    }

    /** Null when Kubernetes cannot read it. */
    static @Nullable List<Requirement> read(Map<String, String> labels) {
        TreeSet<String> parts = new TreeSet<>();
        labels.forEach((key, value) -> parts.add(key + "=" + value));
        return new SelectorText(String.join(",", parts)).requirements();
    }

    private @Nullable List<Requirement> requirements() {
        List<Requirement> all = new ArrayList<>();
        while (true) {
            Requirement next = requirement();
            if (next == null || !LabelSyntax.isKey(next.key()) || !LabelSyntax.isValue(next.value())) {
                return null;
            }
            all.add(next);
            skipSpace();
            if (at == text.length()) {
                return all;
            }
            if (!accept(",")) {
                return null;
            }
        }
    }

    private @Nullable Requirement requirement() {
        if (accept("!")) {
            return new Requirement(word(), Operator.EXISTS_NOT, "");
        }
        String key = word();
        if (accept("!=")) {
            return value(key, Operator.EQUALS_NOT);
        }
        if (accept("==") || accept("=")) {
            return value(key, Operator.EQUALS);
        }
        return new Requirement(key, Operator.EXISTS, "");
    }

    private @Nullable Requirement value(String key, Operator operator) {
        skipSpace();
        boolean absent = at == text.length() || text.charAt(at) == ',';
        String value = word();
        return value.isEmpty() && !absent ? null : new Requirement(key, operator, value);
    }

    /** Characters up to white space or a special one; {@code ""} where there are none. */
    private String word() {
        skipSpace();
        int from = at;
        while (at < text.length() && !isSpace(text.charAt(at)) && SPECIAL.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean accept(String token) {
        skipSpace();
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        return true;
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
