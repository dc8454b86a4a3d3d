package dev.troth.simulation.whatif;

import java.util.ArrayList;
import java.util.List;

/** What two stories have in common. */
final class CommonSteps {

    /** So many steps of both are looked at together: the search costs their product. */
    private static final int AHEAD = 400;

    /** As far as one goes before it looks at others, so that there is always something ahead. */
    private static final int STRIDE = AHEAD / 2;

    private CommonSteps() {}

    /** The steps from the first that is not as in the other story to the last that is not. */
    static <T> List<T> between(List<T> steps, List<T> usual) {
        int from = 0;
        while (from < Math.min(steps.size(), usual.size()) && steps.get(from).equals(usual.get(from))) {
            from++;
        }
        int end = steps.size();
        int usualEnd = usual.size();
        while (end > from && usualEnd > from && steps.get(end - 1).equals(usual.get(usualEnd - 1))) {
            end--;
            usualEnd--;
        }
        return steps.subList(from, end);
    }

    /**
     * The steps that are left when as many as possible were taken out that stand in the other story in the same order,
     * however far apart; in stories that are long, not too far.
     */
    static <T> List<T> without(List<T> steps, List<T> usual) {
        List<T> left = new ArrayList<>();
        int at = 0;
        int other = 0;
        while (at < steps.size()) {
            if (other < usual.size() && steps.get(at).equals(usual.get(other))) {
                at++;
                other++;
                continue;
            }
            int[][] common = longest(ahead(steps, at), ahead(usual, other));
            int last = at + STRIDE;
            int otherLast = other + STRIDE;
            int from = at;
            int otherFrom = other;
            while (at < Math.min(last, steps.size()) && other < otherLast) {
                if (other < usual.size() && steps.get(at).equals(usual.get(other))) {
                    at++;
                    other++;
                } else if (other < usual.size()
                        && common[at - from][other - otherFrom + 1] >= common[at - from + 1][other - otherFrom]) {
                    other++;
                } else {
                    left.add(steps.get(at));
                    at++;
                }
            }
        }
        return left;
    }

    private static <T> List<T> ahead(List<T> steps, int from) {
        return steps.subList(from, Math.min(from + AHEAD, steps.size()));
    }

    /** How many steps the rests of both, from there on, have in common. */
    private static int[][] longest(List<?> steps, List<?> usual) {
        int[][] longest = new int[steps.size() + 1][usual.size() + 1];
        for (int i = steps.size() - 1; i >= 0; i--) {
            for (int j = usual.size() - 1; j >= 0; j--) {
                longest[i][j] = steps.get(i).equals(usual.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }
}
