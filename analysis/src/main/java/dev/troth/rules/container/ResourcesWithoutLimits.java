package dev.troth.rules.container;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/**
 * Resources without limits. Kratix puts its defaults into a container that has no {@code resources} at all; any that
 * are written, empty ones included, take the place of all of them ({@code api/v1alpha1/pipeline_factory.go}).
 */
final class ResourcesWithoutLimits implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("container-21", "resources-without-limits")
            .says("Resources that take the place of Kratix' defaults set limits, too");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                Place resources = container.resources();
                boolean limited = !resources.get("limits").isNothing()
                        && !resources.get("limits").entries().isEmpty();
                if (resources.isMapping() && !limited && resources.get("claims").isNothing()) {
                    findings.addAtKey(INFO, resources)
                            .message("`resources` takes the place of all of Kratix' defaults (requests 100m and"
                                    + " 128Mi, limits 200m and 256Mi), so this container may use a whole"
                                    + " node. Set `limits`, too.");
                }
            }
        }
    }
}
