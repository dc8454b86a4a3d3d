package dev.troth.simulation.rehearsal;

import dev.troth.engine.pod.Outcome;
import dev.troth.simulation.job.JobEvent;

/** Hears what happens in Pods. */
interface RunWatcher {

    /** Whether it wants to hear of Pods and containers at all; without, a Job is played faster. */
    boolean wantsPods();

    void happened(PlayedJob job, JobEvent event);

    /** What is written to the API server from now on comes from a container of this Job. */
    void writes(PlayedJob job, String container);

    /** One of Kratix' own containers has ended, and has written what it had to write. */
    void said(PlayedJob job, String container, Outcome outcome);
}
