package dev.troth.engine.pod;

import dev.troth.engine.Pass;
import dev.troth.engine.Write;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.object.WorkflowStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The status-writer of a Pipeline that leaves no files, without documents in between: by far the most common case of a
 * simulation. It does what {@link StatusLaw} does.
 */
final class PlainStatus {

    private PlainStatus() {}

    /**
     * Whether all that the status-writer touches is of Kratix' own types. A suspended generation without Pipelines is not:
     * where it goes, an empty object is left.
     */
    static boolean isPlain(WorkflowParent parent) {
        if (!(parent instanceof RequestObject request)) {
            return true;
        }
        if (request.workflow().pipelines() == null && request.workflow().suspendedGeneration() != 0) {
            return false;
        }
        Map<String, ?> others = request.status().others().fields();
        return others.isEmpty()
                || !(others.containsKey("message") || others.containsKey("conditions") || others.containsKey("kratix"));
    }

    /** Runs the container. */
    static Outcome run(StatusWriter.Environment environment, WorkflowParent parent, long nowMillis, int refusedWrite) {
        WorkflowStatus before = parent.workflow();
        int index = before.indexOf(environment.pipeline());
        if (before.pipelines() != null && index < 0) {
            return Outcome.failed(StatusLaw.notFound(environment.pipeline()));
        }
        String message = before.message();
        if (environment.last() && StatusLaw.PENDING.equals(message)) {
            message = StatusLaw.completedMessage(environment.type());
        }
        WorkflowStatus after = new WorkflowStatus(
                environment.dryRun() ? StatusLaw.DRY_RUN_MESSAGE : message,
                before.workflows(),
                before.succeeded(),
                before.failed(),
                before.observedGeneration(),
                pipelines(before.pipelines(), index),
                environment.last() ? 0 : before.suspendedGeneration(),
                environment.last()
                        ? completed(before.conditions(), Timestamps.ofMillis(nowMillis))
                        : before.conditions());
        WorkflowParent written = parent.withWorkflow(after);
        if (refusedWrite == 0) {
            return Outcome.of(new Write.UpdateStatus(parent, written, false));
        }
        Pass pass = new Pass(nowMillis, refusedWrite);
        try {
            pass.updateStatus(parent, written);
            return Outcome.of(pass, List.of(), null);
        } catch (Pass.Conflict conflict) {
            return Outcome.of(pass, List.of(), "failed to update status: " + conflict.getMessage());
        }
    }

    private static @Nullable List<PipelineStatus> pipelines(@Nullable List<PipelineStatus> before, int index) {
        if (before == null) {
            return null;
        }
        PipelineStatus one = before.get(index);
        PipelineStatus[] changed = before.toArray(new PipelineStatus[0]);
        changed[index] =
                new PipelineStatus(one.name(), Phase.RUNNING, one.lastTransitionSeconds(), null, Timestamps.NONE, 0);
        return List.of(changed);
    }

    private static Conditions completed(Conditions before, long seconds) {
        Condition wanted = new Condition(
                StatusLaw.COMPLETED_TYPE,
                Condition.TRUE,
                StatusLaw.COMPLETED_REASON,
                StatusLaw.COMPLETED_MESSAGE,
                seconds);
        List<Condition> list = before.list();
        int index = 0;
        while (index < list.size() && !list.get(index).type().equals(StatusLaw.COMPLETED_TYPE)) {
            index++;
        }
        Condition[] changed = list.toArray(new Condition[Math.max(list.size(), index + 1)]);
        changed[index] = wanted;
        return new Conditions(List.of(changed));
    }
}
