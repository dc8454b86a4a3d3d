package dev.troth.simulation.invariant;

import dev.troth.engine.Decision;
import dev.troth.engine.Event;
import dev.troth.engine.Step;
import dev.troth.engine.Write;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.trigger.WorkItem;
import dev.troth.simulation.rehearsal.Onlooker;
import org.jspecify.annotations.Nullable;

/**
 * Quirk: when the Job of a re-run is deleted, Kratix writes {@code workflowsSucceeded} in two places that disagree, and each
 * write wakes the other ({@code reconcileWorkflowStatus}, {@code generateWorkflowsCounterStatus}). It is the one circle that
 * Kratix is known for; any other would be one of the engine's or of the platform's.
 */
final class CounterCircle implements Onlooker {

    /** So many passes in a row that do nothing else are no coincidence. */
    private static final int MANY = 1_000;

    private @Nullable WorkItem item;
    private long succeeded = -1;
    private int inARow;

    /** Whether the last passes did nothing but count up and down. */
    boolean isClosed() {
        return inARow >= MANY;
    }

    @Override
    public void passed(long atMillis, WorkItem looked, Decision decision) {
        long counted = counted(decision);
        boolean goesOn = looked.equals(item) && counted >= 0 && counted != succeeded;
        inARow = goesOn ? inARow + 1 : 0;
        item = looked;
        succeeded = counted;
    }

    /** What a pass that writes one status and nothing else says of the Pipelines that succeeded; -1 for any other pass. */
    private static long counted(Decision decision) {
        long counted = -1;
        for (Step step : decision.steps()) {
            if (step instanceof Write.UpdateStatus status && counted < 0) {
                counted = status.after() instanceof WorkflowParent parent ? succeeded(parent) : -1;
            } else if (!(step instanceof Event)) {
                return -1;
            }
        }
        return counted;
    }

    private static long succeeded(WorkflowParent parent) {
        return switch (parent) {
            case PromiseObject promise -> promise.status().workflow().succeeded();
            case RequestObject request -> request.status().workflow().succeeded();
        };
    }
}
