package dev.troth.rules.request;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Offer;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.promise.ResourceRequest;
import dev.troth.rules.RequestRule;
import dev.troth.schema.Names;
import dev.troth.yaml.Place;

/**
 * A request that does not say in which namespace it is made. Users' kubectl decides then, and it is another one each
 * time.
 *
 * <p>A name that no namespace can have is an error: Kubernetes answers that it is not found.
 */
final class RequestNamespace implements RequestRule {

    private static final RuleInfo INFO = RuleInfo.warning("request-07", "request-without-namespace")
            .says("A request says its namespace")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ResourceRequest request, Offer offer, Project project, Findings findings) {
        Place namespace = request.namespace();
        String name = namespace.stringOrEmpty();
        if (namespace.isNothing() && request.object().metadata().isMapping()) {
            findings.addAtKey(INFO, request.object().metadata())
                    .message("Without a namespace this request is made wherever the user's kubectl happens to be, and"
                            + " by a GitOps agent not at all. Add `namespace`.")
                    .fix(Fix.of(
                            FixSafety.REVIEW,
                            "Add `namespace: default`",
                            findings.edits().append(request.object().metadata(), "namespace: default")));
        } else if (!name.isEmpty()) {
            Names.dnsLabel(name)
                    .ifPresent(flaw -> findings.add(INFO, namespace)
                            .severity(Severity.ERROR)
                            .message(
                                    "`%s` %s, so no namespace can be called so and Kubernetes refuses the request.",
                                    name, flaw.what()));
        }
    }
}
