package dev.troth.simulation.whatif;

import java.util.ArrayList;
import java.util.List;

/** What comes again and again is told once, with how often. */
final class RepeatedSteps {

    /** The longest stretch that is looked for. */
    private static final int LONGEST = 12;

    private RepeatedSteps() {}

    static List<String> folded(List<String> steps) {
        List<String> folded = new ArrayList<>();
        int at = 0;
        while (at < steps.size()) {
            int length = 1;
            int times = 1;
            for (int tried = 1; tried <= LONGEST; tried++) {
                int found = times(steps, at, tried);
                if (found > 1 && found * tried > length * times) {
                    length = tried;
                    times = found;
                }
            }
            if (length == 1) {
                folded.add(steps.get(at) + (times == 1 ? "" : " ×" + times));
            } else {
                folded.addAll(steps.subList(at, at + length));
                folded.add(times == 2 ? "the same once more" : "the same " + (times - 1) + " more times");
            }
            at += length * times;
        }
        return folded;
    }

    /** How often so many steps from there on come in a row. */
    private static int times(List<String> steps, int from, int length) {
        int times = 1;
        while (from + (times + 1) * length <= steps.size()
                && steps.subList(from, from + length)
                        .equals(steps.subList(from + times * length, from + (times + 1) * length))) {
            times++;
        }
        return times;
    }
}
