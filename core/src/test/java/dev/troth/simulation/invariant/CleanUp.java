package dev.troth.simulation.invariant;

import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.trigger.Change;
import dev.troth.promise.Action;
import dev.troth.promise.Finalizers;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.invariant.Invariants.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What goes when an object goes: finalizers leave in order and only after their work, and nothing stays behind. */
final class CleanUp {

    private static final List<String> OF_REQUESTS = List.of(
            Finalizers.DELETE_WORKFLOWS,
            Finalizers.WORK_CLEANUP,
            Finalizers.WORKFLOWS_CLEANUP,
            Finalizers.RESOURCE_BINDING_CLEANUP);

    private static final List<String> OF_PROMISES = List.of(
            Finalizers.DELETE_WORKFLOWS,
            Finalizers.WORKFLOWS_CLEANUP,
            Finalizers.RESOURCE_REQUEST_CLEANUP,
            Finalizers.REVISION_CLEANUP,
            Finalizers.CONTROLLER_CLEANUP,
            Finalizers.DEPENDENCIES_CLEANUP,
            Finalizers.API_CRD_CLEANUP);

    private final ApiServer apiServer;

    /** Works that Pods wrote after Kratix had looked for the last time. */
    private final Set<Reference> late = new HashSet<>();

    CleanUp(ApiServer apiServer) {
        this.apiServer = apiServer;
    }

    /** @param inPass whether one of Kratix' controllers did it */
    void check(Change change, boolean inPass) {
        if (inPass
                && change.before() instanceof WorkflowParent before
                && before.metadata().isDeleting()) {
            finalizersLeave(before, change);
        }
        if (change.before() == null && change.object() instanceof WorkObject work && comesLate(work)) {
            late.add(work.reference());
        }
        if (change.after() == null) {
            late.remove(change.object().reference());
            switch (change.object()) {
                case RequestObject request -> requestIsGone(request);
                case PromiseObject promise -> promiseIsGone(promise);
                case WorkObject work -> workIsGone(work);
                default -> {}
            }
        }
    }

    /**
     * Quirk: without a delete Pipeline a deletion does not wait for the Job that runs, and Kratix does not look for Works again
     * after its finalizer for them is gone, so that one which the Job's work-writer writes then stays for good ({@code
     * internal/controller/dynamic_resource_request_controller.go}, {@code deleteResources}).
     */
    private boolean comesLate(WorkObject work) {
        return apiServer.requests(RandomPromise.KIND).stream()
                .anyMatch(request -> request.metadata().isDeleting()
                        && !request.metadata().hasFinalizer(Finalizers.WORK_CLEANUP)
                        && works(request).stream()
                                .anyMatch(one -> one.reference().equals(work.reference())));
    }

    private void finalizersLeave(WorkflowParent before, Change change) {
        List<String> order = before instanceof RequestObject ? OF_REQUESTS : OF_PROMISES;
        List<String> left = change.object().metadata().finalizers();
        for (String finalizer : order) {
            boolean was = before.metadata().hasFinalizer(finalizer);
            boolean goes = was && !left.contains(finalizer);
            if (goes) {
                worked(before, finalizer);
            } else if (was) {
                order.stream()
                        .skip(order.indexOf(finalizer) + 1L)
                        .filter(later -> before.metadata().hasFinalizer(later) && !left.contains(later))
                        .findFirst()
                        .ifPresent(later -> {
                            throw new Violation(later + " leaves " + Invariants.name(before) + " before " + finalizer);
                        });
                return;
            }
        }
    }

    private void worked(WorkflowParent parent, String finalizer) {
        boolean isDone = switch (finalizer) {
            case Finalizers.DELETE_WORKFLOWS -> hasRunDeleteWorkflow(parent);
            case Finalizers.WORK_CLEANUP -> works(parent).isEmpty();
            case Finalizers.WORKFLOWS_CLEANUP -> jobs(parent).isEmpty();
            case Finalizers.RESOURCE_BINDING_CLEANUP -> bindings(parent).isEmpty();
            case Finalizers.RESOURCE_REQUEST_CLEANUP ->
                apiServer.requests(RandomPromise.KIND).isEmpty();
            case Finalizers.REVISION_CLEANUP ->
                allGo(apiServer.revisionsOf(parent.metadata().name()));
            case Finalizers.DEPENDENCIES_CLEANUP ->
                apiServer.worksOf(parent.metadata().name()).isEmpty();
            default -> true;
        };
        if (!isDone) {
            throw new Violation(finalizer + " leaves " + Invariants.name(parent) + " before its work is done");
        }
    }

