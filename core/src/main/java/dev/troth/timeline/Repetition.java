package dev.troth.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A stretch that is told several times in a row.
 *
 * @param first where its first telling begins
 * @param length how many steps a telling has
 * @param times how often it is told
 */
record Repetition(int first, int length, int times) {

    /** Longer stretches are not looked for: the search costs steps times length. */
    private static final int LONGEST = 400;

    /** From that many steps on, a stretch that is told but twice is worth folding. */
    private static final int LONG_ENOUGH_FOR_TWICE = 4;

    private static final int TWICE = 2;

    int end() {
        return first + length * times;
    }

    /** The last step of the first telling. */
    int firstEnd() {
        return first + length - 1;
    }

    /**
     * The repetitions in a story, none overlapping another; a step is told by its key.
     *
     * @param opens whether something new begins with a step, so that a telling would rather begin with it
     */
    static List<Repetition> in(List<String> keys, IntPredicate opens) {
        List<Repetition> found = new ArrayList<>();
        int at = 0;
        while (at < keys.size()) {
            Repetition best = bestAt(keys, at);
            if (best.times > 1) {
                best = aligned(best, keys, opens);
                found.add(best);
                at = best.end();
            } else {
                at++;
            }
        }
        return found;
    }

    /** The one that folds most; of those that fold as much the shortest, which is told most often. */
    private static Repetition bestAt(List<String> keys, int at) {
        Repetition best = new Repetition(at, 1, 1);
        int folded = 0;
        int longest = Math.min(LONGEST, (keys.size() - at) / 2);
        for (int length = 1; length <= longest; length++) {
            int times = timesAt(keys, at, length);
            if (isWorthIt(length, times) && (times - 1) * length > folded) {
                folded = (times - 1) * length;
                best = new Repetition(at, length, times);
            }
        }
        return best;
    }

    /** The same repetition from a step on with which something begins; as it is where there is none, or too little is left. */
    private static Repetition aligned(Repetition found, List<String> keys, IntPredicate opens) {
        for (int shift = 0; shift < found.length; shift++) {
            if (opens.test(found.first + shift)) {
                int times = timesAt(keys, found.first + shift, found.length);
                return isWorthIt(found.length, times)
                        ? new Repetition(found.first + shift, found.length, times)
                        : found;
            }
        }
        return found;
    }

    private static boolean isWorthIt(int length, int times) {
        return times > TWICE || times == TWICE && length >= LONG_ENOUGH_FOR_TWICE;
    }

    private static int timesAt(List<String> keys, int at, int length) {
        int same = at + length;
        while (same < keys.size() && keys.get(same).equals(keys.get(same - length))) {
            same++;
        }
        return (same - at) / length;
    }

    /** {@code … 3 more like this, every 10 h, the last at 40 h 11 m}; {@code … and 497 more requests likewise, at once}. */
    String rest(List<TextRow> rows) {
        List<Long> starts = startsMillis(rows);
        String last = Elapsed.text(starts.getLast());
        boolean isAtOnce = starts.getFirst().equals(starts.getLast());
        String when = ", " + rhythm(starts) + (isAtOnce ? "" : ", the last at " + last);
        if (isOfRequestsInTurn(rows)) {
            return "… and " + (times == TWICE ? "1 more request" : (times - 1) + " more requests") + " likewise" + when;
        }
        return times == TWICE ? "… once more, at " + last : "… " + (times - 1) + " more like this" + when;
    }

    /** Whether each telling is of a request, or of requests, of which no other is. */
    private boolean isOfRequestsInTurn(List<TextRow> rows) {
        Set<String> known = new HashSet<>();
        for (int telling = 0; telling < times; telling++) {
            Set<String> subjects = new HashSet<>();
            for (TextRow row : rows.subList(first + length * telling, first + length * (telling + 1))) {
                if (!row.prefix().isEmpty() && !Subjects.isPromise(Subjects.of(row.event()))) {
                    subjects.add(row.prefix());
                }
            }
            if (subjects.isEmpty() || !Collections.disjoint(known, subjects)) {
                return false;
            }
            known.addAll(subjects);
        }
        return true;
    }

    /** When each telling begins, in milliseconds after the beginning of the story. */
    List<Long> startsMillis(List<TextRow> rows) {
        List<Long> starts = new ArrayList<>();
        for (int telling = 0; telling < times; telling++) {
            starts.add(rows.get(first + length * telling).atMillis());
        }
        return starts;
    }

    /** {@code every 10 h}, or what else is known of how far apart the tellings are. */
    static String rhythm(List<Long> startsMillis) {
        long least = Long.MAX_VALUE;
        long most = 0;
        boolean isSlowing = startsMillis.size() > TWICE;
        long before = -1;
        for (int i = 1; i < startsMillis.size(); i++) {
            long gap = startsMillis.get(i) - startsMillis.get(i - 1);
            isSlowing &= gap > before;
            before = gap;
            least = Math.min(least, gap);
            most = Math.max(most, gap);
        }
        if (most == 0) {
            return "at once";
        }
        if (most - least <= most / 50 + Elapsed.SECOND) {
            return "every " + Elapsed.brief(least);
        }
        return isSlowing
                ? "later each time"
                : "between " + Elapsed.brief(least) + " and " + Elapsed.brief(most) + " apart";
    }
}
