package dev.troth.timeline;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows, and which of them are told once for many: how a terminal and Mermaid choose what they tell.
 *
 * @param repetitions by the last row of their first telling
 * @param isBrief whether of executions that went smoothly only the end is told, because there are many
 */
record ToldRows(List<TextRow> rows, Map<Integer, Repetition> repetitions, boolean isBrief) {

    /** A silence of that length, in milliseconds, gets a line of its own. */
    static final long LONG_SILENCE_MILLIS = 2 * Elapsed.MINUTE;

    /** From so many executions on, of those that went smoothly only the end is told. */
    private static final int MANY_RUNS = 10;

    /** @param isVerbose whether details are told as well, and nothing is left out */
    static ToldRows of(Timeline timeline, boolean isVerbose) {
        if (isVerbose) {
            return of(TextRows.of(timeline, true, false), false, false);
        }
        ToldRows told = inFull(timeline);
        return told.executions() <= MANY_RUNS ? told : of(TextRows.of(timeline, false, true), true, true);
    }

    /** Also of many executions both beginning and end. */
    static ToldRows inFull(Timeline timeline) {
        return of(TextRows.of(timeline, false, false), true, false);
    }

    private static ToldRows of(List<TextRow> rows, boolean folds, boolean isBrief) {
        List<String> keys = folds ? rows.stream().map(TextRow::key).toList() : List.of();
        return new ToldRows(
                rows,
                Repetition.in(keys, at -> rows.get(at).opens()).stream()
                        .collect(Collectors.toMap(Repetition::firstEnd, Function.identity())),
                isBrief);
    }

    /** The row that is told next. */
    int after(int at) {
        Repetition repetition = repetitions.get(at);
        return repetition == null ? at + 1 : repetition.end();
    }

    /** How many executions of Pipelines are told. */
    private long executions() {
        long executions = 0;
        for (int at = 0; at < rows.size(); at = after(at)) {
            executions += rows.get(at).run() == null ? 0 : 1;
        }
        return executions;
    }
}
