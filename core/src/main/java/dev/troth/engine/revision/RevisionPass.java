package dev.troth.engine.revision;

import dev.troth.engine.Because;
import dev.troth.engine.Decision;
import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.RevisionObject;
import dev.troth.promise.Annotations;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import java.util.List;

/** One pass of the PromiseRevision controller ({@code internal/controller/promiserevision_controller.go}). */
public final class RevisionPass {

    private RevisionPass() {}

    public static Decision reconcile(Observation.OfRevision seen) {
        RevisionObject revision = seen.revision();
        Pass pass = new Pass(seen.nowMillis(), seen.refusedWrite());
        if (revision == null) {
            return pass.end(Requeue.PASSIVE, Because.of("the PromiseRevision is gone, so there is nothing to do"));
        }
        try {
            return revision.metadata().isDeleting()
                    ? RevisionDeletion.decide(pass, seen, revision)
                    : keep(pass, seen, revision);
        } catch (Pass.Conflict conflict) {
            return pass.failed(conflict.getMessage(), null);
        }
    }

    private static Decision keep(Pass pass, Observation.OfRevision seen, RevisionObject revision) {
        RevisionObject kept = revision;
        if (!leavesRequestsAlone(revision) && !revision.metadata().hasFinalizer(Finalizers.RESOURCE_REQUEST_CLEANUP)) {
            kept = revision.withMetadata(
                    revision.metadata().withAllFinalizers(List.of(Finalizers.RESOURCE_REQUEST_CLEANUP)));
            try {
                pass.update(revision, kept);
            } catch (Pass.Conflict overtaken) {
                return lookAgain(pass);
            }
        }
        String promise = kept.metadata().label(Labels.PROMISE_NAME);
        if (promise == null) {
            pass.update(kept, kept.withMetadata(kept.metadata().withLabel(Labels.PROMISE_NAME, kept.promise())));
            return pass.end(
                    Requeue.PASSIVE, Because.of("the revision gets the label by which %s finds it", kept.promise()));
        }
        return followLabel(pass, seen, kept, promise);
    }

    private static Decision followLabel(Pass pass, Observation.OfRevision seen, RevisionObject kept, String promise) {
        boolean latest = kept.metadata().isTrue(Labels.LATEST_REVISION);
        if (latest == kept.latest()) {
            return pass.end(
                    Requeue.PASSIVE,
                    Because.of(
                            "PromiseRevision %s already says whether it is the latest",
                            kept.metadata().name()));
        }
        if (latest) {
            takeLabelFromOthers(pass, seen.revisions(), kept, promise);
        }
        pass.updateStatus(kept, kept.withLatest(latest));
        return pass.end(
                Requeue.PASSIVE,
                Because.of(
                        latest
                                ? "version %s is now the latest of %s, and requests that follow the latest move to it"
                                : "version %s is no longer the latest of %s",
                        kept.version(),
                        kept.promise()));
    }

    /** Their status follows in passes of their own ({@code UnsetPreviousLatestRevision}). */
    private static void takeLabelFromOthers(
            Pass pass, List<RevisionObject> revisions, RevisionObject kept, String promise) {
        for (RevisionObject other : RevisionDeletion.byName(revisions)) {
            Metadata metadata = other.metadata();
            if (promise.equals(metadata.label(Labels.PROMISE_NAME))
                    && !metadata.name().equals(kept.metadata().name())) {
                pass.update(other, other.withMetadata(metadata.withoutLabel(Labels.LATEST_REVISION)));
            }
        }
    }

    static boolean leavesRequestsAlone(RevisionObject revision) {
        return "true".equals(revision.metadata().annotations().get(Annotations.SKIP_REQUEST_CLEANUP));
    }

    static Decision lookAgain(Pass pass) {
        return pass.end(
                Requeue.FAST, Because.of("somebody else wrote to the revision, so Kratix looks again in 5 seconds"));
    }
}
