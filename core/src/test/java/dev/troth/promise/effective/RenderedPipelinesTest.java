package dev.troth.promise.effective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.troth.json.Json;
import dev.troth.promise.Action;
import dev.troth.promise.Promise;
import dev.troth.promise.WorkflowType;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each Job and supporting object is what the real Kratix rendered, field by field. */
class RenderedPipelinesTest {

    @TestFactory
    Stream<DynamicTest> eachRecordedPipelineBecomesTheSameObjects() {
        return Recordings.read("render.jsonl")
                .lines()
                .map(Recordings::place)
                .filter(row -> row.get("error").isNothing())
                .map(row -> dynamicTest(
                        row.get("id").stringOrEmpty() + " " + row.get("title").stringOrEmpty(), () -> compare(row)));
    }

    private static void compare(Place row) {
        List<List<Json>> expected = new ArrayList<>();
        row.get("rendered").forEachItem(pipeline -> {
            List<Json> objects = new ArrayList<>();
            pipeline.get("objects").forEachItem(object -> objects.add(withoutUids(Json.of(object.node()))));
            expected.add(objects);
        });
        List<List<Json>> actual = new ArrayList<>();
        PipelineDefaults defaults = PipelineDefaults.BUILT_IN
                .withAdapterImage("example/pipeline-adapter:1")
                .withPullSecret(
                        row.at("environment", "PIPELINE_ADAPTER_PULL_SECRET").stringOrEmpty());
        for (PipelineRun run : runs(row)) {
            actual.add(List.copyOf(Manifest.all(SupportingObjects.of(run), Job.of(run, defaults, "xxxxx"))));
        }
        assertThat(expected).isNotEmpty();
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            // Where a user names several namespaces, Kratix goes through them in random order.
            assertThat(actual.get(i)).containsExactlyInAnyOrderElementsOf(expected.get(i));
            assertThat(kinds(actual.get(i))).isEqualTo(kinds(expected.get(i)));
        }
    }

    private static List<PipelineRun> runs(Place row) {
        Promise promise = Recordings.promise(
                row.at("promise", "name").stringOrEmpty(),
                Json.of(row.at("promise", "spec").node()));
        Action action = Action.of(row.get("action").stringOrEmpty()).orElseThrow();
        if (row.get("type").stringOrEmpty().equals("promise")) {
            return PipelineRun.all(
                    promise, WorkflowType.PROMISE, action, ParentObject.ofPromise(promise), RunHash.ofPromise(promise));
        }
        Place request = row.get("request");
        boolean dryRun =
                request.at("labels", "kratix.io/dry-run").stringOrEmpty().equals("true");
        ParentObject parent = ParentObject.ofRequest(
                promise.api().orElseThrow(),
                request.get("name").stringOrEmpty(),
                request.get("namespace").stringOrEmpty(),
                dryRun);
        String hash = RunHash.ofRequest(promise, Json.of(request.get("spec").node()), dryRun);
        return PipelineRun.all(promise, WorkflowType.RESOURCE, action, parent, hash);
    }

    private static List<Json> kinds(List<Json> objects) {
        return objects.stream()
                .map(object -> ((Json.Mapping) object).fields().getOrDefault("kind", Json.NULL))
                .toList();
    }

    /** Uids are the recorder's. */
    private static Json withoutUids(Json value) {
        return switch (value) {
            case Json.Mapping mapping -> {
                Json.Mapping without = Json.Mapping.EMPTY;
                for (var field : mapping.fields().entrySet()) {
                    if (!field.getKey().equals("uid")) {
                        without = without.with(field.getKey(), withoutUids(field.getValue()));
                    }
                }
                yield without;
            }
            case Json.Sequence sequence ->
                new Json.Sequence(sequence.items().stream()
                        .map(RenderedPipelinesTest::withoutUids)
                        .toList());
            default -> value;
        };
    }
}
