package dev.troth.rules.pipeline;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/**
 * Several containers that are all run again when the last of them fails: with {@code restartPolicy: Never} each try
 * is a new Pod, with empty volumes, that begins with the first container.
 */
final class RetryFromFirstContainer implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("pipeline-18", "retry-from-first-container")
            .says("Only the container that failed is run again");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            int containers = pipeline.containers().size();
            if (containers > 1 && pipeline.restartPolicy().stringOrEmpty().equals("Never") && isTriedAgain(pipeline)) {
                findings.add(INFO, pipeline.restartPolicy())
                        .message(
                                "When one of the %s containers fails, `Never` makes each retry a new Pod in which all"
                                        + " of them run again, from `%s` on. Leave it at `OnFailure`, or set"
                                        + " `jobOptions.backoffLimit: 0`.",
                                containers, pipeline.containers().getFirst().nameText());
            }
        }
    }

    private static boolean isTriedAgain(Pipeline pipeline) {
        Place limit = pipeline.backoffLimit();
        return limit.scalar().filter(scalar -> scalar.json().equals("0")).isEmpty();
    }
}
