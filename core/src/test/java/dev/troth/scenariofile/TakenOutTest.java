package dev.troth.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.troth.timeline.EndState;
import dev.troth.timeline.Timeline;
import dev.troth.timeline.TimelineEvent;
import org.junit.jupiter.api.Test;

/** A Pipeline that an update takes out has run all the same. */
final class TakenOutTest {

    @Test
    void theEndCountsPipelinesThatThePromiseNoLongerHas() {
        Timeline timeline = Played.bucket("""
                steps:
                  - {patch: promise, with: {spec: {workflows: {resource: {configure: [{
                      apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline, metadata: {name: all-in-one},
                      spec: {containers: [{name: one, image: "example.org/one:v1"}]}}]}}}}}
                until: 5m
                """);
        assertThat(timeline.outcome().pipelines())
                .filteredOn(runs -> runs.workflow().equals("resource/configure"))
                .extracting(EndState.PipelineRuns::pipeline, EndState.PipelineRuns::jobs)
                .containsExactly(tuple("all-in-one", 1), tuple("provision", 1), tuple("announce", 1));
        assertThat(timeline.events())
                .filteredOn(event -> event.change().equals("Work of provision deleted"))
                .extracting(TimelineEvent::because)
                .containsExactly(
                        "provision is no longer among the Pipelines, so what it had made goes, and its files with it");
        assertThat(timeline.outcome().pipelines())
                .filteredOn(runs -> runs.pipeline().equals("provision"))
                .flatExtracting(EndState.PipelineRuns::containers)
                .extracting(EndState.ContainerRuns::name)
                .containsExactly("render", "check-policy");
    }
}
