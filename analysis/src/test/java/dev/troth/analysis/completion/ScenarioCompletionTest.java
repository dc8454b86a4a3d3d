package dev.troth.analysis.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What only a scenario knows. */
class ScenarioCompletionTest {

    private static final String OBJECTS =
            "request promise bucket invoices worker-1 Promise/bucket Bucket/invoices Destination/worker-1";

    /** What it shows, part of the {@code spec} of a scenario, and all labels in their order. */
    static Stream<Arguments> names() {
        return Stream.of(
                arguments("objects behind an action", "steps:\n  - delete: ▮", OBJECTS),
                arguments("objects of a check", "expect:\n  - {object: ▮, exists: false}", OBJECTS),
                arguments(
                        "objects and files to apply",
                        "steps:\n  - apply: ▮",
                        OBJECTS + " requests/bucket.yaml promise.yaml"),
                arguments("Destinations", "steps:\n  - breakStateStore: ▮", "worker-1"),
                arguments("Destinations of a file", "expect:\n  - {file: a.yaml, destination: ▮}", "worker-1"),
                arguments(
                        "Destinations that are written in the scenario",
                        "destinations: [{name: near}, {name: far}]\nsteps:\n  - removeDestination: ▮",
                        "near far"),
                arguments(
                        "keys of a Destination",
                        "destinations:\n  - {name: near, labels: {}, path: a, filepath: {}, ▮}",
                        "stateStoreRef cleanup strictMatchLabels initWorkloads"),
                arguments("rest", "steps:\n  - wait: ▮", "settled"),
                arguments("who can start again", "steps:\n  - restart: ▮", "kratix"),
                arguments("versions", "steps:\n  - {upgrade: request, version: ▮}", "v1.0.0 latest"),
                arguments(
                        "Pipelines of the request",
                        "steps:\n  - {deleteJobs: request, pipeline: ▮}",
                        "provision announce empty"),
                arguments(
                        "Pipelines of the Promise",
                        "expect:\n  - {object: promise, phase: Failed, pipeline: ▮}",
                        "prepare"),
                arguments(
                        "Pipelines of what is meant where nothing is named",
                        "expect:\n  - {phase: Failed, pipeline: ▮}",
                        "provision announce empty"),
                arguments(
                        "Pipelines of a workflow",
                        "containers:\n  - {workflow: resource/configure, pipeline: ▮}",
                        "provision announce"),
                arguments(
                        "containers of a Pipeline",
                        "containers:\n  - {pipeline: announce, container: ▮}",
                        "post reader work-writer status-writer"),
                arguments(
                        "workflows",
                        "containers:\n  - workflow: ▮",
                        "promise resource configure delete promise/configure promise/delete resource/configure"
                                + " resource/delete"),
                arguments("phases", "expect:\n  - phase: ▮", "Pending Running Succeeded Failed Suspended"),
                arguments("files of Promises", "promises:\n  - ▮", "promise.yaml"),
                arguments("files of requests", "requests: [▮]", "requests/bucket.yaml"),
                arguments("files that are changed a little", "requests: [{file: ▮, with: {}}]", "requests/bucket.yaml"),
                arguments(
                        "what is in a list is not proposed again",
                        "settings: {asDocumented: [interval-is-ten-hours, failure-waits-for-a-person, ▮]}",
                        "restart-runs-workflows manual-delete-ends-configure failed-delete-waits-for-a-person"
                                + " first-failure-counts"),
                arguments("settings", "settings: {numberOfJobsToKeep: 3, git: {▮}}", "minimumFetchInterval"),
                arguments(
                        "a step is one thing",
                        "steps:\n  - {delete: request, at: 1s, description: a, when: settled, ▮}",
                        "after with set remove version pipeline message"),
                arguments(
                        "an object that is written in place",
                        "promises: [{kind: Promise, spec: {requiredPromises: [{▮}]}}]",
                        "name version"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void proposes(String what, String spec, String labels) {
        assertThat(String.join(" ", labels(spec))).as(what).isEqualTo(labels);
    }

    private static List<String> labels(String spec) {
        return Desk.proposals(Desk.scenario(spec)).stream().map(Proposal::label).toList();
    }

    @Test
    void conditionsThatComeToPassComeFirst() {
        assertThat(labels("expect:\n  - condition: ▮"))
                .containsSubsequence("Reconciled=Unknown", "Reconciled", "Reconciled=False", "DeleteWorkflowCompleted")
                .doesNotContain("Available")
                .doesNotHaveDuplicates();
        assertThat(labels("expect:\n  - {object: promise, condition: ▮}")).contains("Available", "Available=False");
    }

    @Test
    void whyAConditionCameToPassIsTold() {
        String failing = """
                containers: [{container: render, exitCode: 1}]
                expect:
                  - {condition: ConfigureWorkflowCompleted=False, reason: ▮}
                """;
        assertThat(labels(failing)).contains("ConfigureWorkflowFailed").doesNotContain("Reconciled");
        assertThat(Desk.proposals(Desk.scenario(failing)))
                .filteredOn(proposal -> proposal.label().equals("ConfigureWorkflowFailed"))
                .extracting(Proposal::documentation)
                .containsExactly("Of `ConfigureWorkflowCompleted=False`: A Configure Pipeline has failed: provision");
    }

    @Test
    void eventsAreThoseThatTheStoryHas() {
        assertThat(labels("containers: [{container: render, exitCode: 1}]\nexpect:\n  - event: ▮"))
                .contains("PipelineStarted", "ConfigureWorkflowFailed")
                .doesNotContain("ReconcileSucceeded");
        assertThat(labels("expect:\n  - event: ▮"))
                .contains("ReconcileSucceeded")
                .doesNotContain("ConfigureWorkflowFailed");
    }

    @Test
    void aStoryThatNeverEndsIsLookedAtForSoLong() {
        assertThat(labels("until: 9000d\nsettings: {reconciliationInterval: 1h}\nexpect:\n  - event: ▮"))
                .contains("ReconcileSucceeded");
    }
}
