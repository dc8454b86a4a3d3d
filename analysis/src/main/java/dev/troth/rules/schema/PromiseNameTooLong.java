package dev.troth.rules.schema;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.Names;

/**
 * A Promise's name of more than 63 characters.
 *
 * <p>A name may have 253, but Kratix writes it into the label {@code kratix.io/promise-name} of every Job, Work and CRD
 * ({@code api/v1alpha1/promise_types.go}, {@code GenerateSharedLabels}), and a label's value may have 63.
 */
final class PromiseNameTooLong implements PromiseRule {

    private static final RuleInfo INFO =
            RuleInfo.error("schema-04b", "promise-name-too-long").says("A Promise's name has at most 63 characters");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        int length = promise.nameText().length();
        if (length > Names.LABEL_MAX && length <= Names.SUBDOMAIN_MAX) {
            findings.add(INFO, promise.name())
                    .message(
                            "The name has %s characters. Kratix writes it into labels, which hold 63, so no Job and"
                                    + " no Work can be"
                                    + " made. Choose a shorter one: with a Pipeline's name it should stay below 40.",
                            length);
        }
    }
}
