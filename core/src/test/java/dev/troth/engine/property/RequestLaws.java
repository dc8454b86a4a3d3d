package dev.troth.engine.property;

import dev.troth.engine.Engine;
import dev.troth.engine.Observation;
import dev.troth.engine.Requeue;
import dev.troth.engine.Write;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.promise.Action;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Objects;

/** What every pass over a request keeps, whatever state it finds. */
final class RequestLaws {

    private static final List<String> TRIGGERS = List.of(Labels.MANUAL_RECONCILIATION, Labels.RUN_FROM_START);

    private RequestLaws() {}

    /** Laws that have judged nothing yet. */
    static List<Law> all() {
        return List.of(
                Law.says(
                        "what is decided does not depend on the order in which objects are listed",
                        pass -> pass.before().jobs().size() > 1,
                        pass -> pass.before()
                                .after(Engine.reconcile(reversed(pass.before())))
                                .equals(pass.after())),
                Law.says(
                        "labels and status are sent separately",
                        pass -> true,
                        pass -> pass.writes().stream().allMatch(RequestLaws::changesOnePart)),
                Law.says(
                        "writes that change nothing leave all as it was",
                        pass -> pass.writes().stream().allMatch(Write::changesNothing),
                        OnePass::changedNothing),
                Law.says(
                        "a controller never looks again without a pause",
                        pass -> pass.decision().requeue() instanceof Requeue.After,
                        pass -> ((Requeue.After) pass.decision().requeue()).millis() > 0),
                Law.says(
                        "every decision has a reason",
                        pass -> true,
                        pass -> !pass.decision().because().text().isBlank()),
                Law.says(
                        "a request that is gone is left alone",
                        pass -> !pass.before().hasRequest(),
                        pass -> pass.decision().steps().isEmpty()),
                Law.says(
                        "nothing starts and nothing goes while a request is paused",
                        pass -> pass.isLabelled(Labels.PAUSED),
                        pass -> pass.writes().stream().allMatch(Write.UpdateStatus.class::isInstance)),

                // Jobs.
                Law.says(
                        "no Pipeline starts while another one of the request runs",
                        pass -> pass.createdJob() != null && !isAnotherDeletion(pass),
                        pass -> pass.before().jobs().stream().noneMatch(RequestLaws::runsForTheRequest)),
                Law.says(
                        "of a request's Jobs at most one is unsuspended and unfinished",
                        pass -> atWork(pass.before()) <= 1 && !isAnotherDeletion(pass),
                        pass -> atWork(pass.after()) <= 1),
                Law.says(
                        "a Pipeline starts first, after the one before it, or after its suspension",
                        pass -> pass.created(Action.CONFIGURE),
                        RequestLaws::isInOrder),
                Law.says(
                        "after a failed Pipeline nothing starts unless somebody asks",
                        pass -> isConfiguring(pass)
                                && newestIsCurrent(pass)
                                && newest(pass).isFailed()
                                && !newest(pass).isRunning()
                                && !isAsked(pass),
                        pass -> pass.createdJob() == null),
                Law.says(
                        "when all Pipelines are done nothing starts unless somebody asks",
                        pass -> isConfiguring(pass)
                                && newest(pass).isCompleted()
                                && pass.placeOf(newest(pass), Action.CONFIGURE)
                                        == pass.pipelines(Action.CONFIGURE).size() - 1
                                && !isAsked(pass),
                        pass -> pass.createdJob() == null),
                Law.says(
                        "a suspended workflow starts nothing",
                        pass -> pass.isLabelled(Labels.WORKFLOW_SUSPENDED),
                        pass -> pass.createdJob() == null),
                Law.says(
                        "only a person who asks for a new run makes Kratix stop a Job",
                        OnePass::suspendedAJob,
                        pass -> pass.isLabelled(Labels.MANUAL_RECONCILIATION)),
                Law.says(
                        "a label that asks for a run is taken off only with the Job that it asks for",
                        pass -> TRIGGERS.stream().anyMatch(pass::tookOff),
                        pass -> pass.createdJob() != null),
                Law.says(
                        "manual reconciliation stops what runs, waits for a stopping Job, or starts the first Pipeline",
                        pass -> isConfiguring(pass)
                                && pass.isLabelled(Labels.MANUAL_RECONCILIATION)
                                && !isBlocked(pass)
                                && !isResumeThatOutranksManual(pass),
                        RequestLaws::obeysAPerson),
                Law.says(
                        "only old Jobs of the request itself are deleted",
                        pass -> !pass.deleted(JobObject.class).isEmpty(),
                        pass -> pass.deleted(JobObject.class).stream()
                                .allMatch(job ->
                                        Requests.NAME.equals(job.metadata().label(Labels.RESOURCE_NAME)))),

                // What is published.
                Law.says(
                        "workflowsFailed is 0 or 1 and workflowsSucceeded at most the number of Pipelines",
                        pass -> isCounted(pass.before()) && !hasAnotherNumberOfPipelines(pass),
                        pass -> isCounted(pass.after())),
                Law.says(
                        "files of the request's Pipelines stay while it is configured",
                        pass -> isConfiguring(pass)
                                && !pass.deleted(WorkObject.class).isEmpty(),
                        RequestLaws::deletesOnlyWorksOfFormerPipelines),

                // Deletion.
                Law.says(
                        "nothing is configured any more once deletion was asked for",
                        OnePass::isDeleting,
                        pass -> !pass.created(Action.CONFIGURE)),
                Law.says(
                        "no delete Pipeline starts before deletion was asked for",
                        pass -> pass.created(Action.DELETE),
                        OnePass::isDeleting),
                Law.says(
                        "only the first delete Pipeline runs",
                        pass -> pass.created(Action.DELETE),
                        pass -> pass.placeOf(pass.createdJob(), Action.DELETE) == 0),
                Law.says(
                        "a delete Pipeline runs once for a state of Promise and request, unless somebody asks",
                        pass -> pass.created(Action.DELETE)
                                && !pass.isLabelled(Labels.MANUAL_RECONCILIATION)
                                && pass.request().workflow().suspendedIndex() < 0,
                        pass -> pass.before().jobs().stream().noneMatch(job -> pass.placeOf(job, Action.DELETE) == 0)),
                Law.says(
                        "a failed delete Pipeline keeps the request",
                        pass -> pass.isDeleting()
                                && pass.request().metadata().hasFinalizer(Finalizers.DELETE_WORKFLOWS)
                                && pass.placeOf(pass.before().newestJob(), Action.DELETE) == 0
                                && newest(pass).failed() > 0,
                        pass -> !pass.tookOffFinalizer(Finalizers.DELETE_WORKFLOWS)),
                Law.says(
                        "the delete workflow is over before deletion goes on",
                        pass -> pass.tookOffFinalizer(Finalizers.DELETE_WORKFLOWS),
                        pass -> pass.pipelines(Action.DELETE).isEmpty()
                                || pass.before().jobs().stream()
                                        .anyMatch(job -> pass.placeOf(job, Action.DELETE) == 0 && job.succeeded() > 0)),
                Law.says(
                        "files go only after the delete workflow",
                        pass -> pass.isDeleting()
                                && !pass.deleted(WorkObject.class).isEmpty(),
                        pass -> !pass.request().metadata().hasFinalizer(Finalizers.DELETE_WORKFLOWS)),
                Law.says(
                        "a request is not let go of before its files are",
                        pass -> pass.tookOffFinalizer(Finalizers.WORK_CLEANUP),
                        pass -> pass.before().works().stream().noneMatch(RequestLaws::isOfTheRequest)),
                Law.says(
                        "Jobs go after files",
                        pass -> pass.tookOffFinalizer(Finalizers.WORKFLOWS_CLEANUP),
                        pass -> !pass.request().metadata().hasFinalizer(Finalizers.WORK_CLEANUP)
                                && pass.after().jobs().stream().noneMatch(RequestLaws::isOfTheRequest)),
                Law.says(
                        "all else is deleted, so the binding of the request goes, too",
                        pass -> pass.tookOffFinalizer(Finalizers.RESOURCE_BINDING_CLEANUP),
                        pass -> Finalizers.OF_REQUESTS.stream()
                                                .filter(pass.request().metadata()::hasFinalizer)
                                                .count()
                                        == 1
                                && pass.before().all(BindingObject.class).isEmpty()));
    }

