package dev.troth.rules.yaml;

import dev.troth.analysis.Findings;
import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.FileRule;
import dev.troth.yaml.YamlProblem;

/** A file that is larger, deeper or more entangled than anything Kubernetes would take. */
final class FileOverLimits implements FileRule {

    private static final RuleInfo INFO =
            RuleInfo.error("yaml-16", "file-over-limits").says("The file is of a size that Kubernetes can take");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ParsedFile file, Findings findings) {
        for (YamlProblem problem : file.yaml().problems()) {
            String what = switch (problem.kind()) {
                case TOO_LONG ->
                    "The file is longer than any object that Kubernetes takes, so Troth reads"
                            + " only its beginning. Split it.";
                case TOO_DEEP ->
                    "Values are nested deeper here than anything Kubernetes has a use for, so"
                            + " Troth looks no further down. Is a bracket missing?";
                case TOO_MANY_NODES ->
                    "Aliases of aliases make this document larger than Kubernetes takes, so"
                            + " Troth looks no further. Write out what you need.";
                default -> "";
            };
            if (!what.isEmpty()) {
                findings.add(INFO, problem.span()).message(what);
            }
        }
    }
}
