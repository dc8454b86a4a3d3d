package dev.troth.simulation.rehearsal;

import dev.troth.promise.effective.GeneratedNames;

/**
 * What is left to chance, from a seed: the same seed gives the same numbers everywhere (SplitMix64, as in {@code
 * java.util.SplittableRandom}, which a browser has not).
 */
final class Chance {

    private long state;

    Chance(long seed) {
        this.state = seed;
    }

    /** A number from 0 up to, and without, a bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Five characters such as Kubernetes puts behind a generated name. */
    String suffix() {
        StringBuilder text = new StringBuilder(GeneratedNames.SUFFIX_LENGTH);
        String letters = GeneratedNames.ALPHABET;
        long bits = next() >>> 1;
        for (int i = 0; i < GeneratedNames.SUFFIX_LENGTH; i++) {
            text.append(letters.charAt((int) (bits % letters.length())));
            bits /= letters.length();
        }
        return text.toString();
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
