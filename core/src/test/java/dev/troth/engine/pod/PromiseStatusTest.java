package dev.troth.engine.pod;

import static dev.troth.engine.pod.PodTexts.files;
import static dev.troth.engine.pod.PodTexts.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Write;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.StatusDocuments;
import dev.troth.engine.pod.StatusWriter.Environment;
import dev.troth.engine.world.Promises;
import dev.troth.json.Json;
import dev.troth.promise.WorkflowType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a status-writer makes of the status of a Promise, whose fields are all Kratix' own. */
class PromiseStatusTest {

    private static final PromiseObject PROMISE =
            Promises.stored(Promises.withoutApi("", "")).withStatus(StatusDocuments.promise(status("""
                    message: Pending
                    kratix: {workflows: {suspendedGeneration: 1, pipelines: [{name: x, phase: Suspended, message: old}]}}
                    """)));
    private static final String CONFIGURED = """
            workflows: 0
            workflowsSucceeded: 0
            workflowsFailed: 0
            kratix: {workflows: {pipelines: [{name: x, phase: Running}]}}
            conditions:
            - {lastTransitionTime: "1970-01-01T00:00:05Z", message: Pipelines completed, reason: PipelinesExecutedSuccessfully, status: "True", type: ConfigureWorkflowCompleted}
            """;

    @Test
    void itsLastPipelineConfiguresIt() {
        Outcome outcome = run(StatusWriter.WITHOUT_FILES, true);
        assertThat(written(outcome)).isEqualTo(status("message: Promise configured\n" + CONFIGURED));
        assertThat(outcome.said()).isEmpty();
    }

    @Test
    void ofWhatAPipelineWritesOnlyTheMessageStays() {
        Outcome outcome = run(StatusWriter.of(files("message: up\nurl: x\n", null)), true);
        assertThat(written(outcome)).isEqualTo(status("message: up\n" + CONFIGURED));
        assertThat(outcome.said())
                .containsExactly("Warning: promise workflow status has unsupported keys: url in status.yaml; only"
                        + " 'message' can be updated in Promise status.");
    }

    @Test
    void aMessageAloneIsNothingToWarnOf() {
        assertThat(run(StatusWriter.of(files("message: up\n", null)), false).said())
                .isEmpty();
    }

    @Test
    void itIsSuspendedAsARequestIs() {
        Outcome outcome = run(StatusWriter.of(files(null, "suspend: true\nmessage: wait\n")), true);
        assertThat(outcome.writes()).hasSize(2);
        assertThat(((Write.Update) outcome.writes().getFirst())
                        .after()
                        .metadata()
                        .labels())
                .containsOnlyKeys("kratix.io/workflow-suspended");
        assertThat(written(outcome)).isEqualTo(status("""
                        message: Pending
                        workflows: 0
                        workflowsSucceeded: 0
                        workflowsFailed: 0
                        kratix: {workflows: {suspendedGeneration: 1, pipelines: [{name: x, phase: Suspended, message: wait}]}}
                        """));
    }

    private static Outcome run(StatusWriter writer, boolean last) {
        return writer.run(new Environment(WorkflowType.PROMISE, "x", last, false), PROMISE, 5_000, 0);
    }

    private static Json written(Outcome outcome) {
        List<Write> writes = outcome.writes();
        return StatusDocuments.of(((PromiseObject) ((Write.UpdateStatus) writes.getLast()).after()).status());
    }
}
