package dev.troth.rules.yaml;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.rules.FileRule;
import dev.troth.yaml.YamlProblem;

/**
 * A key that YAML 1.1 takes for a boolean, nothing, or a number that is then written in another way.
 *
 * <p>Where any key may stand, such as among the properties of an API, it is a warning: it works, under another name.
 *
 * <p>Kubernetes turns {@code on:} into the key {@code "true"}; a null or composite key cannot become JSON at all, and
 * the whole file is refused (sigs.k8s.io/yaml, {@code convertToJSONableObject}).
 */
final class KeyNotString implements FileRule {

    private static final RuleInfo INFO =
            RuleInfo.error("yaml-09", "key-not-string").says("Keys are strings").fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ParsedFile file, Findings findings) {
        for (YamlProblem problem : ReadProblems.of(file, YamlProblem.Kind.KEY_NOT_STRING)) {
            String written = file.source().text(problem.span());
            if (written.equals(problem.detail())) {
                // 8080: is "8080", which is what everybody expects.
                continue;
            }
            // Where no such field may stand the type table says so too, and that is an error.
            ReadProblems.report(findings, INFO, file, problem)
                    .severity(Severity.WARNING)
                    .message(
                            "The key `%s` without quotes is `\"%s\"` for Kubernetes, which reads YAML 1.1. Write it in"
                                    + " quotes, or is it a slip?",
                            written, problem.detail())
                    .fix(Fix.replace(
                            FixSafety.REVIEW, "Write the key in quotes", problem.span(), Edits.quoted(written)));
        }
        for (YamlProblem problem : ReadProblems.of(file, YamlProblem.Kind.KEY_IMPOSSIBLE)) {
            ReadProblems.report(findings, INFO, file, problem)
                    .message("This key is no string and cannot become one in JSON, so Kubernetes refuses the whole"
                            + " file. Write a string.");
        }
    }
}
