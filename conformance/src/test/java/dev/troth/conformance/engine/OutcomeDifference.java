package dev.troth.conformance.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Two outcomes of a pass side by side, and where they part. */
final class OutcomeDifference {

    private static final int KEPT = 160;

    private final List<String> lines = new ArrayList<>();
    private boolean differs;

    private OutcomeDifference() {}

    /**
     * The whole pass, line by line, {@code =} where both agree, {@code -} for what only the real one did, {@code +} for
     * what only Troth did; nothing when all agree.
     *
     * @param deleting whether the parent is being deleted, when Jobs are deleted in no order that means anything
     */
    static List<String> of(Outcome real, Outcome troth, boolean deleting) {
        OutcomeDifference difference = new OutcomeDifference();
        difference.align(
                inOneOrder(real.writes(), deleting),
                inOneOrder(troth.writes(), deleting),
                Outcome.Written::sameAs,
                Outcome.Written::target,
                OutcomeDifference::paths);
        difference.align(
                real.events(), troth.events(), Object::equals, Outcome.Said::reason, (one, other) -> List.of());
        difference.align(
                List.of(real.end()), List.of(troth.end()), Object::equals, end -> "", (one, other) -> List.of());
        return difference.differs ? difference.lines : List.of();
    }

    /** Objects of one kind that are deleted one after the other are deleted in the order of a list. */
    private static List<Outcome.Written> inOneOrder(List<Outcome.Written> writes, boolean deleting) {
        List<Outcome.Written> ordered = new ArrayList<>(writes);
        int from = 0;
        while (from < ordered.size()) {
            Outcome.Written first = ordered.get(from);
            int to = from + 1;
            while (to < ordered.size()
                    && ordered.get(to).verb().equals(first.verb())
                    && ordered.get(to).kind().equals(first.kind())) {
                to++;
            }
            boolean guaranteed = first.kind().equals("Job") && !deleting;
            if (first.verb().equals("delete") && !guaranteed) {
                ordered.subList(from, to).sort(Comparator.comparing(Outcome.Written::target));
            }
            from = to;
        }
        return ordered;
    }

    private static List<String> paths(Outcome.Written real, Outcome.Written troth) {
        List<String> paths = new ArrayList<>();
        for (JsonPaths.Difference path : JsonPaths.between(real.after(), troth.after())) {
            paths.add("      at %s: Kratix %s, Troth %s"
                    .formatted(path.path(), JsonPaths.show(path.left()), JsonPaths.show(path.right())));
        }
        if (!real.remarks().equals(troth.remarks())) {
            paths.add("      Kratix \"%s\", Troth \"%s\"".formatted(real.remarks(), troth.remarks()));
        }
        return paths;
    }

    /** Shows two lists with as much as possible side by side: what has the same key, in the same order. */
    private <T> void align(
            List<T> real,
            List<T> troth,
            BiPredicate<T, T> same,
            Function<T, String> key,
            java.util.function.BiFunction<T, T, List<String>> detail) {
        int[][] common = new int[real.size() + 1][troth.size() + 1];
        for (int i = real.size() - 1; i >= 0; i--) {
            for (int j = troth.size() - 1; j >= 0; j--) {
                int both = weight(real.get(i), troth.get(j), same, key);
                common[i][j] = Math.max(
                        both == 0 ? 0 : both + common[i + 1][j + 1], Math.max(common[i + 1][j], common[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < real.size() || j < troth.size()) {
            int both = i < real.size() && j < troth.size() ? weight(real.get(i), troth.get(j), same, key) : 0;
            if (both > 0 && common[i][j] == both + common[i + 1][j + 1]) {
                if (same.test(real.get(i), troth.get(j))) {
                    lines.add("  = " + shortened(real.get(i).toString()));
                } else {
                    differs("  - " + real.get(i));
                    differs("  + " + troth.get(j));
                    lines.addAll(detail.apply(real.get(i), troth.get(j)));
                }
                i++;
                j++;
            } else if (j >= troth.size() || i < real.size() && common[i + 1][j] >= common[i][j + 1]) {
                differs("  - " + real.get(i));
                i++;
            } else {
                differs("  + " + troth.get(j));
                j++;
            }
        }
    }

    private static <T> int weight(T one, T other, BiPredicate<T, T> same, Function<T, String> key) {
        if (same.test(one, other)) {
            return 3;
        }
        return key.apply(one).equals(key.apply(other)) ? 1 : 0;
    }

    private void differs(String line) {
        differs = true;
        lines.add(line);
    }

    private static String shortened(String text) {
        return text.length() <= KEPT ? text : text.substring(0, KEPT) + " …";
    }
}
