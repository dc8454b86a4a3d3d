package dev.troth.rules.yaml;

import dev.troth.analysis.Findings;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.FileRule;
import dev.troth.yaml.YamlProblem;

/**
 * Anchors, aliases and merge keys: fine for every client, but what the server stores has them written out, so what
 * {@code kubectl get} gives back looks different from the file. Told once a file.
 */
final class AnchorInFile implements FileRule {

    private static final RuleInfo INFO =
            RuleInfo.info("yaml-12", "anchor-in-file").says("What is applied looks like what is stored");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ParsedFile file, Findings findings) {
        if (!file.concernsKratix()) {
            return;
        }
        ReadProblems.of(file, YamlProblem.Kind.ANCHOR).stream()
                .findFirst()
                .ifPresent(problem -> findings.add(INFO, problem.span())
                        .message("Anchors and merge keys work, but clients write them out before they send the object:"
                                + " the server stores what they stand for, and `kubectl get` shows that."));
    }
}
