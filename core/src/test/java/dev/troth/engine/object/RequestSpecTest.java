package dev.troth.engine.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.world.Promises;
import dev.troth.json.Json;
import dev.troth.promise.Action;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.promise.effective.RenderedPipeline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The spec of a request, which remembers what was last rendered for it. */
class RequestSpecTest {

    private static final PromiseSpec PROMISE = Promises.spec(List.of("a"), List.of("drop"));

    @Test
    void specsThatSayTheSameAreEqual() {
        RequestSpec small = new RequestSpec(Json.Mapping.EMPTY.with("size", "small"));
        assertThat(small)
                .isEqualTo(new RequestSpec(Json.Mapping.EMPTY.with("size", "small")))
                .hasSameHashCodeAs(new RequestSpec(Json.Mapping.EMPTY.with("size", "small")))
                .isNotEqualTo(new RequestSpec(Json.Mapping.EMPTY.with("size", "big")))
                .isNotEqualTo(small.json())
                .hasToString(small.json().toString());
    }

    @Test
    void onePipelineIsRenderedOnceForTheSameRequest() {
        RequestSpec spec = new RequestSpec(Json.NULL);
        Metadata request = Metadata.of("default", "one");
        assertThat(spec.pipelines(PROMISE, Action.CONFIGURE, request, false))
                .isSameAs(spec.pipelines(PROMISE, Action.CONFIGURE, request.withLabel("x", "y"), false));
        assertThat(spec.pipelines(PROMISE, Action.DELETE, request, false))
                .extracting(RenderedPipeline::name)
                .containsExactly("drop");
    }

    @Test
    void whatIsRenderedIsForTheRequestInHand() {
        RequestSpec spec = new RequestSpec(Json.NULL);
        assertThat(rendered(spec, PROMISE, "default", "one")).isEqualTo("default one a");
        assertThat(rendered(spec, PROMISE, "default", "two")).isEqualTo("default two a");
        assertThat(rendered(spec, PROMISE, "team", "two")).isEqualTo("team two a");
        assertThat(rendered(spec, Promises.spec(List.of("b"), List.of()), "team", "two"))
                .isEqualTo("team two b");
    }

    @Test
    void aDryRunIsAnotherRunThanTheRealOne() {
        RequestSpec spec = new RequestSpec(Json.NULL);
        Metadata request = Metadata.of("default", "one");
        assertThat(hash(spec, request, true))
                .isEqualTo(hash(spec, request, true))
                .isNotEqualTo(hash(spec, request, false));
    }

    private static String rendered(RequestSpec spec, PromiseSpec promise, String namespace, String name) {
        RenderedPipeline pipeline = spec.pipelines(promise, Action.CONFIGURE, Metadata.of(namespace, name), false)
                .getFirst();
        return pipeline.namespace() + " " + pipeline.jobLabels().get(Labels.RESOURCE_NAME) + " " + pipeline.name();
    }

    private static String hash(RequestSpec spec, Metadata request, boolean dryRun) {
        return spec.pipelines(PROMISE, Action.CONFIGURE, request, dryRun)
                .getFirst()
                .run()
                .hash();
    }
}
