package dev.troth.simulation.job;

/** Hears what happens. Must not act on the {@link JobRun} that speaks. */
@FunctionalInterface
public interface JobListener {

    void happened(JobEvent event);
}