    /** A Job of the first delete Pipeline has succeeded, unless there is no such Pipeline. */
    private boolean hasRunDeleteWorkflow(WorkflowParent parent) {
        for (JobObject job : jobs(parent)) {
            RenderedPipeline pipeline = job.pipeline();
            if (pipeline != null && pipeline.action() == Action.DELETE && job.succeeded() > 0) {
                return true;
            }
        }
        if (parent instanceof PromiseObject promise) {
            return promise.spec().promisePipelines(Action.DELETE).isEmpty();
        }
        return apiServer.revisionsOf(RandomPromise.NAME).stream()
                .anyMatch(revision -> ((RequestObject) parent)
                        .pipelines(revision.spec(), Action.DELETE, false)
                        .isEmpty());
    }

    private void requestIsGone(RequestObject request) {
        nothing(
                request,
                works(request).stream()
                        .filter(work -> !late.contains(work.reference()))
                        .toList());
        nothing(request, jobs(request));
        nothing(request, bindings(request));
    }

    private void promiseIsGone(PromiseObject promise) {
        nothing(promise, apiServer.jobsOf(promise.metadata().name(), ""));
        nothing(promise, apiServer.worksOf(promise.metadata().name()));
        nothing(promise, requestsBefore(promise));
        allGo(promise, apiServer.revisionsOf(promise.metadata().name()));
        nothing(promise, apiServer.plainOf(promise.metadata().name()));
    }

    /** The API server would refuse those that come later, with the definition on its way out; the platform does not. */
    private List<RequestObject> requestsBefore(PromiseObject promise) {
        return apiServer.requests(RandomPromise.KIND).stream()
                .filter(request -> request.metadata().creationSeconds()
                        < promise.metadata().deletionSeconds())
                .toList();
    }

    private void workIsGone(WorkObject work) {
        List<WorkPlacementObject> left = new ArrayList<>();
        for (WorkPlacementObject placement :
                apiServer.placementsOf(work.metadata().name())) {
            if (placement.metadata().namespace().equals(work.metadata().namespace())) {
                left.add(placement);
            }
        }
        // Kratix does not wait until they are gone.
        allGo(work, left);
    }

    private static void allGo(ApiObject gone, List<? extends ApiObject> left) {
        if (!allGo(left)) {
            throw new Violation(gone.reference() + " is gone, and something stays of " + left);
        }
    }

    private static boolean allGo(List<? extends ApiObject> objects) {
        return objects.stream().allMatch(object -> object.metadata().isDeleting());
    }

    private static void nothing(ApiObject gone, List<? extends ApiObject> left) {
        if (!left.isEmpty()) {
            throw new Violation(
                    gone.reference() + " is gone, but not " + left.getFirst().reference());
        }
    }

    private List<JobObject> jobs(WorkflowParent parent) {
        List<JobObject> own = new ArrayList<>();
        for (JobObject job : apiServer.jobsOf(RandomPromise.NAME, resource(parent))) {
            RenderedPipeline pipeline = job.pipeline();
            if (pipeline != null && JobOrder.parent(pipeline).equals(parent.reference())) {
                own.add(job);
            }
        }
        return own;
    }

    private List<WorkObject> works(WorkflowParent parent) {
        List<WorkObject> own = new ArrayList<>();
        for (WorkObject work : apiServer.worksOf(RandomPromise.NAME, resource(parent))) {
            // With a pipelineNamespace they lie there, whichever request of that name they are of.
            if (work.metadata().namespace().equals(parent.metadata().namespace())) {
                own.add(work);
            }
        }
        return own;
    }

    private List<BindingObject> bindings(WorkflowParent parent) {
        List<BindingObject> own = new ArrayList<>();
        for (BindingObject binding : apiServer.bindingsOf(RandomPromise.NAME, resource(parent))) {
            if (binding.metadata().namespace().equals(parent.metadata().namespace())) {
                own.add(binding);
            }
        }
        return own;
    }

    private static String resource(WorkflowParent parent) {
        return parent instanceof RequestObject ? parent.metadata().name() : "";
    }
}
