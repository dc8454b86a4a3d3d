package dev.troth.conformance.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Agreement by file and topic, and the differences that have no reason. */
final class EngineReport {

    private final EngineRun run;
    private final Set<String> exceptions;

    /** @param exceptions recordings at which a difference has a reason */
    EngineReport(EngineRun run, Set<String> exceptions) {
        this.run = run;
        this.exceptions = exceptions;
    }

    List<EngineRun.Result> unexplained() {
        return run.results().stream()
                .filter(result -> !result.agrees() && !exceptions.contains(result.recording()))
                .toList();
    }

    /** Exceptions whose rows are there and agree. */
    List<String> unneeded() {
        return run.results().stream()
                .filter(result -> result.agrees() && exceptions.contains(result.recording()))
                .map(EngineRun.Result::recording)
                .toList();
    }

    /** Exceptions whose rows are not there. */
    Set<String> unknown() {
        Set<String> unknown = new LinkedHashSet<>(exceptions);
        run.results().forEach(result -> unknown.remove(result.recording()));
        return unknown;
    }

    /** The differences, so many of each topic at most, and the table. */
    String text(int shownOfTopic) {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> shown = new LinkedHashMap<>();
        Map<String, Integer> hidden = new LinkedHashMap<>();
        for (EngineRun.Result result : unexplained()) {
            String topic = result.name() + " " + result.topic();
            if (shown.merge(topic, 1, Integer::sum) <= shownOfTopic) {
                text.append(result).append("\n\n");
            } else {
                hidden.merge(topic, 1, Integer::sum);
            }
        }
        hidden.forEach((topic, count) -> text.append("%d more of %s; --all shows them%n".formatted(count, topic)));
        unneeded().forEach(recording -> text.append(recording).append(" agrees and needs no exception any more\n"));
        return text.append(table()).toString();
    }

    /** File and topic, how many agree of how many, how many have a reason. */
    String table() {
        Map<String, List<EngineRun.Result>> byTopic = new LinkedHashMap<>();
        Map<String, List<EngineRun.Result>> byFile = new LinkedHashMap<>();
        run.results().forEach(result -> {
            byFile.computeIfAbsent(result.name(), ignored -> new ArrayList<>()).add(result);
            byTopic.computeIfAbsent(result.name() + "\t" + result.topic(), ignored -> new ArrayList<>())
                    .add(result);
        });
        StringBuilder table =
                new StringBuilder("%-18s %-22s %6s %6s %9s%n".formatted("file", "topic", "agree", "of", "explained"));
        byFile.forEach((name, ofFile) -> {
            byTopic.forEach((key, results) -> {
                if (key.startsWith(name + "\t")) {
                    table.append(line(name, key.substring(name.length() + 1), results));
                }
            });
            table.append(line(name, "all", ofFile));
        });
        table.append(line("engine", "all", run.results()));
        run.unread().forEach((file, count) -> table.append("not compared: %d rows of %s%n".formatted(count, file)));
        return table.toString();
    }

    private String line(String name, String topic, List<EngineRun.Result> results) {
        long agree = results.stream().filter(EngineRun.Result::agrees).count();
        long explained = results.stream()
                .filter(result -> !result.agrees() && exceptions.contains(result.recording()))
                .count();
        return "%-18s %-22s %6d %6d %9s%n"
                .formatted(name, topic, agree, results.size(), explained == 0 ? "" : explained);
    }
}
