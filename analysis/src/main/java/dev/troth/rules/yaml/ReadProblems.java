package dev.troth.rules.yaml;

import dev.troth.analysis.Findings;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.PlaceFinder;
import dev.troth.analysis.RuleInfo;
import dev.troth.yaml.YamlProblem;
import java.util.List;

/** The problems of one kind that were met when the file was read. */
final class ReadProblems {

    private ReadProblems() {}

    static List<YamlProblem> of(ParsedFile file, YamlProblem.Kind... kinds) {
        List<YamlProblem> problems = file.yaml().problems();
        return problems.isEmpty()
                ? problems
                : problems.stream()
                        .filter(problem -> List.of(kinds).contains(problem.kind()))
                        .toList();
    }

    /** A finding where the problem is, with the path of what is written there. */
    static Findings.Draft report(Findings findings, RuleInfo rule, ParsedFile file, YamlProblem problem) {
        return PlaceFinder.find(file, problem.span())
                .map(place -> findings.add(rule, place, problem.span()))
                .orElseGet(() -> findings.add(rule, problem.span()));
    }
}
