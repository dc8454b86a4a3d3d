package dev.troth.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two texts, in the form that {@code patch} and {@code git apply} take. The shortest way from one to
 * the other is found as Myers described it ("An O(ND) Difference Algorithm", 1986), which is quick when little changed.
 */
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    /** Beyond this many changed lines the rest counts as changed altogether: the search takes the square of it. */
    private static final int MOST_CHANGES = 2_000;

    private static final String NO_LINE_END = "\\ No newline at end of file";

    /** A line of both texts, or of one; {@code sign} is a space, a minus or a plus. */
    private record Row(char sign, String line) {}

    private UnifiedDiff() {}

    /** The lines of the diff, none when the texts are equal. */
    static List<String> of(String name, String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("--- " + name, "+++ " + name));
        addHunks(rows(linesOf(before), linesOf(after)), lines);
        return lines;
    }

    /** With their line ends, so that a change of those is seen too. */
    private static List<String> linesOf(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end + 1));
            from = end + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private static List<Row> rows(List<String> before, List<String> after) {
        int first = 0;
        while (first < Math.min(before.size(), after.size())
                && before.get(first).equals(after.get(first))) {
            first++;
        }
        int last = 0;
        while (last < Math.min(before.size(), after.size()) - first
                && before.get(before.size() - 1 - last).equals(after.get(after.size() - 1 - last))) {
            last++;
        }
        List<Row> rows = new ArrayList<>();
        before.subList(0, first).forEach(line -> rows.add(new Row(' ', line)));
        rows.addAll(changes(before.subList(first, before.size() - last), after.subList(first, after.size() - last)));
        before.subList(before.size() - last, before.size()).forEach(line -> rows.add(new Row(' ', line)));
        return rows;
    }

    /** Goes forward until the end is reached, remembering how far each diagonal got, then back along that trace. */
    private static List<Row> changes(List<String> before, List<String> after) {
        List<int[]> trace = new ArrayList<>();
        int[] furthest = {0, 0, 0};
        for (int changes = 0; changes <= MOST_CHANGES; changes++) {
            int[] reached = new int[2 * changes + 3];
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                int x = start(furthest, changes, diagonal);
                while (x < before.size()
                        && x - diagonal < after.size()
                        && before.get(x).equals(after.get(x - diagonal))) {
                    x++;
                }
                reached[changes + 1 + diagonal] = x;
                if (x >= before.size() && x - diagonal >= after.size()) {
                    return wayBack(trace, changes, before, after);
                }
            }
            trace.add(reached);
            furthest = reached;
        }
        List<Row> all = new ArrayList<>();
        before.forEach(line -> all.add(new Row('-', line)));
        after.forEach(line -> all.add(new Row('+', line)));
        return all;
    }

    /** Where a diagonal begins, given how far its neighbours got with one change less. */
    private static int start(int[] furthest, int changes, int diagonal) {
        if (changes == 0) {
            return 0;
        }
        return comesFromAbove(furthest, changes, diagonal)
                ? furthest[changes + diagonal + 1]
                : furthest[changes + diagonal - 1] + 1;
    }

    private static boolean comesFromAbove(int[] furthest, int changes, int diagonal) {
        return diagonal == -changes
                || (diagonal != changes && furthest[changes + diagonal - 1] < furthest[changes + diagonal + 1]);
    }

    private static List<Row> wayBack(List<int[]> trace, int changes, List<String> before, List<String> after) {
        List<Row> rows = new ArrayList<>();
        int x = before.size();
        int y = after.size();
        for (int left = changes; left > 0; left--) {
            int diagonal = x - y;
            int[] furthest = trace.get(left - 1);
            boolean fromAbove = comesFromAbove(furthest, left, diagonal);
            int begin = start(furthest, left, diagonal);
            while (x > begin) {
                rows.add(new Row(' ', before.get(--x)));
                y--;
            }
            rows.add(fromAbove ? new Row('+', after.get(--y)) : new Row('-', before.get(--x)));
        }
        while (x > 0) {
            rows.add(new Row(' ', before.get(--x)));
        }
        return rows.reversed();
    }

    private static void addHunks(List<Row> rows, List<String> to) {
        int lineBefore = 1;
        int lineAfter = 1;
        int done = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).sign == ' ') {
                continue;
            }
            int from = Math.max(done, i - CONTEXT);
            int end = hunkEnd(rows, i);
            lineBefore += count(rows.subList(done, from), '+');
            lineAfter += count(rows.subList(done, from), '-');
            List<Row> hunk = rows.subList(from, end);
            int before = count(hunk, '+');
            int after = count(hunk, '-');
            to.add("@@ -" + range(lineBefore, before) + " +" + range(lineAfter, after) + " @@");
            hunk.forEach(row -> add(row, to));
            lineBefore += before;
            lineAfter += after;
            done = end;
            i = end - 1;
        }
    }

    /** Changes that are no further apart than their contexts share a hunk. */
    private static int hunkEnd(List<Row> rows, int firstChange) {
        int lastChange = firstChange;
        for (int i = firstChange; i < rows.size() && i <= lastChange + 2 * CONTEXT + 1; i++) {
            lastChange = rows.get(i).sign == ' ' ? lastChange : i;
        }
        return Math.min(rows.size(), lastChange + CONTEXT + 1);
    }

    /** How many rows are not only in the other text. */
    private static int count(List<Row> rows, char otherSign) {
        int count = 0;
        for (Row row : rows) {
            count += row.sign == otherSign ? 0 : 1;
        }
        return count;
    }

    private static String range(int line, int count) {
        int from = count == 0 ? line - 1 : line;
        return count == 1 ? Integer.toString(from) : from + "," + count;
    }

    private static void add(Row row, List<String> to) {
        boolean ended = row.line.endsWith("\n");
        to.add(row.sign + (ended ? row.line.substring(0, row.line.length() - 1) : row.line));
        if (!ended) {
            to.add(NO_LINE_END);
        }
    }
}
