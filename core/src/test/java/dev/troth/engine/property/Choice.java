package dev.troth.engine.property;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every case once (after TigerBeetle's {@code exhaustigen}): whoever describes a case asks for choices, as many and as
 * wide as it likes, and is asked again until each combination has been taken.
 */
final class Choice {

    private int[] taken = new int[16];
    private int[] bounds = new int[16];
    private int asked;

    private Choice() {}

    /** Describes all cases; answers how many there were. */
    static long each(Consumer<Choice> description) {
        Choice choice = new Choice();
        long cases = 0;
        do {
            choice.asked = 0;
            description.accept(choice);
            cases++;
        } while (choice.advance());
        return cases;
    }

    private boolean advance() {
        for (int i = asked - 1; i >= 0; i--) {
            if (taken[i] + 1 < bounds[i]) {
                taken[i]++;
                Arrays.fill(taken, i + 1, taken.length, 0);
                return true;
            }
        }
        return false;
    }

    int below(int bound) {
        if (asked == taken.length) {
            taken = Arrays.copyOf(taken, 2 * asked);
            bounds = Arrays.copyOf(bounds, 2 * asked);
        }
        bounds[asked] = bound;
        return taken[asked++];
    }

    boolean either() {
        return below(2) == 1;
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }
}
