package dev.troth.rules.requires;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Promise;
import dev.troth.promise.RequiredPromise;
import dev.troth.rules.PromiseRule;

/** A Promise that requires itself: it becomes available only once it is available. */
final class PromiseRequiresItself implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("requires-02", "promise-requires-itself")
            .says("A Promise does not require itself")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (RequiredPromise required : promise.requiredPromises()) {
            if (!promise.nameText().isEmpty() && required.nameText().equals(promise.nameText())) {
                findings.add(INFO, required.name())
                        .message(
                                "`%s` requires itself, so it waits for itself for ever and no request is served."
                                        + " Remove the entry.",
                                promise.nameText())
                        .fix(Fix.of(
                                FixSafety.REVIEW,
                                "Remove the entry",
                                findings.edits().remove(required.place())));
            }
        }
    }
}
