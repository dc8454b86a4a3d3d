package dev.troth.promise.effective;

import dev.troth.promise.Annotations;
import dev.troth.promise.Promise;
import dev.troth.schema.GoDuration;
import java.time.Duration;
import java.util.Optional;

/**
 * How often the workflows of a Promise run again ({@code api/v1alpha1/promiserevision_types.go},
 * {@code ReconciliationInterval}).
 *
 * @param from who says so
 */
public record ReconciliationInterval(Duration time, Source from) {

    /** The least that a Promise may ask for. */
    public static final Duration LEAST = Duration.ofMinutes(1);

    /** What a Kratix that nobody has configured takes. */
    public static final Duration BUILT_IN = Duration.ofHours(10);

    /** Who says how often, in order of precedence. */
    public enum Source {
        /** {@link Annotations#RECONCILIATION_INTERVAL} on the Promise. */
        ANNOTATION,
        /** {@code spec.workflows.config.reconciliationInterval}. */
        SPEC,
        /** The platform's configuration. */
        PLATFORM
    }

    /** An annotation that is no duration, or too short, is passed over; a spec is taken as it is. */
    public static ReconciliationInterval of(Promise promise, Duration platform) {
        return ofAnnotation(promise.object()
                        .annotation(Annotations.RECONCILIATION_INTERVAL)
                        .stringOrEmpty())
                .map(time -> new ReconciliationInterval(time, Source.ANNOTATION))
                .or(() -> duration(promise.config().reconciliationInterval().stringOrEmpty())
                        .map(time -> new ReconciliationInterval(time, Source.SPEC)))
                .orElseGet(() -> new ReconciliationInterval(platform, Source.PLATFORM));
    }

    /** As people write an interval: {@code 10h}, {@code 1h30m}, {@code 0s}. */
    public static String text(Duration interval) {
        return GoDuration.brief(interval);
    }

    /** What an annotation asks for; nothing when it is no duration or too short. */
    public static Optional<Duration> ofAnnotation(String text) {
        return duration(text).filter(time -> time.compareTo(LEAST) >= 0);
    }

    private static Optional<Duration> duration(String text) {
        return text.isEmpty() ? Optional.empty() : GoDuration.parse(text);
    }
}
