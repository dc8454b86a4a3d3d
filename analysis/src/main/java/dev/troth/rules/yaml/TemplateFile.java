package dev.troth.rules.yaml;

import dev.troth.analysis.Findings;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.FileRule;
import dev.troth.yaml.YamlProblem;

/** A template of Helm or Go: it becomes YAML only when it is rendered. Told once a file. */
final class TemplateFile implements FileRule {

    private static final RuleInfo INFO =
            RuleInfo.error("yaml-14", "template-not-yaml").says("The file is YAML, not a template of YAML");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ParsedFile file, Findings findings) {
        ReadProblems.of(file, YamlProblem.Kind.TEMPLATE).stream()
                .findFirst()
                .ifPresent(problem -> findings.add(INFO, problem.span())
                        .message("`{{` makes this a template, which is no YAML before it is rendered. Render it (`helm"
                                + " template`) and check the result, or put the braces in quotes if they are meant as"
                                + " they stand."));
    }
}
