package dev.troth.promise.effective;

import dev.troth.json.Json;
import dev.troth.promise.Action;
import dev.troth.promise.Kinds;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.promise.Workflow;
import dev.troth.promise.WorkflowType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why Kratix cannot read a Promise's Pipelines, in its own words ({@code api/v1alpha1/promise_types.go},
 * {@code NewPipelinesMap}; {@code pipeline_types.go}, {@code PipelinesFromUnstructured}).
 *
 * <p>Whichever workflow is asked for, Kratix reads all four: one broken Pipeline stops every workflow of the Promise.
 * Of several broken workflows it names one at random; here it is the one asked for, else the first in the file.
 */
final class StrictPipelines {

    private record Failure(WorkflowType type, Action action, String text) {}

    private final List<Failure> failures = new ArrayList<>();

    private StrictPipelines(Promise promise) {
        promise.workflows().forEach(this::read);
    }

    static StrictPipelines of(Promise promise) {
        return new StrictPipelines(promise);
    }

    /** Why this workflow cannot be rendered; null when it can. */
    @Nullable
    String failure(WorkflowType type, Action action) {
        for (Failure failure : failures) {
            if (failure.type() == type && failure.action() == action) {
                return failure.text();
            }
        }
        return failures.isEmpty() ? null : failures.getFirst().text();
    }

    private void read(Workflow workflow) {
        for (Pipeline pipeline : workflow.pipelines()) {
            String failure = failure(pipeline);
            if (failure != null) {
                failures.add(new Failure(
                        workflow.type(),
                        workflow.action(),
                        "failed parsing " + workflow.text() + " pipeline: " + failure));
                return;
            }
        }
    }

    private static @Nullable String failure(Pipeline pipeline) {
        String kind = pipeline.kind().stringOrEmpty();
        String apiVersion = pipeline.apiVersion().stringOrEmpty();
        if (!kind.equals(Kinds.PIPELINE) || !apiVersion.equals(Kinds.API_VERSION)) {
            return "unsupported pipeline " + GoText.quoted(pipeline.nameText()) + " with APIVersion \"" + kind + "/"
                    + apiVersion + "\"";
        }
        String failure = StrictDecoding.failure(Json.of(pipeline.place().node()));
        return failure == null ? null : "failed unmarshalling pipeline " + pipeline.nameText() + ": " + failure;
    }
}
