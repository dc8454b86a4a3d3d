package dev.troth.rules.requires;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Promise;
import dev.troth.promise.RequiredPromise;
import dev.troth.rules.ProjectRule;
import java.util.List;

/**
 * A required version that the project's Promise of that name does not have.
 *
 * <p>An older revision on the platform can fulfil it ({@code requiredRevisionExists}), a fresh platform cannot.
 */
final class RequiredVersionMismatch implements ProjectRule {

    private static final RuleInfo INFO = RuleInfo.warning("requires-05", "required-version-mismatch")
            .says("Required versions are those of the project's Promises")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Project project, Findings findings) {
        for (RequiredPromise required : promise.requiredPromises()) {
            String wanted = required.version().stringOrEmpty();
            List<String> versions = project.versionsOf(required.nameText());
            if (!wanted.isEmpty() && !versions.isEmpty() && !versions.contains(wanted)) {
                String has = versions.getLast();
                findings.add(INFO, required.version())
                        .message(
                                "`%s` is at `%s` in this project. Where no revision `%s` was installed before, this"
                                        + " Promise waits for ever.",
                                required.nameText(), has, wanted)
                        .fix(Fix.of(
                                FixSafety.REVIEW,
                                "Write `" + has + "`",
                                findings.edits().replace(required.version(), Edits.scalar(has))));
            }
        }
    }
}
