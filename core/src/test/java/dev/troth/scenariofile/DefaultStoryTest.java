package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.KratixSettings;
import dev.troth.promise.KubernetesObject;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.simulation.rehearsal.Ending;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.simulation.rehearsal.RehearsalResult;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.timeline.EventKind;
import dev.troth.timeline.TimelineEvent;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefaultStoryTest {

    @Test
    void aPromiseIsAppliedAskedForLookedAfterOnceAndDeleted() {
        RehearsalResult result = play(Examples.promise("redis"), Optional.of(Examples.request("redis")));

        assertThat(result.ending()).isEqualTo(Ending.REACHED);
        assertThat(result.timeline().title()).isEqualTo("redis v1.2.0 · request default/session-cache");
        assertThat(kinds(result))
                .containsSubsequence(
                        EventKind.PROMISE_APPLIED,
                        EventKind.PROMISE_AVAILABLE,
                        EventKind.REQUEST_CREATED,
                        EventKind.PIPELINE_STARTED,
                        EventKind.FILES_WRITTEN,
                        EventKind.PIPELINE_SUCCEEDED,
                        EventKind.INTERVAL_PASSED,
                        EventKind.PIPELINE_SUCCEEDED,
                        EventKind.REQUEST_GONE,
                        EventKind.PROMISE_GONE);
        assertThat(result.timeline().outcome().pipelines())
                .filteredOn(pipeline -> pipeline.pipeline().equals("instance"))
                .allSatisfy(pipeline -> assertThat(pipeline.jobs()).isEqualTo(2));
        assertThat(result.timeline().endMillis()).isBetween(36_000_000L, 36_300_000L);
    }

    @Test
    void withoutARequestOneIsMadeUp() {
        RehearsalResult result = play(Examples.promise("postgresql"), Optional.empty());

        assertThat(result.timeline().title()).isEqualTo("postgresql v2.0.1 · request default/example");
        assertThat(kinds(result)).contains(EventKind.REQUEST_GONE, EventKind.PROMISE_GONE);
    }

    @Test
    void requiredPromisesThatAreKnownComeFirst() {
        Promise webService = Examples.promise("paved-path");
        List<Promise> others =
                List.of(Examples.promise("redis"), Examples.promise("postgresql"), Examples.promise("team-namespace"));

        RehearsalResult result = Rehearsal.play(
                DefaultStory.of(webService, Optional.empty(), others, List.of(), KratixSettings.BUILT_IN),
                Rehearsal.Stop.NEVER);

        assertThat(kinds(result)).contains(EventKind.REQUEST_GONE);
        assertThat(result.timeline().outcome().objects().getLast().exists()).isFalse();
    }

    @Test
    void aPromiseWhoseRequirementsAreMissingWaitsForThem() {
        RehearsalResult result = play(Examples.promise("paved-path"), Optional.empty());

        assertThat(kinds(result)).doesNotContain(EventKind.PROMISE_AVAILABLE, EventKind.PIPELINE_STARTED);
    }

    @Test
    void destinationsThatAreThereAreTheOnlyOnes() {
        KubernetesObject archive =
                KubernetesObject.of(Place.of(Yaml.read("""
                kind: Destination
                metadata: {name: archive, labels: {environment: archive}}
                spec: {path: kept, strictMatchLabels: true, stateStoreRef: {name: archive, kind: BucketStateStore}}
                """).documents().getFirst()));

        Scenario story = DefaultStory.of(
                Examples.promise("redis"), Optional.empty(), List.of(), List.of(archive), KratixSettings.BUILT_IN);

        assertThat(story.destinations()).singleElement().satisfies(destination -> {
            assertThat(destination.name()).isEqualTo("archive");
            assertThat(destination.labels()).isEqualTo(Map.of("environment", "archive"));
            assertThat(destination.spec().strictMatchLabels()).isTrue();
        });
    }

    private static List<EventKind> kinds(RehearsalResult result) {
        return result.timeline().events().stream().map(TimelineEvent::kind).toList();
    }

    private static RehearsalResult play(Promise promise, Optional<ResourceRequest> request) {
        return Rehearsal.play(DefaultStory.of(promise, request, KratixSettings.BUILT_IN), Rehearsal.Stop.NEVER);
    }
}
