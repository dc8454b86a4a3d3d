package dev.troth.rules.yaml;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.FileRule;
import dev.troth.yaml.YamlProblem;

/** A tab where YAML allows only spaces: no client can read the file. */
final class TabIndentation implements FileRule {

    private static final RuleInfo INFO = RuleInfo.error("yaml-04", "tab-indentation")
            .says("Lines are indented with spaces")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ParsedFile file, Findings findings) {
        for (YamlProblem problem : ReadProblems.of(file, YamlProblem.Kind.TAB)) {
            findings.add(INFO, problem.span())
                    .message("A tab indents this line; YAML allows only spaces, so nobody can read the file. Use two"
                            + " spaces.")
                    .fix(Fix.replace(
                            FixSafety.REVIEW,
                            "Replace tabs by two spaces each",
                            problem.span(),
                            file.source().text(problem.span()).replace("\t", "  ")));
        }
    }
}
