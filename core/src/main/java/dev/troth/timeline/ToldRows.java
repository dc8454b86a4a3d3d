package dev.troth.timeline;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows, and which of them are told once for many.
 *
 * @param repetitions by the last row of their first telling
 */
record ToldRows(List<TextRow> rows, Map<Integer, Repetition> repetitions) {

    static ToldRows of(List<TextRow> rows, boolean folds) {
        List<String> keys = folds ? rows.stream().map(TextRow::key).toList() : List.of();
        return new ToldRows(
                rows,
                Repetition.in(keys, at -> rows.get(at).opens()).stream()
                        .collect(Collectors.toMap(Repetition::firstEnd, Function.identity())));
    }

    /** The row that is told next. */
    int after(int at) {
        Repetition repetition = repetitions.get(at);
        return repetition == null ? at + 1 : repetition.end();
    }

    /** How many executions of Pipelines are told. */
    long executions() {
        long executions = 0;
        for (int at = 0; at < rows.size(); at = after(at)) {
            executions += rows.get(at).run() == null ? 0 : 1;
        }
        return executions;
    }
}
