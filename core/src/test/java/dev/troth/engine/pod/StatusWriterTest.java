package dev.troth.engine.pod;

import static dev.troth.engine.pod.PodTexts.files;
import static dev.troth.engine.pod.PodTexts.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Write;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.RequestStatus;
import dev.troth.engine.object.StatusDocuments;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.json.Json;
import dev.troth.promise.WorkflowType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a status-writer makes of a status. */
class StatusWriterTest {

    private static final long NOW = 100_250;
    private static final String PIPELINES =
            "kratix: {workflows: {pipelines: [{name: a, phase: Running, attempts: 2, message: old}, {name: b, phase: Pending}]}}\n";

    @Test
    void theLastPipelineCompletesTheWorkflowButStaysRunning() {
        StatusWriting writing = write("message: Pending\n" + PIPELINES, null, null, "b", true);
        assertThat(writing.status()).isEqualTo(status("""
                        message: Resource requested
                        kratix: {workflows: {pipelines: [{name: a, phase: Running, attempts: 2, message: old}, {name: b, phase: Running}]}}
                        conditions:
                        - {lastTransitionTime: "1970-01-01T00:01:40Z", message: Pipelines completed, reason: PipelinesExecutedSuccessfully, status: "True", type: ConfigureWorkflowCompleted}
                        """));
    }

    @Test
    void keysReplaceWhatIsThereAsAWhole() {
        assertThat(write("a: {x: 1, y: 2}\n", "a: {x: 3}\n", null, "a", false).status())
                .isEqualTo(status("a: {x: 3}\n"));
    }

    /** Quirk: Merging loses what has no type, also where it was there before. */
    @Test
    void onlyConditionsAreMergedAndByType() {
        assertThat(write(
                                "conditions: [{type: A, status: old}, {type: B, status: kept}, {status: untyped}]\n",
                                "conditions: [{type: A, status: new}, {status: untyped}]\n",
                                null,
                                "a",
                                false)
                        .status())
                .isEqualTo(status("conditions: [{type: A, status: new}, {type: B, status: kept}]\n"));
    }

    @Test
    void kratixKeepsItsOwnFields() {
        StatusWriting writing = write(PIPELINES, "kratix: null\n", "suspend: true\n", "a", false);
        assertThat(writing.labels()).isFalse();
        assertThat(writing.error())
                .isEqualTo(
                        "'kratix' is a kratix managed status field that cannot be updated via workflows; remove update"
                                + " to 'kratix' from the '/kratix/metadata/status.yaml' file");
    }

    @Test
    void aPromiseIsWarnedOfKeysThatAreDropped() {
        StatusWriter writer = StatusWriter.of(files("b: 1\na: 2\nmessage: hi\n", null));
        Json counted = status("workflows: 1\nworkflowsSucceeded: 0\nworkflowsFailed: 0\n");
        StatusWriting writing =
                writer.write(new StatusWriter.Environment(WorkflowType.PROMISE, "a", false, false), counted, 1, NOW);
        assertThat(writing.said())
                .containsExactly("Warning: promise workflow status has unsupported keys: a, b in status.yaml; only"
                        + " 'message' can be updated in Promise status.");
        assertThat(writing.status())
                .isEqualTo(status("message: hi\nworkflows: 1\nworkflowsSucceeded: 0\nworkflowsFailed: 0\n"));
    }

    @Test
    void aSuspensionWritesTheLabelBeforeTheStatus() {
        StatusWriting writing = write(PIPELINES, null, "retryAfter: 1.5s\nmessage: wait\n", "a", true);
        assertThat(writing.labels()).isTrue();
        assertThat(writing.status()).isEqualTo(status("""
                        kratix:
                          workflows:
                            suspendedGeneration: 3
                            pipelines:
                            - {name: a, phase: Suspended, attempts: 3, message: wait, nextRetryAt: "1970-01-01T00:01:41Z"}
                            - {name: b, phase: Pending}
                        """));
    }

    @Test
    void aPlainSuspensionForgetsRetriesAndOldReasons() {
        assertThat(write(PIPELINES, null, "suspend: true\n", "a", false).status())
                .isEqualTo(status("""
                        kratix:
                          workflows:
                            suspendedGeneration: 3
                            pipelines: [{name: a, phase: Suspended}, {name: b, phase: Pending}]
                        """));
    }

    @Test
    void aPipelineThatIsNotListedFailsAndWhenItSuspendsTheLabelStays() {
        String notFound = "pipeline \"gone\" not found in status.kratix.workflows.pipelines";
        assertThat(write(PIPELINES, null, null, "gone", false)).returns(notFound, StatusWriting::error);
        assertThat(write(PIPELINES, null, "suspend: true\n", "gone", false))
                .returns(notFound, StatusWriting::error)
                .returns(true, StatusWriting::labels);
        assertThat(write("kratix: {}\n", null, "suspend: true\n", "a", false).error())
                .isEqualTo("missing status.kratix.workflows while marking pipeline \"a\" as suspended");
        assertThat(write("kratix: {}\n", null, null, "a", false).error()).isNull();
    }

    @Test
    void aStatusThatTheApiServerRefusesFailsTheContainer() {
        StatusWriting writing = write(PIPELINES, "message: 5\n", null, "a", false);
        assertThat(writing.status()).isNull();
        assertThat(writing.error())
                .isEqualTo("failed to update status: status.message: Invalid value: \"integer\": status.message in body"
                        + " must be of type string: \"integer\"");
    }

