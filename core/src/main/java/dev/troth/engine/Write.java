package dev.troth.engine;

import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Reference;

/** One request to the API server that changes something. */
public sealed interface Write extends Step {

    /** The object that is written to. */
    Reference object();

    /**
     * Whether the API server refused it because somebody else had written in between; nothing is changed then.
     * Only writes of a pass that was told of such a conflict are refused.
     */
    boolean refused();

    /** Whether the object is afterwards what it was before: the API server tells nobody. */
    default boolean changesNothing() {
        return false;
    }

    /**
     * A new object.
     *
     * @param generateName whether five characters are to be appended to its name
     */
    record Create(ApiObject created, boolean generateName, boolean refused) implements Write {
        @Override
        public Reference object() {
            return created.reference();
        }
    }

    /** Labels, annotations, finalizers or spec of an object; its status is not touched. */
    record Update(ApiObject before, ApiObject after, boolean refused) implements Write {
        @Override
        public Reference object() {
            return after.reference();
        }

        @Override
        public boolean changesNothing() {
            return before.equals(after);
        }
    }

    /** The status of an object; nothing else is touched. */
    record UpdateStatus(ApiObject before, ApiObject after, boolean refused) implements Write {
        @Override
        public Reference object() {
            return after.reference();
        }

        @Override
        public boolean changesNothing() {
            return before.equals(after);
        }
    }

    /** {@code spec.suspend} of a Job. */
    record SuspendJob(JobObject before, boolean refused) implements Write {
        @Override
        public Reference object() {
            return before.reference();
        }

        @Override
        public boolean changesNothing() {
            return before.suspend();
        }
    }

    /** The deletion of an object, which its finalizers may delay. Jobs are deleted with background propagation. */
    record Delete(ApiObject before, boolean refused) implements Write {
        @Override
        public Reference object() {
            return before.reference();
        }

        /** Asking again for a deletion that finalizers delay does nothing. */
        @Override
        public boolean changesNothing() {
            return before.metadata().isDeleting();
        }
    }
}
