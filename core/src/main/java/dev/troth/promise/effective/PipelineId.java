package dev.troth.promise.effective;

import dev.troth.promise.Action;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import java.nio.charset.StandardCharsets;

/**
 * What Kratix calls a Pipeline: {@code <promise>-<type>-<action>-<pipeline>}. Its ServiceAccount, its Role or
 * ClusterRole and their bindings are named so ({@code api/v1alpha1/pipeline_types.go}, {@code ForPromise},
 * {@code ForResource}).
 *
 * @param promise the Promise's name
 * @param pipeline the Pipeline's name
 */
public record PipelineId(String promise, WorkflowType type, Action action, String pipeline) {

    /** How long an id may be, in bytes ({@code internal/webhook/v1alpha1/promise_webhook.go}). */
    public static final int MAX_BYTES = 60;

    public static PipelineId of(Promise promise, Pipeline pipeline) {
        return new PipelineId(promise.nameText(), pipeline.type(), pipeline.action(), pipeline.nameText());
    }

    public String text() {
        return promise + "-" + type.text() + "-" + action.text() + "-" + pipeline;
    }

    /** The length that Kratix measures: bytes of UTF-8. */
    public int bytes() {
        return text().getBytes(StandardCharsets.UTF_8).length;
    }

    /** By how many bytes it is too long; 0 when it is not. */
    public int excess() {
        return Math.max(0, bytes() - MAX_BYTES);
    }

    /** How many bytes a Pipeline's name may have in this workflow of this Promise; less than 1 when none fits. */
    public int budget() {
        return MAX_BYTES - new PipelineId(promise, type, action, "").bytes();
    }

    @Override
    public String toString() {
        return text();
    }
}
