package dev.troth.rules.request;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Offer;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.ResourceRequest;
import dev.troth.rules.RequestRule;
import dev.troth.yaml.Place;

/** A status in a request. The API server throws it away; {@code status: {}} is not worth a word. */
final class StatusInRequest implements RequestRule {

    private static final RuleInfo INFO = RuleInfo.warning("request-09", "status-in-request")
            .says("A request holds no status")
            .fix(FixSafety.SAFE)
            .fading();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ResourceRequest request, Offer offer, Project project, Findings findings) {
        Place status = request.place().get("status");
        if (status.mapping().filter(written -> !written.isEmpty()).isPresent()) {
            findings.addAtKey(INFO, status)
                    .message("Kubernetes drops `status` when a request is made; Kratix and its Pipelines write it."
                            + " Remove it.")
                    .fix(Fix.of(
                            FixSafety.SAFE, "Remove `status`", findings.edits().remove(status)));
        }
    }
}
