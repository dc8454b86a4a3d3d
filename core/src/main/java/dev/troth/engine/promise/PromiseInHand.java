package dev.troth.engine.promise;

import dev.troth.engine.Because;
import dev.troth.engine.ConditionTypes;
import dev.troth.engine.Decision;
import dev.troth.engine.Held;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.Pass;
import dev.troth.engine.ReconciliationIntervals;
import dev.troth.engine.Requeue;
import dev.troth.engine.object.Availability;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.PromiseStatus;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Promise during one pass over it: as the controller holds it, beside what it has seen and done. */
final class PromiseInHand {

    private final Observation.OfPromise seen;
    private final Pass pass;
    private final Held<PromiseObject> held;
    private final KnownRevisions revisions;
    private final boolean wasAvailable;

    PromiseInHand(Observation.OfPromise seen, Pass pass, PromiseObject promise) {
        this.seen = seen;
        this.pass = pass;
        this.held = new Held<>(promise);
        this.revisions = new KnownRevisions(pass, seen.revisions());
        this.wasAvailable = promise.status().kratix().status().equals(Availability.AVAILABLE);
    }

    Observation.OfPromise seen() {
        return seen;
    }

    KratixSettings settings() {
        return seen.settings();
    }

    Pass pass() {
        return pass;
    }

    Held<PromiseObject> held() {
        return held;
    }

    KnownRevisions revisions() {
        return revisions;
    }

    /** Whether it could serve requests when the pass began. */
    boolean wasAvailable() {
        return wasAvailable;
    }

    PromiseObject promise() {
        return held.get();
    }

    String name() {
        return metadata().name();
    }

    PromiseSpec spec() {
        return held.get().spec();
    }

    Metadata metadata() {
        return held.get().metadata();
    }

    PromiseStatus status() {
        return held.get().status();
    }

    WorkflowStatus workflow() {
        return held.get().workflow();
    }

    @Nullable
    Condition condition(String type) {
        return workflow().condition(type);
    }

    /** The labels by which Kratix finds what belongs to the Promise ({@code GenerateSharedLabels}). */
    Map<String, String> sharedLabels() {
        return Map.of(Labels.PROMISE_NAME, name());
    }

    /** In milliseconds: how long after its workflow ended it runs again. */
    long intervalMillis() {
        return ReconciliationIntervals.millis(revisions.latestOf(name()), spec(), settings());
    }

    /** Whether its last configure workflow failed and is to run again by itself. */
    boolean waitsToRetry(WorkflowStatus workflow) {
        return settings().retriesFailuresAtInterval()
                && workflow.conditions()
                        .is(
                                ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED,
                                Condition.FALSE,
                                ConditionTypes.CONFIGURE_WORKFLOW_FAILED);
    }

    void setStatus(PromiseStatus status) {
        held.set(promise().withStatus(status));
    }

    void setMetadata(Metadata metadata) {
        held.setMetadata(metadata);
    }

    void setWorkflow(WorkflowStatus workflow) {
        held.setWorkflow(workflow);
    }

    /** Sets a condition as Kubernetes' own helper does: the time stays while the status does. */
    void setCondition(Condition condition) {
        setWorkflow(workflow().withConditions(workflow().conditions().with(condition)));
    }

    /** Changes {@code status.status} in both places where it stands. */
    void setAvailability(String text) {
        setStatus(status().withTop(status().top().withStatus(text))
                .withKratix(status().kratix().withStatus(text)));
    }

    /** Sends labels and finalizers. */
    void update() {
        held.update(pass);
    }

    void updateStatus() {
        held.updateStatus(pass);
    }

    /**
     * Sends the status; a conflict is not an error but looked at again in 5 seconds ({@code updatePromiseStatus}).
     *
     * @return the end of the pass, if there was a conflict
     */
    Optional<Decision> updateStatusUnlessOvertaken() {
        try {
            updateStatus();
            return Optional.empty();
        } catch (Pass.Conflict conflict) {
            return end(Requeue.FAST, "somebody else wrote to the Promise, so Kratix looks again in 5 seconds");
        }
    }

    Optional<Decision> end(Requeue requeue, String because, String... words) {
        return end(requeue, Because.of(because, words));
    }

    Optional<Decision> end(Requeue requeue, Because because) {
        return Optional.of(pass.end(requeue, because));
    }

    /** Ends the pass until something happens; after a failed workflow also until its interval is over. */
    Optional<Decision> waitFor(WorkflowStatus workflow, Because because) {
        return end(waitsToRetry(workflow) ? Requeue.After.of(intervalMillis()) : Requeue.PASSIVE, because);
    }
}
