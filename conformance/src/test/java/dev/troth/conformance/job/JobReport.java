package dev.troth.conformance.job;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Agreement by group, and the differences. */
public final class JobReport {

    private JobReport() {}

    /** What does not agree in one row, in words; empty when all does. */
    public static List<String> differencesOf(JsonObject row) {
        return JobComparison.of(new JobRecording(row)).differences();
    }

    static List<JobComparison> compare(List<JobRecording> recordings) {
        return recordings.stream().map(JobComparison::of).toList();
    }

    static List<JobComparison> differences(List<JobComparison> all) {
        return all.stream().filter(comparison -> !comparison.agrees()).toList();
    }

    /** {@code group, agreeing, all}, one group a line. */
    static String table(List<JobComparison> all) {
        Map<String, List<JobComparison>> byGroup = all.stream()
                .collect(Collectors.groupingBy(
                        comparison -> comparison.recording().group(), TreeMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder("%-28s %6s %6s%n".formatted("job", "agree", "of"));
        byGroup.forEach((group, some) -> table.append(line(group, some)));
        return table.append(line("all", all)).toString();
    }

    private static String line(String name, List<JobComparison> some) {
        long agree = some.stream().filter(JobComparison::agrees).count();
        return "%-28s %6d %6d%n".formatted(name, agree, some.size());
    }

    /** Prints the differences and the table for the recordings in a folder. */
    public static void main(String[] arguments) {
        List<JobComparison> all =
                compare(arguments.length == 0 ? JobRecordings.carried() : JobRecordings.in(Path.of(arguments[0])));
        differences(all).forEach(System.out::println);
        System.out.print(table(all));
    }
}
