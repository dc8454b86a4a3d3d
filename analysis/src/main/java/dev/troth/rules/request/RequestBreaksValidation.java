package dev.troth.rules.request;

import dev.troth.analysis.Findings;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Offer;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.ResourceRequest;
import dev.troth.rules.RequestRule;

/**
 * A request that breaks a CEL rule of its Promise's API ({@code x-kubernetes-validations}). What else a schema asks for, the
 * types find; the API server tries these rules only when all of that is right ({@code
 * pkg/registry/customresource/strategy.go}), and so does this one.
 */
final class RequestBreaksValidation implements RequestRule {

    private static final RuleInfo INFO = RuleInfo.error("request-02", "request-breaks-schema")
            .says("A request agrees with its Promise's schema")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ResourceRequest request, Offer offer, Project project, Findings findings) {
        if (offer.exact()) {
            BrokenValidations.report(request.place(), project, INFO, findings);
        }
    }
}
