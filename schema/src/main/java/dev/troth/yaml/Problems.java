package dev.troth.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The problems met so far; no more than a given number, so that a hostile text cannot fill the memory. */
final class Problems {

    private final int limit;
    private final List<YamlProblem> met = new ArrayList<>();

    Problems(int limit) {
        this.limit = limit;
    }

    void add(YamlProblem.Kind kind, Span span, String detail) {
        add(kind, span, detail, null);
    }

    void add(YamlProblem.Kind kind, Span span, String detail, @Nullable Span related) {
        // Anchors are no errors: they must not take the room of what is one.
        if (met.size() < (kind == YamlProblem.Kind.ANCHOR ? limit / 2 : limit)) {
            met.add(new YamlProblem(kind, span, detail, related));
        }
    }

    /** Whether there is no room for more, so that some may be missing. */
    boolean isFull() {
        return met.size() >= limit;
    }

    void addAll(Problems others) {
        for (YamlProblem problem : others.met) {
            add(problem.kind(), problem.span(), problem.detail(), problem.related());
        }
    }

    List<YamlProblem> inOrder() {
        if (met.size() > 1) {
            Collections.sort(met, Problems::compare);
        }
        return met;
    }

    private static int compare(YamlProblem one, YamlProblem other) {
        int byStart = Integer.compare(one.span().start(), other.span().start());
        return byStart != 0 ? byStart : one.kind().compareTo(other.kind());
    }
}
