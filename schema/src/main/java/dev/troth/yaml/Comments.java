package dev.troth.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * The comments of a text, found in what lies between its scalars. The parser could tell them too, but then refuses some
 * files that Kubernetes reads, and is slower.
 */
final class Comments {

    private final Draft draft;
    private final List<YamlComment> found = new ArrayList<>();
    private int scanned;
    private int nextHash;

    Comments(Draft draft) {
        this.draft = draft;
        this.nextHash = draft.text().indexOf('#');
    }

    /** Goes on with a scalar, in which a hash begins no comment. Offsets are those of the draft. */
    void scalar(int start, int end) {
        gap(start);
        skipTo(end);
    }

    /** Goes on with a block scalar, the first line of which can end with a comment. */
    void blockScalar(int start, int end) {
        gap(Math.min(end, Characters.lineEnd(draft.text(), start)));
        skipTo(end);
    }

    private void skipTo(int end) {
        scanned = Math.max(scanned, end);
        if (nextHash >= 0 && nextHash < scanned) {
            nextHash = draft.text().indexOf('#', scanned);
        }
    }

    /** Scans what lies before {@code end}. */
    void gap(int end) {
        String text = draft.text();
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
