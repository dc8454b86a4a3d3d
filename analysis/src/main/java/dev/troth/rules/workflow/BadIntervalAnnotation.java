package dev.troth.rules.workflow;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Annotations;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.Flaw;
import dev.troth.schema.GoDuration;
import dev.troth.yaml.Place;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The annotation that sets the reconciliation interval, if it is no duration or less than a minute
 * ({@code internal/webhook/v1alpha1/promiserevision_webhook.go}, {@code validateReconciliationIntervalAnnotation}).
 */
final class BadIntervalAnnotation implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("workflow-07", "bad-interval-annotation")
            .says("The annotation `kratix.io/reconciliation-interval` is a Go duration of at least one minute")
            .fix(FixSafety.SAFE);

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        Place interval = promise.object().annotation(Annotations.RECONCILIATION_INTERVAL);
        boolean isText = interval.string().isPresent() || (interval.isPresent() && interval.isNothing());
        if (!isText) {
            return;
        }
        String text = interval.stringOrEmpty();
        GoDuration.flaw(text)
                .ifPresentOrElse(
                        flaw -> reportFlaw(interval, text, flaw, findings),
                        () -> reportShort(interval, text, findings));
    }

    private static void reportFlaw(Place interval, String text, Flaw flaw, Findings findings) {
        boolean longEnough = flaw.better() != null && !isShort(flaw.better());
        findings.add(INFO, interval)
                .message(
                        "`%s` %s, so Kratix refuses the Promise.%s",
                        text, flaw.what(), longEnough ? " Write `" + flaw.better() + "`." : "")
                .fix(longEnough ? fix(FixSafety.SAFE, interval, flaw.better(), findings) : null);
    }

    private static void reportShort(Place interval, String text, Findings findings) {
        if (isShort(text)) {
            findings.add(INFO, interval)
                    .message("`%s` is shorter than a minute, so Kratix refuses the Promise. Write `1m` or more.", text)
                    .fix(fix(FixSafety.REVIEW, interval, "1m", findings));
        }
    }

    private static boolean isShort(String text) {
        return GoDuration.parse(text)
                .filter(duration -> duration.compareTo(SHORTEST) < 0)
                .isPresent();
    }

    private static @Nullable Fix fix(FixSafety safety, Place interval, @Nullable String better, Findings findings) {
        return interval.string().isEmpty() || better == null
                ? null
                : Fix.of(safety, "Write `" + better + "`", findings.edits().replace(interval, better));
    }
}
