package dev.troth.simulation.rehearsal;

import dev.troth.engine.StoreCall;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.WorkloadGroup;
import dev.troth.engine.placement.CanaryFiles;
import dev.troth.engine.trigger.Change;
import dev.troth.promise.Labels;
import dev.troth.promise.Shown;
import dev.troth.promise.WorkflowType;
import dev.troth.timeline.Actor;
import dev.troth.timeline.EventKind;
import dev.troth.timeline.PipelineRunReference;
import java.util.stream.Stream;

/** What the log tells of Works, WorkPlacements, Destinations and State Stores. */
final class FileChanges {

    private FileChanges() {}

    static void ofWork(Recorder recorder, long atMillis, Change change) {
        WorkObject work = (WorkObject) change.object();
        WorkObject before = (WorkObject) change.before();
        String whose = whose(work.metadata());
        if (before == null || (change.after() != null && !before.groups().equals(work.groups()))) {
            add(
                    recorder,
                    atMillis,
                    EventKind.WORK_WRITTEN,
                    work.reference(),
                    "Work of " + whose + ": " + files(work),
                    false);
        } else if (change.after() == null
                || (work.metadata().isDeleting() && !before.metadata().isDeleting())) {
            boolean goes = work.metadata().isDeleting() && change.after() == null;
            String what = "Work of " + whose + (goes ? " gone" : " deleted");
            if (recorder.isPassOfParentThatStays() && isOfPipeline(work.metadata())) {
                String why =
                        whose + " is no longer among the Pipelines, so what it had made goes, and its files with it";
                recorder.add(
                        atMillis,
                        recorder.actor(),
                        EventKind.WORK_DELETED,
                        work.reference(),
                        what,
                        why,
                        PipelineRunReference.NONE,
                        false);
            } else {
                add(recorder, atMillis, EventKind.WORK_DELETED, work.reference(), what, goes);
            }
        } else if (work.isUnscheduled() && !before.isUnscheduled()) {
            add(
                    recorder,
                    atMillis,
                    EventKind.WORK_UNSCHEDULED,
                    work.reference(),
                    "no Destination for the Work of " + whose,
                    false);
        } else if (!before.readiness().equals(work.readiness())) {
            add(
                    recorder,
                    atMillis,
                    EventKind.CONDITION_CHANGED,
                    work.reference(),
                    "Work of " + whose + ": " + work.readiness(),
                    true);
        }
    }

    private static String whose(Metadata work) {
        return isOfPipeline(work) ? Shown.name(work.labelOrEmpty(Labels.PIPELINE_NAME)) : "the dependencies";
    }

    private static boolean isOfPipeline(Metadata work) {
        String type = work.labelOrEmpty(Labels.WORK_TYPE);
        return Stream.of(WorkflowType.values()).map(WorkflowType::text).anyMatch(type::equals);
    }

    private static String files(WorkObject work) {
        int count = 0;
        for (WorkloadGroup group : work.groups()) {
            count += group.workloads().size();
        }
        return count == 1 ? "1 file" : count + " files";
    }

    static void ofPlacement(Recorder recorder, long atMillis, Change change) {
        WorkPlacementObject placement = (WorkPlacementObject) change.object();
        if (change.before() == null) {
            add(
                    recorder,
                    atMillis,
                    EventKind.WORK_SCHEDULED,
                    placement.reference(),
                    "goes to Destination " + placement.destination(),
                    true);
        }
    }

    static void ofDestination(Recorder recorder, long atMillis, Change change) {
        DestinationObject destination = (DestinationObject) change.object();
        String name = destination.metadata().name();
        if (change.before() == null) {
            add(
                    recorder,
                    atMillis,
                    EventKind.DESTINATION_ADDED,
                    destination.reference(),
                    "Destination " + name,
                    recorder.isBeginning(atMillis));
        } else if (change.after() == null) {
            add(
                    recorder,
                    atMillis,
                    EventKind.DESTINATION_REMOVED,
                    destination.reference(),
                    "Destination " + name + " gone",
                    false);
        }
    }

    /** That Kratix tries a Destination out is told once in the same words. */
    static void ofCall(Recorder recorder, long atMillis, StoreCall call) {
        Reference store = StateStore.told(call.store());
        switch (call) {
            case StoreCall.UpdateFiles update -> {
                if (!update.error().isEmpty()) {
                    store(recorder, atMillis, EventKind.FILES_NOT_WRITTEN, store, update.error(), false);
                } else if (!update.version().isEmpty() && isTold(recorder, update.workPlacement(), update)) {
                    int count = update.create().size();
                    String where = update.subDirectory().isEmpty() ? "" : " in " + update.subDirectory();
                    boolean removesOnly = count == 0;
                    store(
                            recorder,
                            atMillis,
                            removesOnly ? EventKind.FILES_DELETED : EventKind.FILES_WRITTEN,
                            store,
                            removesOnly ? "files removed" + where : (count == 1 ? "1 file" : count + " files") + where,
                            update.workPlacement().equals(CanaryFiles.WRITER));
                }
            }
            case StoreCall.DeleteFiles delete -> {
                if (!delete.error().isEmpty()) {
                    store(recorder, atMillis, EventKind.FILES_NOT_WRITTEN, store, delete.error(), false);
                } else if (isTold(recorder, delete.workPlacement(), delete)) {
                    store(
                            recorder,
                            atMillis,
                            EventKind.FILES_DELETED,
                            store,
                            "removed " + String.join(", ", delete.files()),
                            delete.workPlacement().equals(CanaryFiles.WRITER));
                }
            }
            case StoreCall.Reset reset -> {
                // Kratix says nothing of it and tries again every 15 seconds.
                if (!reset.error().isEmpty()) {
                    store(
                            recorder,
                            atMillis,
                            EventKind.FILES_NOT_WRITTEN,
                            store,
                            "cannot be reached: " + reset.error(),
                            !recorder.isNews(reset.store() + reset.error()));
                }
            }
            case StoreCall.ReadFile read -> {}
        }
    }

    private static boolean isTold(Recorder recorder, String placement, StoreCall call) {
        return !placement.equals(CanaryFiles.WRITER) || recorder.isNews(call.toString());
    }

    private static void store(
            Recorder recorder, long atMillis, EventKind kind, Reference store, String text, boolean isDetail) {
        recorder.add(atMillis, Actor.STATE_STORE, kind, store, text, "", PipelineRunReference.NONE, isDetail);
    }

    private static void add(
            Recorder recorder, long atMillis, EventKind kind, Reference object, String text, boolean isDetail) {
        recorder.add(atMillis, kind, object, text, PipelineRunReference.NONE, isDetail);
    }
}
