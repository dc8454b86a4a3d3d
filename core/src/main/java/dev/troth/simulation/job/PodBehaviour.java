package dev.troth.simulation.job;

/**
 * What the containers of a Job do. Asked in the order of time, once for each execution.
 *
 * <p>Pods and executions are numbered from 1, containers from 0 as in {@link JobSpec#containers}; executions are those of
 * one container in one Pod.
 */
public interface PodBehaviour {

    /** How long an execution takes, in milliseconds; asked when it starts. {@link JobRun#NEVER} when it does not end. */
    long runsForMillis(int pod, int container, int execution);

    /**
     * How it ends; asked at its end, so that what a container does to the world can be done here and decide about it. Not
     * asked for a container that is killed.
     */
    int exitCode(int pod, int container, int execution);

    /** What befalls a Pod; asked when it is created. */
    default PodFate fate(int pod) {
        return PodFate.ORDINARY;
    }

    /**
     * How long the kubelet waits before a container that has failed is started again, in milliseconds.
     *
     * @param execution the one that has failed
     * @param usual what the kubelet's back-off says
     */
    default long restartAfterMillis(int pod, int container, int execution, long usual) {
        return usual;
    }
}
