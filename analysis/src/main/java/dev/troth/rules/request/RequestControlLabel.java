package dev.troth.rules.request;

import dev.troth.analysis.Findings;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Offer;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.ResourceRequest;
import dev.troth.rules.RequestRule;
import dev.troth.rules.schema.ControlLabels;

/** A control label of a request that is set to something other than {@code "true"}. */
final class RequestControlLabel implements RequestRule {

    private static final RuleInfo INFO = RuleInfo.warning("request-06", "request-label-not-true")
            .says("Labels of requests that make Kratix act are set to `\"true\"`")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ResourceRequest request, Offer offer, Project project, Findings findings) {
        ControlLabels.check(INFO, request.object(), findings);
    }
}
