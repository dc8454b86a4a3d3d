package dev.troth.rules.yaml;

import dev.troth.analysis.Findings;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.rules.FileRule;
import dev.troth.yaml.YamlProblem;

/** Text that is no YAML: no client can read the file. */
final class SyntaxError implements FileRule {

    private static final RuleInfo INFO =
            RuleInfo.error("yaml-10", "syntax-error").says("The file is YAML");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ParsedFile file, Findings findings) {
        for (YamlProblem problem : ReadProblems.of(file, YamlProblem.Kind.SYNTAX)) {
            findings.add(INFO, problem.span()).message(sentence(problem.detail()));
        }
        for (YamlProblem problem : ReadProblems.of(file, YamlProblem.Kind.UNKNOWN_TAG)) {
            // Read all the same: go-yaml keeps the value and drops the tag.
            findings.add(INFO, problem.span())
                    .severity(Severity.WARNING)
                    .message(
                            "The tag `%s` means nothing to Kubernetes, which reads what stands behind it as if it were"
                                    + " not there. Remove it, or let the tool that knows it write the file.",
                            problem.detail());
        }
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
