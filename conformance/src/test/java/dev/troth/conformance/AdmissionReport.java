package dev.troth.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        table.append("%-28s %6d %6d%n".formatted("all", good, all.comparisons().size()));
        all.leftOut().forEach((why, count) -> table.append("left out %4d: %s%n".formatted(count, why.why())));
        return table.toString();
    }

    /** Those without a reason in {@code exceptions.tsv}. */
    static List<Comparison> unexplained(AdmissionComparisons all) {
        return differences(all).stream()
                .filter(difference -> !Tables.isException(difference.recording().id()))
                .toList();
    }

    /** Table and unexplained differences, also put into {@code target/reports}. */
    static String write(AdmissionComparisons all, List<Comparison> unexplained) throws IOException {
        StringBuilder report = new StringBuilder();
        unexplained.forEach(difference -> report.append(difference).append("\n"));
        report.append(table(all));
        report.append("%d differences, %d of them without a reason in exceptions.tsv%n"
                .formatted(differences(all).size(), unexplained.size()));
        Path folder = Files.createDirectories(Recordings.root().resolve("conformance/target/reports"));
        Files.writeString(folder.resolve("admission.txt"), report);
        return report.toString();
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
