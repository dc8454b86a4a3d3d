package dev.troth.rules.yaml;

import dev.troth.analysis.Findings;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.FileRule;
import dev.troth.yaml.YamlProblem;

/** An alias that stands for nothing, or for something that contains itself. */
final class BrokenAlias implements FileRule {

    private static final RuleInfo INFO =
            RuleInfo.error("yaml-15", "broken-alias").says("An alias stands for an anchor that is written before it");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ParsedFile file, Findings findings) {
        for (YamlProblem problem : ReadProblems.of(file, YamlProblem.Kind.UNDEFINED_ALIAS)) {
            findings.add(INFO, problem.span())
                    .message(
                            "No anchor `&%s` stands before this alias, so nobody can read the file. Define it further"
                                    + " up, or put the value in quotes if the star belongs to it.",
                            problem.detail());
        }
        for (YamlProblem problem : ReadProblems.of(file, YamlProblem.Kind.RECURSIVE_ALIAS)) {
            findings.add(INFO, problem.span())
                    .message(
                            "`*%s` stands inside its own anchor, so it would contain itself without end, and nobody"
                                    + " can read the file. Write the value out.",
                            problem.detail());
        }
    }
}
