package dev.troth.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Agreement by stage, and the differences. */
final class AdmissionReport {

    private AdmissionReport() {}

    /** {@code stage, agreeing, all}, one stage a line. */
    static String table(AdmissionComparisons all) {
        Map<String, List<Comparison>> byStage = all.comparisons().stream()
                .collect(Collectors.groupingBy(
                        comparison -> comparison.recording().stage(), TreeMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder("%-28s %6s %6s   %s%n".formatted("stage", "agree", "of", "by verdict"));
        byStage.forEach((stage, comparisons) -> {
            Map<Comparison.Verdict, Long> verdicts = comparisons.stream()
                    .collect(Collectors.groupingBy(Comparison::verdict, TreeMap::new, Collectors.counting()));
            long good = comparisons.stream()
                    .filter(comparison -> comparison.verdict().good())
                    .count();
            table.append("%-28s %6d %6d   %s%n".formatted(stage, good, comparisons.size(), verdicts));
        });
        long good = all.comparisons().stream()
                .filter(comparison -> comparison.verdict().good())
                .count();
        return table.append("%-28s %6d %6d   (%d left out)%n"
                        .formatted("all", good, all.comparisons().size(), all.leftOut()))
                .toString();
    }

    static List<Comparison> differences(AdmissionComparisons all) {
        List<Comparison> differences = new ArrayList<>(all.comparisons());
        differences.removeIf(comparison -> comparison.verdict().good());
        return differences;
    }

    /** Prints the table and the differences; with an argument only those that contain it. */
    public static void main(String[] arguments) {
        AdmissionComparisons all = AdmissionComparisons.all();
        for (Comparison difference : differences(all)) {
            String text = difference.toString();
            if (arguments.length == 0 || text.contains(arguments[0])) {
                System.out.println(text);
            }
        }
        System.out.println(table(all));
    }
}
