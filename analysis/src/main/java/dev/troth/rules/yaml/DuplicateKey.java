package dev.troth.rules.yaml;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.PlaceFinder;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.FileRule;
import dev.troth.yaml.Span;
import dev.troth.yaml.YamlProblem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The same key twice in one mapping, as Kubernetes reads keys: {@code on} and {@code "true"} are one.
 *
 * <p>kubectl keeps the last without a word (sigs.k8s.io/yaml, not strict); Flux, kustomize and the API server itself
 * refuse the file.
 */
final class DuplicateKey implements FileRule {

    private static final RuleInfo INFO = RuleInfo.error("yaml-01", "duplicate-key")
            .says("A key stands once in its mapping")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ParsedFile file, Findings findings) {
        for (YamlProblem problem : ReadProblems.of(file, YamlProblem.Kind.DUPLICATE_KEY)) {
            Span first = Objects.requireNonNull(problem.related(), "a duplicate has a first");
            int line = file.source().position(first.start()).line() + 1;
            ReadProblems.report(findings, INFO, file, problem)
                    .message(
                            "`%s` is set twice, first in line %s. kubectl keeps the last value without a word, Flux"
                                    + " and kustomize refuse the file. Remove one of them.",
                            problem.detail(), line)
                    .related(first, "the first `%s`", problem.detail())
                    .fix(removal(file, first, findings));
        }
    }

    /** What kubectl makes of it: the last one counts. */
    private static @Nullable Fix removal(ParsedFile file, Span first, Findings findings) {
        return PlaceFinder.find(file, first)
                .filter(place -> place.key().equals(first))
                .map(place -> Fix.of(
                        FixSafety.REVIEW,
                        "Remove the first one",
                        findings.edits().remove(place)))
                .orElse(null);
    }
}
