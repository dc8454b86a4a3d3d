package dev.troth.conformance.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All rows of a folder, held against Troth.
 *
 * @param unread how many rows no comparison is for, by file
 */
record EngineRun(List<Result> results, Map<String, Integer> unread) {

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

    /** @param wanted by file, id and topic, all in one text; only these rows are compared */
    static EngineRun of(RecordingFolder folder, Predicate<String> wanted) {
        List<Result> results = new ArrayList<>();
        Map<String, Integer> unread = new TreeMap<>();
        List<EngineComparison> comparisons = EngineComparisons.of(folder);
        List<WholeFile> whole = EngineComparisons.wholeFiles();
        Set<String> files = inOrder(comparisons, folder);
        whole.forEach(file -> files.remove(file.file()));
        for (String file : files) {
            String name = name(file);
            List<EngineComparison> ofFile = comparisons.stream()
                    .filter(comparison -> comparison.file().equals(file))
                    .toList();
            folder.forEachRow(file, row -> {
                List<EngineComparison> ofRow =
                        ofFile.stream().filter(one -> one.reads(row)).toList();
                if (ofRow.isEmpty() && wanted.test(name + ":" + row.id() + " " + Topics.of(row))) {
                    unread.merge(name, 1, Integer::sum);
                }
                for (EngineComparison comparison : ofRow) {
                    String topic = comparison.topic(row);
                    if (wanted.test(name + ":" + row.id() + " " + topic)) {
                        results.add(new Result(name, topic, row.id(), differences(comparison, row)));
                    }
                }
            });
        }
        for (WholeFile file : whole) {
            String name = name(file.file());
            for (WholeFile.Row row : rows(file, folder)) {
                if (wanted.test(name + ":" + row.id() + " " + row.topic())) {
                    results.add(new Result(name, row.topic(), row.id(), row.differences()));
                }
            }
        }
        return new EngineRun(results, unread);
    }

    /** Those with a comparison in the order of these, then the others. */
    private static Set<String> inOrder(List<EngineComparison> comparisons, RecordingFolder folder) {
        Set<String> files = new LinkedHashSet<>();
        comparisons.forEach(comparison -> files.add(comparison.file()));
        files.addAll(folder.files());
        return files;
    }

    /** A row at which Troth breaks is different; the others are still compared. */
    private static List<String> differences(EngineComparison comparison, Recorded row) {
        try {
            return comparison.differences(row);
        } catch (RuntimeException broken) {
            return whatBroke(broken);
        }
    }

    private static List<WholeFile.Row> rows(WholeFile file, RecordingFolder folder) {
        try {
            return file.rows(folder);
        } catch (RuntimeException broken) {
            return List.of(new WholeFile.Row("all", "all rows", whatBroke(broken)));
        }
    }

    private static List<String> whatBroke(RuntimeException broken) {
        List<String> lines = new ArrayList<>();
        lines.add("  Troth broke: " + broken);
        Arrays.stream(broken.getStackTrace()).limit(FRAMES).forEach(frame -> lines.add("      at " + frame));
        return lines;
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceAll("\\.jsonl?$", "");
    }
}