    private static Observation reversed(SmallPlatform platform) {
        Observation.OfRequest seen = platform.seen(0);
        return new Observation.OfRequest(
                seen.nowMillis(),
                seen.settings(),
                seen.refusedWrite(),
                seen.canCreateResources(),
                seen.promise(),
                seen.request(),
                seen.revisions().reversed(),
                seen.bindings().reversed(),
                seen.jobs().reversed(),
                seen.works());
    }

    private static boolean changesOnePart(Write write) {
        return switch (write) {
            case Write.Update update ->
                !(update.before() instanceof RequestObject before)
                        || before.status().equals(((RequestObject) update.after()).status());
            case Write.UpdateStatus update ->
                update.before().metadata().equals(update.after().metadata());
            case Write.Create create -> true;
            case Write.Delete delete -> true;
            case Write.SuspendJob suspend -> true;
        };
    }

    private static boolean isOfTheRequest(JobObject job) {
        return Requests.NAME.equals(job.metadata().label(Labels.RESOURCE_NAME));
    }

    private static boolean isOfTheRequest(WorkObject work) {
        return Requests.NAME.equals(work.metadata().label(Labels.RESOURCE_NAME));
    }

    private static boolean runsForTheRequest(JobObject job) {
        return isOfTheRequest(job) && job.isRunning();
    }

