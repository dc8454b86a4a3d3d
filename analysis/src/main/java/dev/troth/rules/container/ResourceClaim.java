package dev.troth.rules.container;

import dev.troth.analysis.Edit;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.List;

/**
 * A claim of a container for a device. It must be one of the Pod's {@code resourceClaims}, and Kratix gives no way
 * to set those, so every claim is refused ({@code validateResourceClaimNames}).
 */
final class ResourceClaim implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("container-14", "resource-claim")
            .says("Containers of a Pipeline have no `resources.claims`")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                check(container.resources(), findings);
            }
        }
    }

    private static void check(Place resources, Findings findings) {
        Place claims = resources.get("claims");
        boolean alone = resources.entries().size() == 1;
        List<Edit> removal = findings.edits().remove(alone ? resources : claims);
        for (Place claim : claims.items()) {
            Place name = claim.get("name");
            findings.add(INFO, name.isPresent() ? name : claim)
                    .message(
                            "%s cannot be claimed: a claim must be one of the Pod's `resourceClaims`, which Kratix"
                                    + " does not let anybody set, so Kratix refuses the Promise. Remove `claims`.",
                            name.stringOrEmpty().isEmpty() ? "It" : "`" + name.stringOrEmpty() + "`")
                    .fix(Fix.of(FixSafety.REVIEW, "Remove `claims`", removal));
        }
    }
}
