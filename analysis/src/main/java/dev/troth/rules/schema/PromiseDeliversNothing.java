package dev.troth.rules.schema;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;

/** A Promise with neither API, workflows, dependencies nor required Promises: Kratix takes it and does nothing. */
final class PromiseDeliversNothing implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("schema-12", "promise-delivers-nothing")
            .says("A Promise has an API, workflows or dependencies");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        boolean written =
                promise.spec().mapping().filter(spec -> !spec.isEmpty()).isPresent();
        boolean delivers = promise.apiPlace().isMapping()
                || !promise.pipelines().isEmpty()
                || !promise.spec().get("dependencies").items().isEmpty()
                || !promise.spec().get("requiredPromises").items().isEmpty();
        if (written && !delivers) {
            findings.addAtKey(INFO, promise.spec())
                    .message("This Promise has neither API, Pipelines nor dependencies, so installing it changes"
                            + " nothing. Add what it is to deliver.");
        }
    }
}