    private static long atWork(SmallPlatform platform) {
        return platform.jobs().stream()
                .filter(job -> isOfTheRequest(job) && Pods.isAtWork(job))
                .count();
    }

    private static JobObject newest(OnePass pass) {
        return Objects.requireNonNull(pass.before().newestJob());
    }

    private static boolean isConfiguring(OnePass pass) {
        return pass.before().hasRequest() && !pass.isDeleting() && pass.before().newestJob() != null;
    }

    private static boolean newestIsCurrent(OnePass pass) {
        return pass.placeOf(newest(pass), Action.CONFIGURE) >= 0;
    }

    /** Whether a label or the end of a suspension asks for a Job. */
    private static boolean isAsked(OnePass pass) {
        return TRIGGERS.stream().anyMatch(pass::isLabelled) || pass.resumed() >= 0;
    }

    private static boolean isInOrder(OnePass pass) {
        int place = pass.placeOf(pass.createdJob(), Action.CONFIGURE);
        return place == 0
                || place == pass.resumed()
                || (newest(pass).isCompleted() && pass.placeOf(newest(pass), Action.CONFIGURE) == place - 1);
    }

    /** Pauses, a suspension, a Promise that is not ready and a status that lists other Pipelines come first. */
    private static boolean isBlocked(OnePass pass) {
        WorkflowStatus status = pass.request().workflow();
        List<String> names = pass.pipelines(Action.CONFIGURE).stream()
                .map(pipeline -> pipeline.name())
                .toList();
        boolean lists = status.workflows() == names.size()
                && status.pipelines() != null
                && names.equals(status.pipelines().stream()
                        .map(pipeline -> pipeline.name())
                        .toList());
        return !lists
                || names.isEmpty()
                || !pass.before().canCreateResources()
                || pass.isLabelled(Labels.PAUSED)
                || pass.isLabelled(Labels.WORKFLOW_SUSPENDED)
                || status.conditions().is("PromiseAvailable", "False")
                || !pass.request().metadata().finalizers().containsAll(Finalizers.OF_REQUESTS)
                || status.conditions().is("Reconciled", "Unknown", "PausedReconciliation");
    }

    /** Quirk: whoever ends a suspension and asks for a new run at once gets the suspended Pipeline again. */
    private static boolean isResumeThatOutranksManual(OnePass pass) {
        return pass.resumed() > 0;
    }

    /** Quirk: a delete Job for what Promise and request said before is not waited for. */
    private static boolean isAnotherDeletion(OnePass pass) {
        return pass.created(Action.DELETE)
                && pass.before().jobs().stream()
                        .anyMatch(job -> "delete".equals(job.metadata().label(Labels.WORKFLOW_ACTION))
                                && pass.placeOf(job, Action.DELETE) != 0);
    }

    private static boolean obeysAPerson(OnePass pass) {
        JobObject newest = newest(pass);
        if (newest.isRunning()) {
            return pass.after().jobs().stream()
                            .anyMatch(job -> job.reference().equals(newest.reference()) && job.suspend())
                    && pass.isLabelled(Labels.MANUAL_RECONCILIATION)
                    && pass.createdJob() == null;
        }
        return pass.placeOf(pass.createdJob(), Action.CONFIGURE) == 0 && pass.tookOff(Labels.MANUAL_RECONCILIATION);
    }

    /** Quirk: the number of Pipelines is written a pass before the number of those that are done. */
    private static boolean hasAnotherNumberOfPipelines(OnePass pass) {
        return pass.before().hasRequest()
                && pass.after().hasRequest()
                && pass.request().workflow().workflows()
                        != pass.after().request().workflow().workflows();
    }

    private static boolean isCounted(SmallPlatform platform) {
        if (!platform.hasRequest()) {
            return true;
        }
        WorkflowStatus status = platform.request().workflow();
        return status.failed() <= 1
                && status.failed() >= WorkflowStatus.MISSING
                && status.succeeded() <= Math.max(0, status.workflows())
                && status.succeeded() >= WorkflowStatus.MISSING;
    }

    private static boolean deletesOnlyWorksOfFormerPipelines(OnePass pass) {
        return pass.deleted(WorkObject.class).stream()
                .allMatch(work -> isOfTheRequest(work)
                        && pass.pipelines(Action.CONFIGURE).stream()
                                .noneMatch(pipeline ->
                                        pipeline.name().equals(work.metadata().label(Labels.PIPELINE_NAME))));
    }
}
