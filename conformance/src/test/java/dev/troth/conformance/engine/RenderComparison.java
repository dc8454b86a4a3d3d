package dev.troth.conformance.engine;

import dev.troth.json.Json;
import dev.troth.promise.Action;
import dev.troth.promise.WorkflowType;
import dev.troth.promise.effective.PipelineDefaults;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.promise.effective.RunHash;
import dev.troth.yaml.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code render.jsonl}: what a workflow is rendered to, or why it is not.
 *
 * @param topic type and action of the workflow, such as {@code resource.configure}
 * @param differences in words; empty when Troth agrees
 */
public record RenderComparison(String id, String topic, List<String> differences) {

    /** The file of which a row is a line, zipped or not. */
    public static final String FILE = "render.jsonl";

    private static final String ADAPTER_IMAGE = "example/pipeline-adapter:1";
    private static final String PULL_SECRET = "PIPELINE_ADAPTER_PULL_SECRET";

    public RenderComparison {
        differences = List.copyOf(differences);
    }

    /** All rows in a folder with recordings; none where it has no such file. */
    public static List<RenderComparison> all(Path folder) {
        return RenderLines.read(folder, FILE)
                .lines()
                .filter(line -> !line.isBlank())
                .map(RenderComparison::of)
                .toList();
    }

    /** One row. */
    public static RenderComparison of(String line) {
        Place row = RenderLines.place(line);
        WorkflowType type = WorkflowType.of(text(row.get("type"))).orElseThrow();
        Action action = Action.of(text(row.get("action"))).orElseThrow();
        return new RenderComparison(
                text(row.get("id")), type.text() + "." + action.text(), differences(row, type, action));
    }

    private static List<String> differences(Place row, WorkflowType type, Action action) {
        PromiseSpec spec = PromiseSpec.of(RenderLines.promise(
                text(row.at("promise", "name")),
                Json.of(row.at("promise", "spec").node())));
        @Nullable String error = row.get("error").isNothing() ? null : text(row.get("error"));
        @Nullable String why = spec.whyUnrenderable(type, action);
        if (error != null || why != null) {
            return String.valueOf(error).equals(why) ? List.of() : List.of("error: expected " + error + ", was " + why);
        }
        return objects(
                row.get("rendered").items(),
                type == WorkflowType.PROMISE
                        ? spec.promisePipelines(action)
                        : ofRequest(row.get("request"), spec, action),
                PipelineDefaults.BUILT_IN
                        .withAdapterImage(ADAPTER_IMAGE)
                        .withPullSecret(text(row.at("environment", PULL_SECRET))));
    }

    private static List<RenderedPipeline> ofRequest(Place request, PromiseSpec spec, Action action) {
        return spec.resourcePipelines(
                action,
                text(request.get("name")),
                text(request.get("namespace")),
                text(request.at("labels", "kratix.io/dry-run")).equals("true"),
                RunHash.ofSpec(Json.of(request.get("spec").node())));
    }

    private static List<String> objects(
            List<Place> expected, List<RenderedPipeline> actual, PipelineDefaults defaults) {
        List<String> names =
                expected.stream().map(each -> text(each.get("pipeline"))).toList();
        List<String> actualNames = actual.stream().map(RenderedPipeline::name).toList();
        if (!actualNames.equals(names)) {
            return List.of("Pipelines: expected " + names + ", were " + actualNames);
        }
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            List<Json> recorded = expected.get(i).get("objects").items().stream()
                    .map(object -> Json.of(object.node()))
                    .toList();
            for (String difference : RenderDifferences.of(recorded, actual.get(i), defaults)) {
                differences.add("Pipeline " + names.get(i) + ": " + difference);
            }
        }
        return differences;
    }

    private static String text(Place place) {
        return place.stringOrEmpty();
    }
}
