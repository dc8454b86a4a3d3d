package dev.troth.engine.property;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.promise.Action;
import java.util.function.Consumer;

/** Passes of the request controller, one upon the other, until one changes nothing. */
final class Settling {

    /** More passes than any law needs: each writes one thing. */
    static final int BOUND = 12;

    private Settling() {}

    /** What is left when nothing changes any more. */
    static SmallPlatform of(SmallPlatform platform, Consumer<OnePass> each) {
        SmallPlatform now = platform;
        for (int i = 0; i < BOUND; i++) {
            OnePass pass = OnePass.of(now);
            each.accept(pass);
            if (pass.changedNothing() || isUnheardOf(pass)) {
                return pass.after();
            }
            now = pass.after();
        }
        throw new AssertionError("Kratix goes round and round from" + platform);
    }

    /**
     * Quirk: the last Job is done, but no status-writer has said so. The workflow engine counts Jobs, what follows it
     * looks at the condition, and each puts the other's {@code workflowsSucceeded} right, without end.
     */
    static boolean isUnheardOf(OnePass pass) {
        if (!pass.after().hasRequest() || pass.isDeleting()) {
            return false;
        }
        JobObject newest = pass.after().newestJob();
        int last = pass.pipelines(Action.CONFIGURE).size() - 1;
        return newest != null
                && newest.isCompleted()
                && last >= 0
                && pass.placeOf(newest, Action.CONFIGURE) == last
                && pass.request().workflow().observedGeneration() >= 0
                && !pass.after()
                        .request()
                        .workflow()
                        .conditions()
                        .is(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED, Condition.TRUE);
    }
}
