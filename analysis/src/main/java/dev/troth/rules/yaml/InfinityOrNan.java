package dev.troth.rules.yaml;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.FileRule;
import dev.troth.yaml.YamlProblem;

/** {@code .inf}, {@code -.inf} or {@code .nan}: YAML has them, JSON does not, so the file never leaves the client. */
final class InfinityOrNan implements FileRule {

    private static final RuleInfo INFO = RuleInfo.error("yaml-11", "infinity-or-nan")
            .says("Numbers are finite")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ParsedFile file, Findings findings) {
        for (YamlProblem problem : ReadProblems.of(file, YamlProblem.Kind.NOT_JSON)) {
            String written = file.source().text(problem.span());
            ReadProblems.report(findings, INFO, file, problem)
                    .message(
                            "`%s` is no number that JSON has, so Kubernetes cannot read this file. Write a finite"
                                    + " number, or put it in quotes.",
                            written)
                    .fix(Fix.replace(FixSafety.REVIEW, "Write it in quotes", problem.span(), Edits.quoted(written)));
        }
    }
}
