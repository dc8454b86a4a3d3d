package dev.troth.simulation.rehearsal;

import dev.troth.engine.pod.Outcome;
import dev.troth.simulation.job.JobEvent;

/** Hears what happens in Pods. */
interface RunWatcher {

    /** Whether it wants to hear of Pods and containers at all; without, a Job is played faster. */
    boolean wantsPods();

    void happened(PlayedJob job, JobEvent event);

    /** One of Kratix' own containers has ended. */
    void said(PlayedJob job, String container, Outcome outcome);
}
