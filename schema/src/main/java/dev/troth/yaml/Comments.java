package dev.troth.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * What lies between the scalars of a text: its comments, and tabs that indent.
 *
 * <p>The parser could tell comments too, but then refuses some files that Kubernetes reads, and is slower; and it
 * overlooks tabs in places where go-yaml ({@code yaml_parser_scan_to_next_token}) refuses them.
 */
final class Comments {

    private final Draft draft;
    private final String text;
    private final Problems problems;
    private final List<YamlComment> found = new ArrayList<>();
    private int scanned;
    private int nextHash;
    private int nextTab;

    /** Where the last scalar begins if it is a plain one, behind which go-yaml allows more. */
    private int plainStart = -1;

    Comments(Draft draft, Problems problems) {
        this.draft = draft;
        this.text = draft.text();
        this.problems = problems;
        this.nextHash = text.indexOf('#');
        this.nextTab = text.indexOf('\t');
    }

    /** Goes on with a scalar, in which a hash begins no comment. Offsets are those of the draft. */
    void scalar(int start, int end, boolean flow, boolean plain) {
        gap(start, flow);
        skipTo(end);
        plainStart = plain ? start : -1;
    }

    /** Goes on with a block scalar, the first line of which can end with a comment. */
    void blockScalar(int start, int end) {
        gap(Math.min(end, Characters.lineEnd(text, start)), false);
        skipTo(end);
        plainStart = -1;
    }

    private void skipTo(int end) {
        scanned = Math.max(scanned, end);
        if (nextHash >= 0 && nextHash < scanned) {
            nextHash = text.indexOf('#', scanned);
        }
        if (nextTab >= 0 && nextTab < scanned) {
            nextTab = text.indexOf('\t', scanned);
        }
    }

    /** Scans what lies before {@code end}. */
    void gap(int end, boolean flow) {
        while (nextTab >= 0 && nextTab < end) {
            tab(nextTab, flow);
            nextTab = text.indexOf('\t', nextTab + 1);
        }
        while (nextHash >= 0 && nextHash < end) {
            int hash = nextHash;
            int next = hash + 1;
            if (hash == 0 || Characters.isSpace(text.charAt(hash - 1)) || text.charAt(hash - 1) == '\uFEFF') {
                next = Characters.lineEnd(text, hash);
                String words = text.substring(hash + 1, next).strip();
                found.add(new YamlComment(draft.span(hash, next), words));
            }
            nextHash = text.indexOf('#', next);
        }
        scanned = Math.max(scanned, end);
    }

    private void tab(int at, boolean flow) {
        if (flow || !indents(at)) {
            return;
        }
        problems.add(YamlProblem.Kind.TAB, draft.span(at, at + 1), Words.TAB);
    }

    /** Whether nothing but spaces, dashes and question marks stands before a tab in its line; the first of several. */
    private boolean indents(int tab) {
        for (int at = tab - 1; at >= scanned; at--) {
            char c = text.charAt(at);
            if (Characters.isBreak(c)) {
                return !continuesPlain(tab, at + 1);
            }
            if (c != ' ' && c != '-' && c != '?') {
                return false;
            }
        }
        return scanned == 0 || Characters.isBreak(text.charAt(scanned - 1));
    }

    /** Whether a tab could be part of a plain scalar of several lines, as far in as it is. */
    private boolean continuesPlain(int tab, int lineStart) {
        if (plainStart < 0) {
            return false;
        }
        for (int at = scanned; at < tab; at++) {
            if (!Characters.isSpace(text.charAt(at))) {
                return false;
            }
        }
        return tab - lineStart > Indentation.of(text, Characters.lineStart(text, plainStart));
    }

    /** Whether there are comments that were not taken out. */
    boolean any() {
        return !found.isEmpty();
    }

    /** Takes out the comments that begin before {@code end}, an offset in the given text. */
    List<YamlComment> takeBefore(int end) {
        int count = 0;
        while (count < found.size() && found.get(count).span().start() < end) {
            count++;
        }
        List<YamlComment> taken = new ArrayList<>(found.subList(0, count));
        found.subList(0, count).clear();
        return taken;
    }
}
