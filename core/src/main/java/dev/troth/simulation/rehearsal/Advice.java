package dev.troth.simulation.rehearsal;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.promise.Action;
import dev.troth.promise.Labels;
import dev.troth.promise.Shown;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.Platform;
import dev.troth.timeline.EndState.OpenEnd;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody could do to go on when a story has ended. */
final class Advice {

    private final Platform platform;
    private final ApiServer apiServer;
    private final List<String> all = new ArrayList<>();

    private Advice(Platform platform) {
        this.platform = platform;
        this.apiServer = platform.apiServer();
    }

    /**
     * Sentences without a full stop; none when nothing is wrong.
     *
     * @param lastKnown each Promise and request there ever was, as it was last
     */
    static List<String> of(
            Platform platform, Collection<WorkflowParent> lastKnown, JobsAtWork jobs, List<OpenEnd> openEnds) {
        Advice advice = new Advice(platform);
        List<PromiseObject> promises = new ArrayList<>();
        for (WorkflowParent parent : lastKnown) {
            if (parent instanceof PromiseObject promise) {
                promises.add(promise);
            }
        }
        RequirementAdvice requirements = new RequirementAdvice(promises);
        for (WorkflowParent parent : lastKnown) {
            if (parent instanceof PromiseObject promise) {
                requirements.about(promise).stream()
                        .filter(one -> !advice.all.contains(one))
                        .forEach(advice.all::add);
            }
            if (advice.apiServer.get(parent.reference()) instanceof WorkflowParent there) {
                advice.addWorkflow(there);
            }
        }
        jobs.hanging().forEach(advice::addHanging);
        for (ApiObject object : advice.apiServer.all()) {
            advice.addFinalizers(object);
        }
        advice.addUnscheduled();
        advice.addFailing(openEnds);
        return advice.all;
    }

    private void addWorkflow(WorkflowParent parent) {
        Condition completed = parent.workflow().condition(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED);
        Condition deleted = parent.workflow().condition(ConditionTypes.DELETE_WORKFLOW_COMPLETED);
        String again = label(parent.reference(), Labels.MANUAL_RECONCILIATION + "=true");
        if (parent.metadata().isDeleting()) {
            if (deleted != null && deleted.reason().equals(ConditionTypes.DELETE_WORKFLOW_FAILED)) {
                all.add("the delete Pipeline failed and waits for a person; run it again with  " + again);
            }
        } else if (completed != null && completed.is(Condition.FALSE, ConditionTypes.CONFIGURE_WORKFLOW_FAILED)) {
            all.add("fix " + failed(parent) + " and apply the Promise again, or run the workflow again with  " + again);
        }
        if (parent.metadata().isTrue(Labels.WORKFLOW_SUSPENDED)) {
            boolean retries = parent.workflow().pipelines() != null
                    && parent.workflow().pipelines().stream()
                            .anyMatch(pipeline -> pipeline.nextRetrySeconds() != Timestamps.NONE);
            all.add((retries
                            ? "the workflow waits for its time; go on at once with  "
                            : "the workflow is suspended; go on with  ")
                    + label(parent.reference(), Labels.WORKFLOW_SUSPENDED + "-"));
        }
        if (parent.metadata().isTrue(Labels.PAUSED)) {
            all.add("reconciliation is paused; go on with  " + label(parent.reference(), Labels.PAUSED + "-"));
        } else if (Pauses.isForgotten(parent, apiServer)) {
            all.add("nothing tells " + parent.reference() + " that the pause of its Promise is over; go on with  "
                    + again);
        }
    }

    private static String failed(WorkflowParent parent) {
        List<PipelineStatus> pipelines = parent.workflow().pipelines();
        return pipelines == null
                ? ""
                : pipelines.stream()
                        .filter(pipeline -> pipeline.phase() == Phase.FAILED)
                        .map(pipeline -> Shown.name(pipeline.name()))
                        .collect(Collectors.joining(", "));
    }

    /** A deletion waits for a configure Job whatever a person asks for; any other Job a manual reconciliation suspends. */
    private void addHanging(PlayedJob job) {
        Reference parent = Runs.parent(job.plan().pipeline());
        ApiObject there = apiServer.get(parent);
        if (there == null) {
            return;
        }
        boolean isWaitedFor =
                there.metadata().isDeleting() && job.plan().pipeline().action() == Action.CONFIGURE;
        String namespace = job.job().namespace();
        all.add(
                isWaitedFor
                        ? "end container " + job.hangingContainer() + " with  kubectl delete job "
                                + job.job().name() + namespace(namespace)
                        : "end container " + job.hangingContainer() + " and run the workflow again with  "
                                + label(parent, Labels.MANUAL_RECONCILIATION + "=true"));
    }

    private void addFinalizers(ApiObject object) {
        List<String> foreign = OpenEnds.foreignFinalizers(object.metadata());
        if (object.metadata().isDeleting() && !foreign.isEmpty()) {
            Reference reference = object.reference();
            all.add("whoever set finalizer " + String.join(", ", foreign)
                    + " takes it away, else a person with  kubectl edit " + kind(reference) + " " + reference.name()
                    + namespace(reference.namespace()));
        }
    }

    private void addUnscheduled() {
        for (WorkObject work : apiServer.all(WorkObject.class)) {
            if (work.isUnscheduled()) {
                all.add("no Destination has the labels that " + work.metadata().name()
                        + " asks for: label one, or change the selectors");
            }
        }
    }

    /** Of what fails and has no advice of its own. */
    private void addFailing(List<OpenEnd> openEnds) {
        boolean fails = !platform.failing().isEmpty()
                || platform.stores().all().stream()
                        .anyMatch(store -> !store.failures().isEmpty());
        boolean isAlone = all.isEmpty() || openEnds.stream().anyMatch(end -> end.kind() == OpenEnd.Kind.ERROR);
        if (fails && isAlone && !openEnds.isEmpty()) {
            all.add("mend what is complained of above; Kratix tries again by itself, in 17 minutes at the latest");
        }
    }

    /** {@code kubectl label redis cache -n default kratix.io/paused-}. */
    private static String label(Reference reference, String label) {
        return "kubectl label " + kind(reference) + " " + reference.name() + namespace(reference.namespace()) + " "
                + label;
    }

    private static String kind(Reference reference) {
        return reference.kind().toLowerCase(Locale.ROOT);
    }

    private static String namespace(String namespace) {
        return namespace.isEmpty() ? "" : " -n " + namespace;
    }
}
