package dev.troth.engine.property;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Write;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.property.Controllers.PlatformPass;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.promise.Action;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What every pass keeps on a platform with one Promise and its request. */
final class PromiseLaws {

    private PromiseLaws() {}

    static List<PromiseLaw> all() {
        return List.of(
                PromiseLaw.says(
                        "of a Promise's own Jobs at most one is unsuspended and unfinished",
                        pass -> atWork(pass.before(), WorkflowType.PROMISE) <= 1 && !isAnotherDeletion(pass),
                        pass -> atWork(pass.after(), WorkflowType.PROMISE) <= 1),
                PromiseLaw.says(
                        "a Promise's own Pipelines start first, after the one before, or after their suspension",
                        pass -> created(pass, WorkflowType.PROMISE, Action.CONFIGURE) != null,
                        PromiseLaws::isInOrder),
                PromiseLaw.says(
                        "no Pipeline of a request starts while its Promise says that it is unavailable",
                        pass -> created(pass, WorkflowType.RESOURCE, Action.CONFIGURE) != null,
                        pass -> !promise(pass).workflow().conditions().is(ConditionTypes.AVAILABLE, Condition.FALSE)),
                PromiseLaw.says(
                        "a Promise is not available while its own Pipeline starts",
                        pass -> pass.isOfPromise() && created(pass, WorkflowType.PROMISE, Action.CONFIGURE) != null,
                        pass -> promise(pass.after())
                                .workflow()
                                .conditions()
                                .is(ConditionTypes.AVAILABLE, Condition.FALSE)),
                PromiseLaw.says(
                        "a paused Promise starts nothing, neither for itself nor for its requests",
                        pass -> pass.before().only(PromiseObject.class) != null
                                && promise(pass).metadata().isTrue(Labels.PAUSED),
                        pass -> pass.decision().writes().stream()
                                .noneMatch(write -> write instanceof Write.Create || write instanceof Write.Delete)),
                PromiseLaw.says(
                        "nothing is configured for requests of a Promise that is being deleted",
                        pass -> pass.isOfRequest() && promise(pass).metadata().isDeleting(),
                        pass -> created(pass, WorkflowType.RESOURCE, Action.CONFIGURE) == null),
                PromiseLaw.says(
                        "a Promise's delete Pipeline waits for what is being configured for its requests",
                        pass -> created(pass, WorkflowType.PROMISE, Action.DELETE) != null,
                        pass -> pass.before().jobs().stream()
                                .noneMatch(
                                        job -> is(job, WorkflowType.RESOURCE, Action.CONFIGURE) && job.isUnfinished())),
                PromiseLaw.says(
                        "requests outlive the delete workflow of their Promise",
                        pass -> pass.isOfPromise() && deletes(pass, "Cache"),
                        pass -> !has(pass, Finalizers.DELETE_WORKFLOWS)),
                PromiseLaw.says(
                        "versions outlive the requests that are served from them",
                        pass -> pass.isOfPromise() && deletes(pass, RevisionObject.KIND),
                        pass -> !pass.before().hasRequest()),
                PromiseLaw.says(
                        "the API goes last, and with nothing left of it",
                        pass -> pass.isOfPromise() && deletes(pass, "CustomResourceDefinition"),
                        pass -> !pass.before().hasRequest()
                                && pass.before().all(WorkObject.class).isEmpty()
                                && promise(pass).metadata().finalizers().equals(List.of(Finalizers.API_CRD_CLEANUP))),
                PromiseLaw.says(
                        "a Promise goes only when it has left nothing",
                        pass -> pass.before().only(PromiseObject.class) != null
                                && pass.after().only(PromiseObject.class) == null,
                        pass -> pass.after().objects().isEmpty()),
                PromiseLaw.says(
                        "requests run again only when their Promise has changed or somebody asks",
                        pass -> pass.isOfPromise() && labels(pass),
                        pass -> promise(pass).metadata().isTrue(Labels.RECONCILE_RESOURCES)
                                || promise(pass).workflow().observedGeneration()
                                        != promise(pass).metadata().generation()));
    }

    private static PromiseObject promise(PlatformPass pass) {
        return promise(pass.before());
    }

    private static PromiseObject promise(SmallPlatform platform) {
        return Objects.requireNonNull(platform.only(PromiseObject.class));
    }

    private static boolean has(PlatformPass pass, String finalizer) {
        return promise(pass).metadata().hasFinalizer(finalizer);
    }

    private static boolean is(JobObject job, WorkflowType type, Action action) {
        Metadata metadata = job.metadata();
        return type.text().equals(metadata.label(Labels.WORKFLOW_TYPE))
                && action.text().equals(metadata.label(Labels.WORKFLOW_ACTION));
    }

    private static @Nullable JobObject created(PlatformPass pass, WorkflowType type, Action action) {
        for (Write write : pass.decision().writes()) {
            if (write instanceof Write.Create create
                    && create.created() instanceof JobObject job
                    && is(job, type, action)) {
                return job;
            }
        }
        return null;
    }

    private static boolean deletes(PlatformPass pass, String kind) {
        return pass.decision().writes().stream()
                .anyMatch(write ->
                        write instanceof Write.Delete && write.object().kind().equals(kind));
    }

    /** Whether the pass asks a request to run again. */
    private static boolean labels(PlatformPass pass) {
        return pass.decision().writes().stream()
                .anyMatch(write ->
                        write instanceof Write.Update && write.object().kind().equals("Cache"));
    }

    private static long atWork(SmallPlatform platform, WorkflowType type) {
        return platform.jobs().stream()
                .filter(job -> type.text().equals(job.metadata().label(Labels.WORKFLOW_TYPE)) && Pods.isAtWork(job))
                .count();
    }

    /** Quirk: a delete Job for what the Promise said before is not waited for. */
    private static boolean isAnotherDeletion(PlatformPass pass) {
        return created(pass, WorkflowType.PROMISE, Action.DELETE) != null;
    }

    private static boolean isInOrder(PlatformPass pass) {
        List<RenderedPipeline> pipelines = promise(pass).spec().promisePipelines(Action.CONFIGURE);
        int place = place(pipelines, created(pass, WorkflowType.PROMISE, Action.CONFIGURE));
        JobObject newest = pass.before().jobs().stream()
                .filter(job -> WorkflowType.PROMISE.text().equals(job.metadata().label(Labels.WORKFLOW_TYPE)))
                .reduce((left, right) -> right.isNewerThan(left) ? right : left)
                .orElse(null);
        return place == 0
                || place == promise(pass).workflow().suspendedIndex()
                || (newest != null && newest.isCompleted() && place(pipelines, newest) == place - 1);
    }

    private static int place(List<RenderedPipeline> pipelines, @Nullable JobObject job) {
        for (int i = 0; i < pipelines.size(); i++) {
            if (job != null && pipelines.get(i).isRunBy(job.metadata().labels())) {
                return i;
            }
        }
        return -1;
    }
}
