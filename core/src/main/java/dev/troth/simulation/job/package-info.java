/**
 * A virtual Job: the Job controller, the kubelet and the Pods of one Job, played out in virtual time.
 *
 * <p>Mirrors {@code pkg/controller/job/job_controller.go} and {@code pkg/kubelet} of Kubernetes 1.36. Start at {@link
 * dev.troth.simulation.job.JobRun}; the laws are in {@link dev.troth.simulation.job.JobController} and {@link
 * dev.troth.simulation.job.Kubelet}.
 *
 * <p>Invariant: it has no clock and no chance of its own. Time comes from outside, containers do what a {@link
 * dev.troth.simulation.job.PodBehaviour} says, and the same answers give the same events.
 */
@NullMarked
package dev.troth.simulation.job;

import org.jspecify.annotations.NullMarked;
