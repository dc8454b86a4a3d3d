package dev.troth.rules.container;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Reserved;
import dev.troth.rules.PromiseRule;

/**
 * A container with the name of one that Kratix adds to each Job ({@code api/v1alpha1/pipeline_factory.go}). There is no
 * {@code work-writer} in delete Pipelines, so there the name is free.
 */
final class ReservedContainerName implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("container-04", "reserved-container-name")
            .says("Containers are not called like those that Kratix adds")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                String name = container.nameText();
                if (Reserved.containers(pipeline.action()).contains(name)) {
                    findings.add(INFO, container.name())
                            .message(
                                    "`%s` is the name of a container that Kratix itself puts into every %s Job, so"
                                            + " Kratix refuses the Promise. Choose another name.",
                                    name, pipeline.action())
                            .fix(Fix.of(
                                    FixSafety.REVIEW,
                                    "Call it `my-" + name + "`",
                                    findings.edits().replace(container.name(), "my-" + name)));
                }
            }
        }
    }
}
