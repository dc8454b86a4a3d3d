package dev.troth.conformance.engine;

import dev.troth.engine.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * Passes of the Work, WorkPlacement and Destination controllers: everything that happened in them, in order, and the files
 * that they left behind.
 *
 * @param file {@code engine/schedule.jsonl} or {@code engine/statestore.jsonl}
 */
record ScheduleComparison(String file) implements EngineComparison {

    @Override
    public List<String> differences(Recorded row) {
        List<String> fewest = List.of();
        boolean first = true;
        for (long versions : StateStoreRow.possibleVersions(row)) {
            List<String> differences = differences(new SchedulePass(row, versions));
            if (first || differences.size() < fewest.size()) {
                fewest = differences;
            }
            first = false;
        }
        return fewest;
    }

    private static List<String> differences(SchedulePass pass) {
        ScheduleChoices choices = new ScheduleChoices(pass.row());
        Decision decision = pass.decision(choices);
        List<String> differences = new ArrayList<>(choices.differences());
        compare(
                ScheduleExpected.steps(pass.expected(), pass.objectsBefore()),
                ScheduleDecided.steps(decision, pass.nowMillis()),
                differences);
        String result = ScheduleExpected.result(pass.expected());
        if (!result.equals(ScheduleDecided.result(decision))) {
            differences.add("  result: " + result + "\n   Troth: " + ScheduleDecided.result(decision));
        }
        differences.addAll(StateStoreAfter.differences(pass.expected(), pass.stores(), decision));
        return differences;
    }

    private static void compare(List<String> expected, List<String> decided, List<String> differences) {
        for (int i = 0; i < Math.max(expected.size(), decided.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i) : "nothing";
            String found = i < decided.size() ? decided.get(i) : "nothing";
            if (!wanted.equals(found)) {
                differences.add("  step " + (i + 1) + ": " + wanted + "\n   Troth: " + found);
            }
        }
    }
}
