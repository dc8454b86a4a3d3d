package dev.troth.rules.pipeline;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Action;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A number of retries that Kubernetes takes, but that leaves a request stuck: none for a delete Pipeline, which Kratix
 * starts only once ({@code lib/workflow/reconciler.go}, {@code ReconcileDelete}), or so many that failing takes hours.
 */
final class RiskyBackoffLimit implements PromiseRule {

    private static final RuleInfo INFO =
            RuleInfo.warning("pipeline-12b", "risky-backoff-limit").says("A Pipeline is tried again a few times");

    /** From the fifth retry on Kubernetes waits five minutes before each. */
    private static final BigInteger MANY = BigInteger.valueOf(20);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            Place limit = pipeline.backoffLimit();
            number(limit).ifPresent(tries -> {
                if (tries.signum() == 0 && pipeline.action() == Action.DELETE) {
                    findings.add(INFO, limit)
                            .message("With `backoffLimit: 0` a single failure ends this delete Pipeline; Kratix does"
                                    + " not start it again, and what is being deleted stays. Allow some retries.");
                } else if (tries.compareTo(MANY) > 0 && tries.bitLength() < 32) {
                    findings.add(INFO, limit)
                            .message(
                                    "With `backoffLimit: %s` it takes over %s minutes until Kubernetes gives up and"
                                            + " anybody hears of a failure. The default is 6.",
                                    tries, (tries.longValue() - 5) * 5);
                }
            });
        }
    }

    private static Optional<BigInteger> number(Place place) {
        return place.scalar()
                .filter(scalar -> scalar.kind() == YamlScalar.Kind.INTEGER)
                .map(scalar -> new BigInteger(scalar.json()));
    }
}
