package dev.troth.yaml;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The anchors of a document, and how much its aliases make of it. */
final class Anchors {

    /** go-yaml 2 ({@code allowedAliasRatio}): up to so many values nearly all may come from aliases … */
    private static final int FREE = 400_000;

    /** … and from here on only a tenth. */
    private static final int STRICT = 4_000_000;

    /**
     * What an alias stands for.
     *
     * @param height how deep it is nested
     */
    record Anchored(YamlNode node, int height) {}

    private final Draft draft;
    private final YamlLimits limits;
    private final Problems problems;

    /** {@link Anchored}, or the {@link Frame} while it is still open. */
    private final Map<String, Object> byName = new HashMap<>();

    private int values;
    private int fromAliases;
    private boolean tooMany;

    Anchors(Draft draft, YamlLimits limits, Problems problems) {
        this.draft = draft;
        this.limits = limits;
        this.problems = problems;
    }

    void startDocument() {
        byName.clear();
        values = 0;
        fromAliases = 0;
        tooMany = false;
    }

    void count(int more) {
        values += more;
    }

    void scalar(String name, YamlScalar scalar, int from) {
        used('&', name, from);
        byName.put(name, new Anchored(scalar, 0));
    }

    void open(String name, Frame frame, int from) {
        used('&', name, from);
        byName.put(name, frame);
    }

    void close(String name, Frame frame, YamlNode node) {
        if (byName.get(name) == frame) {
            byName.put(name, new Anchored(node, frame.height + 1));
        }
    }

    private void used(char mark, String name, int from) {
        String text = draft.text();
        int start = Math.max(from, text.indexOf(mark, from));
        int end = Math.min(text.length(), start + 1 + name.length());
        problems.add(YamlProblem.Kind.ANCHOR, draft.span(start, end), mark + name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!allowed && c != '-' && c != '_') {
                problems.add(YamlProblem.Kind.SYNTAX, draft.span(start, end), Words.anchorName(mark, name));
                return;
            }
        }
    }

    /** What an alias stands for; null when it stands for nothing or for too much, which is told. */
    @Nullable
    Anchored follow(String name, int start, int end, int depth) {
        Span span = draft.span(start, end);
        Object found = byName.get(name);
        if (found == null) {
            problems.add(YamlProblem.Kind.UNDEFINED_ALIAS, span, name);
            return null;
        }
        if (!(found instanceof Anchored target)) {
            problems.add(YamlProblem.Kind.RECURSIVE_ALIAS, span, name);
            return null;
        }
        used('*', name, start);
        if (depth + target.height() > limits.depth()) {
            problems.add(
                    YamlProblem.Kind.TOO_DEEP,
                    span,
                    "what is nested deeper than " + limits.depth() + " levels is not read");
            return null;
        }
        int size = target.node().size();
        if (tooMany || tooMuch(size)) {
            if (!tooMany) {
                problems.add(
                        YamlProblem.Kind.TOO_MANY_NODES,
                        span,
                        "aliases make more values of this document than Kubernetes follows, and it cannot be read");
            }
            tooMany = true;
            return null;
        }
        values += size;
        fromAliases += size;
        return target;
    }

    /** Whether following one more alias is more than our limit or go-yaml's. */
    private boolean tooMuch(int size) {
        long all = (long) values + size;
        long aliased = (long) fromAliases + size;
        if (all > limits.nodes()) {
            return true;
        }
        if (aliased <= 100 || all <= 1000) {
            return false;
        }
        double allowed =
                all <= FREE ? 0.99 : all >= STRICT ? 0.10 : 0.99 - 0.89 * ((double) (all - FREE) / (STRICT - FREE));
        return (double) aliased / all > allowed;
    }
}
