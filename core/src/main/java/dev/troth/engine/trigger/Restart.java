package dev.troth.engine.trigger;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.DocumentedBehaviour;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Write;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.promise.Labels;
import java.util.Optional;

/**
 * What a restart of Kratix does beside giving each object a pass. Today that is nothing: all that counts is stored, and a
 * workflow runs again only when its time has come. The older documentation says that a restart runs all workflows.
 */
public final class Restart {

    private Restart() {}

    /** What is written to a Promise or a request because Kratix starts again. */
    public static Optional<Write> of(WorkflowParent parent, KratixSettings settings) {
        boolean hasRun = parent.workflow().conditions().has(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED);
        if (!settings.behavesAsDocumented(DocumentedBehaviour.RESTART_RUNS_WORKFLOWS)
                || !hasRun
                || parent.metadata().isDeleting()) {
            return Optional.empty();
        }
        return Optional.of(new Write.Update(
                parent, parent.withMetadata(parent.metadata().withLabel(Labels.RUN_FROM_START, "true")), false));
    }
}
