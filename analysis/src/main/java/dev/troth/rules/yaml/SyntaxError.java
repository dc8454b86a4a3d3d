package dev.troth.rules.yaml;

import dev.troth.analysis.Findings;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.FileRule;
import dev.troth.yaml.YamlProblem;

/** Text that is no YAML: no client can read the file. */
final class SyntaxError implements FileRule {

    private static final RuleInfo INFO = RuleInfo.error("yaml-10", "syntax-error").says("The file is YAML");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ParsedFile file, Findings findings) {
        for (YamlProblem problem :
                ReadProblems.of(file, YamlProblem.Kind.SYNTAX, YamlProblem.Kind.UNKNOWN_TAG)) {
            findings.add(INFO, problem.span()).message(problem.detail());
        }
    }
}
