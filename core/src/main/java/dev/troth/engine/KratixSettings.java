package dev.troth.engine;

import dev.troth.promise.effective.PipelineDefaults;
import dev.troth.promise.effective.ReconciliationInterval;
import java.time.Duration;
import java.util.Set;

/**
 * How a platform has configured Kratix: ConfigMap {@code kratix} in {@code kratix-platform-system} ({@code cmd/main.go}).
 *
 * @param numberOfJobsToKeep {@code numberOfJobsToKeep}: Jobs kept for each Pipeline of an object
 * @param reconciliationIntervalMillis {@code reconciliationInterval}, in milliseconds; Kratix does not check it
 * @param stateStoreIntervalMillis {@code stateStoreReconciliationInterval}, in milliseconds; 0 for never
 * @param reconcileAfterFailure {@code workflows.reconcileAfterFailure}: whether the interval runs failed workflows again
 * @param podTtlMillis {@code workflows.jobOptions.podTTLSecondsAfterFinished}, in milliseconds; 0 to keep Pods
 * @param pinnedBindings {@code resourceBindingVersionStrategy: pinned}: new requests stay at the version of their day
 * @param dryRun {@code featureFlags.dryRun}
 * @param gitFetchIntervalMillis {@code git.minimumFetchInterval}, in milliseconds
 * @param pipelineDefaults what Pipelines get that do not say otherwise ({@code workflows.default…}, {@code jobOptions})
 * @param asDocumented where it is to behave as the older documentation says
 */
public record KratixSettings(
        int numberOfJobsToKeep,
        long reconciliationIntervalMillis,
        long stateStoreIntervalMillis,
        boolean reconcileAfterFailure,
        long podTtlMillis,
        boolean pinnedBindings,
        boolean dryRun,
        long gitFetchIntervalMillis,
        PipelineDefaults pipelineDefaults,
        Set<DocumentedBehaviour> asDocumented) {

    private static final int JOBS_TO_KEEP = 5;
    private static final long FETCH_INTERVAL_MILLIS = 5_000;

    /** A Kratix that nobody has configured. */
    public static final KratixSettings BUILT_IN = new KratixSettings(
            JOBS_TO_KEEP,
            ReconciliationInterval.BUILT_IN.toMillis(),
            ReconciliationInterval.BUILT_IN.toMillis(),
            true,
            0,
            false,
            false,
            FETCH_INTERVAL_MILLIS,
            PipelineDefaults.BUILT_IN,
            Set.of());

    /** Fewer than one Job to keep means the default. */
    public KratixSettings {
        numberOfJobsToKeep = numberOfJobsToKeep < 1 ? JOBS_TO_KEEP : numberOfJobsToKeep;
        asDocumented = Set.copyOf(asDocumented);
    }

    public boolean behavesAsDocumented(DocumentedBehaviour behaviour) {
        return asDocumented.contains(behaviour);
    }

    /** Whether the interval runs failed workflows again. */
    public boolean retriesFailuresAtInterval() {
        return reconcileAfterFailure && !behavesAsDocumented(DocumentedBehaviour.FAILURE_WAITS_FOR_A_PERSON);
    }

    public KratixSettings withNumberOfJobsToKeep(int number) {
        return new KratixSettings(
                number,
                reconciliationIntervalMillis,
                stateStoreIntervalMillis,
                reconcileAfterFailure,
                podTtlMillis,
                pinnedBindings,
                dryRun,
                gitFetchIntervalMillis,
                pipelineDefaults,
                asDocumented);
    }

    public KratixSettings withReconciliationInterval(Duration interval) {
        return new KratixSettings(
                numberOfJobsToKeep,
                interval.toMillis(),
                stateStoreIntervalMillis,
                reconcileAfterFailure,
                podTtlMillis,
                pinnedBindings,
                dryRun,
                gitFetchIntervalMillis,
                pipelineDefaults,
                asDocumented);
    }

    public KratixSettings withStateStoreInterval(Duration interval) {
        return new KratixSettings(
                numberOfJobsToKeep,
                reconciliationIntervalMillis,
                interval.toMillis(),
                reconcileAfterFailure,
                podTtlMillis,
                pinnedBindings,
                dryRun,
                gitFetchIntervalMillis,
                pipelineDefaults,
                asDocumented);
    }

    public KratixSettings withReconcileAfterFailure(boolean retries) {
        return new KratixSettings(
                numberOfJobsToKeep,
                reconciliationIntervalMillis,
                stateStoreIntervalMillis,
                retries,
                podTtlMillis,
                pinnedBindings,
                dryRun,
                gitFetchIntervalMillis,
                pipelineDefaults,
                asDocumented);
    }

    public KratixSettings withPinnedBindings(boolean pinned) {
        return new KratixSettings(
                numberOfJobsToKeep,
                reconciliationIntervalMillis,
                stateStoreIntervalMillis,
                reconcileAfterFailure,
                podTtlMillis,
                pinned,
                dryRun,
                gitFetchIntervalMillis,
                pipelineDefaults,
                asDocumented);
    }

    public KratixSettings withDocumented(Set<DocumentedBehaviour> behaviours) {
        return new KratixSettings(
                numberOfJobsToKeep,
                reconciliationIntervalMillis,
                stateStoreIntervalMillis,
                reconcileAfterFailure,
                podTtlMillis,
                pinnedBindings,
                dryRun,
                gitFetchIntervalMillis,
                pipelineDefaults,
                behaviours);
    }
}
