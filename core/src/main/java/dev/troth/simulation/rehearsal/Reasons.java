package dev.troth.simulation.rehearsal;

import dev.troth.engine.Because;
import dev.troth.engine.Decision;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Timestamps;
import dev.troth.timeline.Elapsed;
import java.util.ArrayList;
import java.util.List;

/** Why a pass did what it did, in the words of a story: with its times, and without what is told beside it anyway. */
final class Reasons {

    private static final String UNTIL = " until %s";

    private Reasons() {}

    /** The message of an error that stands at the end of the reason is told as what happened, so the reason does without. */
    static String of(Decision decision) {
        String text = text(decision.because());
        if (decision.requeue() instanceof Requeue.Failed failed && text.endsWith(": " + failed.message())) {
            return text.substring(0, text.length() - failed.message().length() - 2);
        }
        return text;
    }

    /**
     * A time of Kratix' calendar as one of the story, which is what its readers count in.
     *
     * @param seconds since the epoch
     */
    static String time(long seconds) {
        return Elapsed.text(Math.max(0, seconds * 1_000 - Rehearsal.START_MILLIS));
    }

    private static String text(Because because) {
        int until = because.template().indexOf(UNTIL);
        if (until < 0) {
            return because.text();
        }
        List<String> words = new ArrayList<>(because.words());
        int at = wordsBefore(because.template(), until);
        words.set(at, time(Timestamps.parse(words.get(at))));
        return new Because(because.template(), words).text();
    }

    private static int wordsBefore(String template, int end) {
        int words = 0;
        for (int at = template.indexOf("%s"); at >= 0 && at < end; at = template.indexOf("%s", at + 2)) {
            words++;
        }
        return words;
    }
}
