package dev.troth.rules.api;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Api;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.Grammar;

/** A CustomResourceDefinition is called {@code <plural>.<group>} ({@code ValidateCustomResourceDefinition}). */
final class CrdName implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("api-03", "crd-name-mismatch")
            .says("The API is called `<plural>.<group>`")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api().ifPresent(api -> check(api, findings));
    }

    private static void check(Api api, Findings findings) {
        String name = api.name().stringOrEmpty();
        String expected = api.pluralText() + "." + api.groupText();
        boolean known = !name.isEmpty()
                && !api.pluralText().isEmpty()
                && !api.groupText().isEmpty();
        if (known && !name.equals(expected)) {
            findings.add(INFO, api.name())
                    .message(
                            "`%s` is not `%s`: Kubernetes wants the plural, a dot and the group, and refuses"
                                    + " every other name.",
                            name, expected)
                    .related(api.plural(), "the plural")
                    .related(api.group(), "the group")
                    .fix(
                            Grammar.DNS_SUBDOMAIN.flaw(expected).isPresent()
                                    ? null
                                    : Fix.of(
                                            FixSafety.REVIEW,
                                            "Change to `" + expected + "`",
                                            findings.edits().replace(api.name(), Edits.scalar(expected))));
        }
    }
}
