package dev.troth.rules.requires;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Promise;
import dev.troth.promise.RequiredPromise;
import dev.troth.rules.PromiseRule;

/** A required Promise without a version: any will do, also one whose API has changed since. */
final class RequirementWithoutVersion implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.info("requires-07", "requirement-without-version")
            .says("A required Promise is wanted in a" + " version");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (RequiredPromise required : promise.requiredPromises()) {
            if (!required.nameText().isEmpty() && required.version().isNothing()) {
                findings.add(INFO, required.name())
                        .message(
                                "`%s` is wanted in any version, also in one that no longer fits. Add `version` to be"
                                        + " sure.",
                                required.nameText());
            }
        }
    }
}
