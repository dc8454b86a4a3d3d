package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.JobCondition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.trigger.Change;
import dev.troth.promise.Shown;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.simulation.job.JobEvent;
import dev.troth.timeline.Actor;
import dev.troth.timeline.EventKind;
import dev.troth.timeline.PipelineRunReference;

/** What the log tells of Jobs, Pods and containers. */
final class JobChanges {

    private JobChanges() {}

    static void record(Recorder recorder, long atMillis, Change change) {
        JobObject job = (JobObject) change.object();
        JobObject before = (JobObject) change.before();
        RenderedPipeline pipeline = job.pipeline();
        if (pipeline == null) {
            return;
        }
        String name = Shown.name(pipeline.name());
        if (before == null) {
            PipelineRunReference run = recorder.runs().begin(job, pipeline);
            String text = name + " starts" + (run.place().isEmpty() ? "" : ", " + run.place());
            recorder.add(atMillis, EventKind.PIPELINE_STARTED, job.reference(), text, run, false);
            return;
        }
        PipelineRunReference run = recorder.runs().of(job.reference());
        if (change.after() == null) {
            // Kratix tidies old Jobs away; when a person does it, Kratix forgets what it has done.
            boolean isDetail = recorder.actor() != Actor.PERSON;
            String text = "Job of " + name + " deleted";
            recorder.add(atMillis, EventKind.JOB_DELETED, job.reference(), text, run, isDetail);
        } else if (job.suspend() && !before.suspend()) {
            recorder.add(atMillis, EventKind.JOB_SUSPENDED, job.reference(), name + " is told to stop", run, false);
        } else if (appears(before, job, JobCondition.COMPLETE)) {
            ended(recorder, atMillis, EventKind.PIPELINE_SUCCEEDED, job, name + " succeeded", run);
        } else if (appears(before, job, JobCondition.FAILED)) {
            ended(recorder, atMillis, EventKind.PIPELINE_FAILED, job, name + " failed", run);
        } else if (appears(before, job, JobCondition.SUSPENDED)) {
            ended(recorder, atMillis, EventKind.PIPELINE_SUSPENDED, job, name + " has stopped", run);
        }
    }

    private static void ended(
            Recorder recorder, long atMillis, EventKind kind, JobObject job, String text, PipelineRunReference run) {
        recorder.add(atMillis, Actor.JOB_CONTROLLER, kind, job.reference(), text, "", run, false);
    }

    private static boolean appears(JobObject before, JobObject after, String type) {
        return holds(after, type) && !holds(before, type);
    }

    private static boolean holds(JobObject job, String type) {
        return job.conditions().stream().anyMatch(condition -> condition.type().equals(type) && condition.holds());
    }

    static void ofPod(Recorder recorder, PlayedJob job, JobEvent event) {
        switch (event) {
            case JobEvent.ContainerStarted started -> {
                String container = container(job, started.container());
                String again = started.execution() > 1 ? " again" : "";
                add(
                        recorder,
                        job,
                        started,
                        EventKind.CONTAINER_STARTED,
                        container,
                        container + " starts" + again,
                        started.execution());
            }
            case JobEvent.ContainerEnded ended -> {
                String container = container(job, ended.container());
                boolean failed = ended.exitCode() != 0;
                add(
                        recorder,
                        job,
                        ended,
                        failed ? EventKind.CONTAINER_FAILED : EventKind.CONTAINER_SUCCEEDED,
                        container,
                        failed ? container + ", exit code " + ended.exitCode() : container + " done",
                        ended.execution());
            }
            case JobEvent.ContainerKilled killed -> {
                String container = container(job, killed.container());
                add(
                        recorder,
                        job,
                        killed,
                        EventKind.CONTAINER_KILLED,
                        container,
                        container + " killed",
                        killed.execution());
            }
            case JobEvent.Recorded recorded ->
                recorder.add(
                        recorded.atMillis(),
                        Actor.JOB_CONTROLLER,
                        EventKind.KUBERNETES_EVENT,
                        job.job(),
                        (recorded.warning() ? "Warning " : "Normal ") + recorded.reason() + ": " + recorded.message(),
                        "",
                        recorder.runs().of(job),
                        true);
            // That one waits is seen when it starts again.
            case JobEvent.ContainerWaits waits -> {}
            // Of a Pod its containers tell.
            case JobEvent.PodCreated created -> {}
            case JobEvent.PodPhaseChanged changed -> {}
            case JobEvent.PodFinalizerRemoved removed -> {}
            case JobEvent.PodOrphaned orphaned -> {}
            case JobEvent.PodDeleting deleting -> {}
            case JobEvent.PodGone gone -> {}
            // What becomes of the Job itself is seen in the API server.
            case JobEvent.StatusChanged changed -> {}
            case JobEvent.SpecChanged changed -> {}
            case JobEvent.JobDeleting deleting -> {}
            case JobEvent.JobGone gone -> {}
        }
    }

    private static String container(PlayedJob job, int index) {
        return Shown.name(job.plan().container(index));
    }

    private static void add(
            Recorder recorder,
            PlayedJob job,
            JobEvent event,
            EventKind kind,
            String container,
            String text,
            int execution) {
        recorder.add(
                event.atMillis(),
                Actor.POD,
                kind,
                job.job(),
                text,
                "",
                recorder.runs().of(job).at(container, execution),
                kind != EventKind.CONTAINER_FAILED);
    }
}
