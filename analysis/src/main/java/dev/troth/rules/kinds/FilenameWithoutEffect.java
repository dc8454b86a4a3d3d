package dev.troth.rules.kinds;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.rules.KratixRule;
import dev.troth.yaml.Place;

/** A file name for a Destination that does not put everything into one file. */
final class FilenameWithoutEffect implements KratixRule {

    private static final RuleInfo INFO = RuleInfo.error("kinds-07", "bad-destination-files")
            .says("A Destination lays files out in a way that Kratix knows")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(KubernetesObject object, Project project, Findings findings) {
        Place files = object.spec().get("filepath");
        String mode = files.get("mode").stringOrEmpty();
        Place filename = files.get("filename");
        if (object.kindText().equals(Kinds.DESTINATION)
                && !filename.stringOrEmpty().isEmpty()
                && (files.get("mode").isNothing() || mode.equals("nestedByMetadata") || mode.equals("none"))) {
            findings.addAtKey(INFO, filename)
                    .severity(Severity.WARNING)
                    .message("Kratix looks at `filename` only when `mode` is `aggregatedYAML`. Remove it, or set the"
                            + " mode.")
                    .fix(Fix.of(
                            FixSafety.REVIEW,
                            "Remove `filename`",
                            findings.edits().remove(filename)));
        }
    }
}