    @Test
    void aConflictFailsTheContainerWhereverItComes() {
        RequestObject request = request(StatusDocuments.request(status(PIPELINES)));
        StatusWriter suspending = StatusWriter.of(files(null, "suspend: true\n"));
        StatusWriter.Environment environment = environment("a", false, false);

        Outcome first = suspending.run(environment, request, NOW, 1);
        assertThat(first.error()).startsWith("failed to update object labels: Operation cannot be fulfilled");
        assertThat(first.writes()).singleElement().matches(Write::refused);
        assertThat(first.said()).hasSize(1);

        Outcome second = suspending.run(environment, request, NOW, 2);
        assertThat(second.error()).startsWith("failed to update status: Operation cannot be fulfilled");
        assertThat(second.writes()).hasSize(2);

        assertThat(StatusWriter.WITHOUT_FILES.run(environment, request, NOW, 1).error())
                .startsWith("failed to update status: Operation cannot be fulfilled");
        assertThat(StatusWriter.WITHOUT_FILES.run(environment, request, NOW, 2))
                .as("there is but one write")
                .isEqualTo(StatusWriter.WITHOUT_FILES.run(environment, request, NOW, 0));
    }

    /** The quick way for Pipelines without files is a second telling of the same law. */
    @Test
    void typedAndUntypedStatusesFareTheSame() {
        List<RequestStatus> statuses = allStatuses();
        assertThat(statuses).hasSizeGreaterThan(100);
        for (RequestStatus status : statuses) {
            for (String pipeline : List.of("a", "b", "gone")) {
                for (boolean last : new boolean[] {false, true}) {
                    for (boolean dryRun : new boolean[] {false, true}) {
                        StatusWriter.Environment environment = environment(pipeline, last, dryRun);
                        Outcome typed = StatusWriter.WITHOUT_FILES.run(environment, request(status), NOW, 0);
                        StatusWriting untyped =
                                StatusWriter.WITHOUT_FILES.write(environment, StatusDocuments.of(status), 3, NOW);
                        assertThat(typed.error()).isEqualTo(untyped.error());
                        assertThat(written(typed)).isEqualTo(untyped.status());
                    }
                }
            }
        }
    }

    /** What a request's status can be as documents must survive the way into the engine's types and back. */
    @Test
    void oddStatusesSurviveTheEnginesTypes() {
        for (String odd : List.of(
                "kratix: text\n",
                "kratix: {}\n",
                "kratix: {workflows: {}}\n",
                "kratix: {mine: 1, workflows: {pipelines: [{name: a, phase: Running}], mine: 2}}\n",
                "kratix: {workflows: {pipelines: [text]}}\n",
                "kratix: {workflows: {pipelines: text, suspendedGeneration: 2}}\n",
                "conditions: [text]\n",
                "url: x\n",
                "message: 5\nworkflows: text\nobservedGeneration: 1.5\n")) {
            assertThat(StatusDocuments.of(StatusDocuments.request(status(odd)))).isEqualTo(status(odd));
            RequestObject request = request(StatusDocuments.request(status(odd)));
            StatusWriter.Environment environment = environment("a", true, false);
            StatusWriting untyped = StatusWriter.WITHOUT_FILES.write(environment, status(odd), 3, NOW);
            Outcome typed = StatusWriter.WITHOUT_FILES.run(environment, request, NOW, 0);
            assertThat(typed.error()).isEqualTo(untyped.error());
            assertThat(written(typed)).isEqualTo(untyped.status());
        }
    }

    private static List<RequestStatus> allStatuses() {
        Condition completed = new Condition("ConfigureWorkflowCompleted", "False", "PipelinesInProgress", "m", 5);
        Condition other = new Condition("Reconciled", "Unknown", "Pending", "Pending", 6);
        List<RequestStatus> statuses = new ArrayList<>();
        for (String message : new String[] {null, "Pending", "mine"}) {
            for (List<PipelineStatus> pipelines : pipelineLists()) {
                for (long suspended : new long[] {0, 2}) {
                    for (List<Condition> conditions :
                            List.of(List.<Condition>of(), List.of(other), List.of(other, completed, completed))) {
                        WorkflowStatus workflow = new WorkflowStatus(
                                message, 2, 1, 0, 3, pipelines, suspended, new Conditions(conditions));
                        statuses.add(RequestStatus.EMPTY.withWorkflow(workflow).withVersions("v1", ""));
                    }
                }
            }
        }
        return statuses;
    }

    private static List<@Nullable List<PipelineStatus>> pipelineLists() {
        List<@Nullable List<PipelineStatus>> lists = new ArrayList<>();
        lists.add(null);
        lists.add(List.of());
        for (Phase phase : Phase.values()) {
            PipelineStatus a = new PipelineStatus("a", phase, 7, "why", 50, 2);
            lists.add(List.of(a, PipelineStatus.pending("b", 8)));
            lists.add(List.of(a, a, new PipelineStatus("b", phase, Timestamps.NONE, null, Timestamps.NONE, 0)));
        }
        return lists;
    }

    private static @Nullable Json written(Outcome outcome) {
        return outcome.writes().isEmpty()
                ? null
                : StatusDocuments.of(
                        ((RequestObject) ((Write.UpdateStatus) outcome.writes().getLast()).after()).status());
    }

    private static RequestObject request(RequestStatus status) {
        Metadata metadata = Metadata.of("default", "r").withGeneration(3);
        return new RequestObject("Thing", metadata, new RequestSpec(Json.NULL), status);
    }

    private static StatusWriter.Environment environment(String pipeline, boolean last, boolean dryRun) {
        return new StatusWriter.Environment(WorkflowType.RESOURCE, pipeline, last, dryRun);
    }

    private static StatusWriting write(
            String before, @Nullable String statusYaml, @Nullable String control, String pipeline, boolean last) {
        return StatusWriter.of(files(statusYaml, control))
                .write(environment(pipeline, last, false), status(before), 3, NOW);
    }
}
