package dev.troth.engine.property;

import dev.troth.engine.Decision;
import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.promise.Action;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One pass of the request controller, with what was before and what is after. */
final class OnePass {

    private final SmallPlatform before;
    private final Decision decision;
    private final SmallPlatform after;
    private final @Nullable RequestObject request;
    private final @Nullable RequestObject requestAfter;
    private final List<Write> writes;
    private final @Nullable JobObject createdJob;

    private OnePass(SmallPlatform before, Decision decision) {
        this.before = before;
        this.decision = decision;
        this.after = before.after(decision);
        this.request = before.only(RequestObject.class);
        this.requestAfter = after.only(RequestObject.class);
        this.writes = decision.writes();
        this.createdJob = createdJob(writes);
    }

    static OnePass of(SmallPlatform before) {
        return new OnePass(before, before.decide());
    }

    SmallPlatform before() {
        return before;
    }

    Decision decision() {
        return decision;
    }

    SmallPlatform after() {
        return after;
    }

    List<Write> writes() {
        return writes;
    }

    boolean changedNothing() {
        return before.objects().equals(after.objects());
    }

    RequestObject request() {
        return Objects.requireNonNull(request);
    }

    boolean isLabelled(String label) {
        return request != null && request.metadata().isTrue(label);
    }

    boolean isDeleting() {
        return request != null && request.metadata().isDeleting();
    }

    /** Whether the request went on without the label that it had. */
    boolean tookOff(String label) {
        return isLabelled(label)
                && requestAfter != null
                && !requestAfter.metadata().isTrue(label);
    }

    boolean tookOffFinalizer(String finalizer) {
        return request != null
                && request.metadata().hasFinalizer(finalizer)
                && !(requestAfter != null && requestAfter.metadata().hasFinalizer(finalizer));
    }

    /** What is to run for the request as it is now; there is one revision only. */
    List<RenderedPipeline> pipelines(Action action) {
        RevisionObject revision = Objects.requireNonNull(before.only(RevisionObject.class));
        return request().pipelines(revision.spec(), action, false);
    }

    /** The place of the Pipeline for which a Job was made, for the request as it is now; -1 for none. */
    int placeOf(@Nullable JobObject job, Action action) {
        List<RenderedPipeline> pipelines = pipelines(action);
        for (int i = 0; job != null && i < pipelines.size(); i++) {
            if (pipelines.get(i).isRunBy(job.metadata().labels())) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the Pipeline that goes on after a suspension; -1 when none does. */
    int resumed() {
        boolean waits = isLabelled(Labels.WORKFLOW_SUSPENDED) || isLabelled(Labels.RUN_FROM_START);
        return waits ? -1 : request().workflow().suspendedIndex();
    }

    /** The Job that it created, or null. */
    @Nullable
    JobObject createdJob() {
        return createdJob;
    }

    private static @Nullable JobObject createdJob(List<Write> writes) {
        for (Write write : writes) {
            if (write instanceof Write.Create create && create.created() instanceof JobObject job) {
                return job;
            }
        }
        return null;
    }

    boolean created(Action action) {
        return createdJob != null
                && Objects.requireNonNull(createdJob.pipeline()).action() == action;
    }

    <T extends ApiObject> List<T> deleted(Class<T> type) {
        return writes.stream()
                .filter(Write.Delete.class::isInstance)
                .map(write -> ((Write.Delete) write).before())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    boolean suspendedAJob() {
        return writes.stream().anyMatch(Write.SuspendJob.class::isInstance);
    }

    @Override
    public String toString() {
        return "\nfrom" + before + "\nto" + after + "\nbecause " + decision.because();
    }
}
