package dev.troth.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a page shows of a longer text: its lines in order, and a line {@code …} where some are left out. */
record Excerpt(List<String> lines) {

    private static final int NONE = -1;

    Excerpt {
        lines = List.copyOf(lines);
    }

    /** Whether the text reads so, with anything in the places that are left out. */
    boolean fits(List<String> text) {
        int at = 0;
        boolean isAnchored = true;
        List<List<String>> parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            List<String> part = parts.get(i);
            boolean isLast = i == parts.size() - 1;
            int found = isLast ? Math.max(text.size() - part.size(), at) : isAnchored ? at : firstAt(text, part, at);
            if (found == NONE || !isAt(text, part, found) || isLast && isAnchored && found != at) {
                return false;
            }
            at = found + part.size();
            isAnchored = false;
        }
        return true;
    }

    /**
     * The same excerpt of a text that has changed: what is shown still shows, new lines beside it do too, and left out is what lies
     * where something was left out before.
     */
    List<String> of(List<String> text) {
        if (fits(text)) {
            return lines;
        }
        int[] found = places(text);
        List<String> updated = new ArrayList<>();
        int next = 0;
        int from = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || found[i] != NONE) {
                int until = i == lines.size() ? text.size() : found[i];
                updated.addAll(between(lines.subList(from, i), text.subList(next, until)));
                if (i < lines.size()) {
                    updated.add(lines.get(i));
                }
                next = until + 1;
                from = i + 1;
            }
        }
        return updated;
    }

    /** What is shown of new lines instead of old ones: as many before and after what is left out. */
    private static List<String> between(List<String> old, List<String> now) {
        List<Integer> gaps = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            if (isGap(old.get(i))) {
                gaps.add(i);
            }
        }
        if (gaps.isEmpty()) {
            return now;
        }
        int before = Math.min(gaps.getFirst(), now.size());
        int after = Math.min(old.size() - 1 - gaps.getLast(), now.size() - before);
        List<String> shown = new ArrayList<>(now.subList(0, before));
        if (now.size() > before + after) {
            shown.add(old.get(gaps.getFirst()));
        }
        shown.addAll(now.subList(now.size() - after, now.size()));
        return shown;
    }

    /** Where each line stands in the text, by the longest common subsequence. */
    private int[] places(List<String> text) {
        int[][] longest = new int[lines.size() + 1][text.size() + 1];
        for (int i = lines.size() - 1; i >= 0; i--) {
            for (int j = text.size() - 1; j >= 0; j--) {
                longest[i][j] = lines.get(i).equals(text.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int[] places = new int[lines.size()];
        Arrays.fill(places, NONE);
        int i = 0;
        int j = 0;
        while (i < lines.size() && j < text.size()) {
            if (lines.get(i).equals(text.get(j))) {
                places[i++] = j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return places;
    }

    private List<List<String>> parts() {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (String line : lines) {
            if (isGap(line)) {
                parts.add(new ArrayList<>());
            } else {
                parts.getLast().add(line);
            }
        }
        return parts;
    }

    private static boolean isGap(String line) {
        return line.strip().equals("…");
    }

    private static int firstAt(List<String> text, List<String> part, int from) {
        for (int at = from; at + part.size() <= text.size(); at++) {
            if (isAt(text, part, at)) {
                return at;
            }
        }
        return NONE;
    }

    private static boolean isAt(List<String> text, List<String> part, int at) {
        return at + part.size() <= text.size()
                && text.subList(at, at + part.size()).equals(part);
    }
}
