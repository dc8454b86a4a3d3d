package dev.troth.simulation.whatif;

import java.util.ArrayList;
import java.util.List;

/** What two stories have in common. */
final class CommonSteps {

    /** The longest story that is compared step by step. */
    private static final int MOST = 400;

    private CommonSteps() {}

    /** The steps from the first that is not as in the other story to the last that is not. */
    static List<String> between(List<String> steps, List<String> usual) {
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
     * however far apart.
     */
    static List<String> without(List<String> steps, List<String> usual) {
        List<String> some = steps.subList(0, Math.min(MOST, steps.size()));
        List<String> others = usual.subList(0, Math.min(MOST, usual.size()));
        int[][] common = longest(some, others);
        List<String> left = new ArrayList<>();
        int at = 0;
        int other = 0;
        while (at < some.size()) {
            if (other < others.size() && some.get(at).equals(others.get(other))) {
                at++;
                other++;
            } else if (other < others.size() && common[at][other + 1] >= common[at + 1][other]) {
                other++;
            } else {
                left.add(some.get(at));
                at++;
            }
        }
        return left;
    }

    /** How many steps the rests of both, from there on, have in common. */
    private static int[][] longest(List<String> steps, List<String> usual) {
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
