package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.Reference;
import dev.troth.promise.effective.ParentObject;
import dev.troth.promise.effective.RenderedPipeline;

/** Whose Job it is, and of which workflow. */
final class Runs {

    private Runs() {}

    static Reference parent(RenderedPipeline pipeline) {
        ParentObject parent = pipeline.run().parent();
        return new Reference(parent.kind(), parent.namespace(), parent.name());
    }

    /** {@code resource/configure}. */
    static String workflow(RenderedPipeline pipeline) {
        return pipeline.type().workflow(pipeline.action());
    }
}
