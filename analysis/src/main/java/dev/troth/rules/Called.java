package dev.troth.rules;

import dev.troth.promise.Pipeline;

/** How messages call the parts of a Promise. */
public final class Called {

    private Called() {}

    /** The Pipeline's name in backticks, or words for want of one. */
    public static String of(Pipeline pipeline) {
        return pipeline.nameText().isEmpty() ? "the Pipeline without a name" : "`" + pipeline.nameText() + "`";
    }

    /** {@code `resource.configure`}. */
    public static String workflowOf(Pipeline pipeline) {
        return "`" + pipeline.workflowText() + "`";
    }
}
