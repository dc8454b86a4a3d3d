package dev.troth.cli;

import dev.troth.analysis.Checker;
import dev.troth.analysis.Finding;
import dev.troth.analysis.RuleSelection;
import dev.troth.analysis.Severity;
import dev.troth.simulation.rehearsal.Ending;
import dev.troth.workspace.InParallel;
import dev.troth.workspace.ProjectFile;
import dev.troth.workspace.ProjectFiles;
import dev.troth.workspace.ProjectReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds scenarios, refuses those that are broken, plays those that expect something. */
final class TestRun {

    private final List<String> paths;
    private final List<String> filters;
    private final Console console;
    private final String colour;

    /** @param filters parts of names, of which one must fit; none for all scenarios */
    TestRun(List<String> paths, List<String> filters, Console console, String colour) {
        this.paths = paths;
        this.filters = filters;
        this.console = console;
        this.colour = colour;
    }

    /** The exit code. */
    int run(TestReport report) {
        ProjectFiles files = ProjectReader.read(paths, List.of(), false);
        files.unreadable().forEach(file -> console.err().line(Visible.text(file.sentence())));
        boolean unusable = !files.unreadable().isEmpty();
        List<FoundScenario> tests = new ArrayList<>();
        int without = 0;
        for (ProjectFile file : files.files()) {
            List<FoundScenario> wanted =
                    FoundScenario.in(file).stream().filter(this::isWanted).toList();
            if (!wanted.isEmpty() && tellErrors(file, files, console, colour)) {
                unusable = true;
                continue;
            }
            for (FoundScenario found : wanted) {
                if (found.read().isTest()) {
                    tests.add(found);
                } else {
                    without++;
                }
            }
        }
        if (tests.isEmpty()) {
            if (!unusable) {
                console.err().line(nothing(without));
            }
            return ExitCode.UNUSABLE;
        }
        tellOfSameNames(tests);
        return play(tests, without, report, unusable);
    }

    /** Reports go by names. */
    private void tellOfSameNames(List<FoundScenario> tests) {
        Map<String, List<FoundScenario>> byName = new LinkedHashMap<>();
        for (FoundScenario test : tests) {
            byName.computeIfAbsent(test.read().name(), name -> new ArrayList<>())
                    .add(test);
        }
        byName.forEach((name, same) -> {
            if (same.size() > 1) {
                console.err()
                        .line(same.size() + " scenarios are called `" + Visible.text(name) + "`: "
                                + String.join(
                                        ", ",
                                        same.stream()
                                                .map(one ->
                                                        one.named(one.place().at("metadata", "name")))
                                                .toList())
                                + ". Reports and `--filter` cannot tell them apart; give each a name of its own.");
            }
        });
    }

    private int play(List<FoundScenario> tests, int without, TestReport report, boolean unusable) {
        try (Interruption interruption = Interruption.watch()) {
            console.err().flush();
            report.begin(tests.stream().map(test -> test.read().name()).toList());
            console.out().flush();
            List<PlayedScenario> played = InParallel.map(
                    tests, test -> PlayedScenario.of(test, interruption::isAskedFor), one -> tell(one, report));
            if (!played.stream().allMatch(TestRun::isKnown)) {
                report.interrupted();
                console.err().flush();
                console.out().flush();
                return ExitCode.INTERRUPTED;
            }
            report.end(without);
            console.out().flush();
            boolean failed = played.stream().anyMatch(one -> !one.isPassed());
            return unusable ? ExitCode.UNUSABLE : failed ? ExitCode.FINDINGS : ExitCode.FINE;
        }
    }

    /** At once, so that whoever waits for many of them sees how far it is. */
    private void tell(PlayedScenario one, TestReport report) {
        if (isKnown(one)) {
            report.add(one);
            console.out().flush();
        }
    }

    /** Nobody knows what would have come of a story that was stopped. */
    private static boolean isKnown(PlayedScenario one) {
        return one.ending() != Ending.STOPPED;
    }

    private boolean isWanted(FoundScenario found) {
        return filters.isEmpty() || filters.stream().anyMatch(found.read().name()::contains);
    }

    /** A scenario that says something else than it means is not played. */
    static boolean tellErrors(ProjectFile file, ProjectFiles files, Console console, String colour) {
        List<Finding> errors = Checker.check(file.parsed(), files.project(), file.beside(), RuleSelection.ALL).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (errors.isEmpty()) {
            return false;
        }
        new TextReport(console.err(), Colours.of(colour, console), Severity.ERROR, Lines.within(console.columns()))
                .add(new Checked(file, errors));
        return true;
    }

    private String nothing(int without) {
        String where = paths.equals(List.of("."))
                ? "this folder or below it"
                : "`" + Visible.text(String.join("`, `", paths)) + "`";
        String named =
                filters.isEmpty() ? "" : " whose name contains `" + Visible.text(String.join("` or `", filters)) + "`";
        return without > 0
                ? "No scenario" + named + " in " + where + " has `expect`, so there is nothing to test."
                : "No scenario" + named + " was found in " + where + ".";
    }
}
