package dev.troth.rules.workflow;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Annotations;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.GoDuration;
import dev.troth.yaml.Place;
import java.time.Duration;

/** A reconciliation interval that is allowed but so short that a platform is busy with nothing else. */
final class ShortInterval implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.info("workflow-12", "short-reconciliation-interval")
            .says("Workflows run again after minutes or hours, not all the time");

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        check(promise.config().reconciliationInterval(), findings);
        check(promise.object().annotation(Annotations.RECONCILIATION_INTERVAL), findings);
    }

    private static void check(Place interval, Findings findings) {
        interval.string()
                .flatMap(GoDuration::parse)
                .filter(time -> time.compareTo(SHORTEST) >= 0 && time.compareTo(LONG_ENOUGH) < 0)
                .ifPresent(time -> findings.add(INFO, interval)
                        .message(
                                "Every %s Kratix runs all configure Pipelines again from the first, for the Promise"
                                        + " and for each request. Is less often enough? The default is `10h`.",
                                interval.stringOrEmpty()));
    }
}
