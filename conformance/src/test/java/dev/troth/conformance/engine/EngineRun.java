package dev.troth.conformance.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** All rows of a folder that were held against Troth. */
record EngineRun(List<Result> results) {

    private static final int FRAMES = 6;

    /**
     * One row.
     *
     * @param name of the file, without folder and ending
     * @param differences empty where both agree
     */
    record Result(String name, String topic, String id, List<String> differences) {

        /** {@code vectors-promise:S30/p001}. */
        String recording() {
            return name + ":" + id;
        }

        boolean agrees() {
            return differences.isEmpty();
        }

        @Override
        public String toString() {
            return "%s (%s)%n%s".formatted(recording(), topic, String.join("\n", differences));
        }
    }

    /** @param wanted by file, topic or id, all in one text; only these rows are compared */
    static EngineRun of(RecordingFolder folder, Predicate<String> wanted) {
        List<Result> results = new ArrayList<>();
        for (EngineComparison comparison : EngineComparisons.of(folder)) {
            String name = name(comparison.file());
            folder.forEachRow(comparison.file(), row -> {
                if (comparison.reads(row)) {
                    String topic = comparison.topic(row);
                    if (wanted.test(name + ":" + row.id() + " " + topic)) {
                        results.add(new Result(name, topic, row.id(), differences(comparison, row)));
                    }
                }
            });
        }
        return new EngineRun(results);
    }

    /** A row at which Troth breaks is different; the others are still compared. */
    private static List<String> differences(EngineComparison comparison, Recorded row) {
        try {
            return comparison.differences(row);
        } catch (RuntimeException broken) {
            List<String> lines = new ArrayList<>();
            lines.add("  Troth broke: " + broken);
            Arrays.stream(broken.getStackTrace()).limit(FRAMES).forEach(frame -> lines.add("      at " + frame));
            return lines;
        }
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".jsonl", "");
    }
}
