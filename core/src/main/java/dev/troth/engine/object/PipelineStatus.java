package dev.troth.engine.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One Pipeline in {@code status.kratix.workflows.pipelines}.
 *
 * @param lastTransitionSeconds when the controller last changed the phase, in seconds since the epoch
 * @param message why it is suspended
 * @param nextRetrySeconds when a suspended Pipeline runs again by itself, or {@link Timestamps#NONE}
 * @param attempts how often it has suspended itself with a time to come back; 0 for never
 */
public record PipelineStatus(
        String name,
        Phase phase,
        long lastTransitionSeconds,
        @Nullable String message,
        long nextRetrySeconds,
        long attempts) {

    public static PipelineStatus pending(String name, long seconds) {
        return new PipelineStatus(name, Phase.PENDING, seconds, null, Timestamps.NONE, 0);
    }

    /** All of them before they have begun ({@code lib/resourceutil/util.go}, {@code ResetPipelineStatusToPending}). */
    public static List<PipelineStatus> allPending(List<String> names, long seconds) {
        List<PipelineStatus> pipelines = new ArrayList<>(names.size());
        for (String name : names) {
            pipelines.add(pending(name, seconds));
        }
        return List.copyOf(pipelines);
    }

    /**
     * As the controller marks it ({@code lib/resourceutil/util.go}, {@code MarkCurrentPipelineAs}): nothing happens in
     * the phase that it is in, and leaving {@link Phase#SUSPENDED} drops the message, but not when to retry.
     */
    public PipelineStatus marked(Phase wanted, long seconds) {
        if (phase == wanted) {
            return this;
        }
        return new PipelineStatus(
                name, wanted, seconds, phase == Phase.SUSPENDED ? null : message, nextRetrySeconds, attempts);
    }
}
