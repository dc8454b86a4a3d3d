package dev.troth.engine.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.DocumentedBehaviour;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.RequestStatus;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.json.Json;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a restart of Kratix does by itself. */
class RestartTest {

    private static final KratixSettings SEED =
            KratixSettings.BUILT_IN.withDocumented(Set.of(DocumentedBehaviour.RESTART_RUNS_WORKFLOWS));

    private static final RequestObject DONE = request(WorkflowStatus.EMPTY.withConditions(new Conditions(
            List.of(new Condition(ConditionTypes.CONFIGURE_WORKFLOW_COMPLETED, Condition.TRUE, "done", "done", 0)))));

    @Test
    void todaysKratixWritesNothing() {
        assertThat(Restart.of(DONE, KratixSettings.BUILT_IN)).isEmpty();
    }

    @Test
    void theOlderDocumentationSaysThatWorkflowsRunAgain() {
        assertThat(Restart.of(DONE, SEED))
                .hasValueSatisfying(write -> assertThat(write.toString()).contains(Labels.RUN_FROM_START));
    }

    @Test
    void whatHasNotRunYetIsLeftToItsOrdinaryCourse() {
        assertThat(Restart.of(request(WorkflowStatus.EMPTY), SEED)).isEmpty();
    }

    @Test
    void whatIsBeingDeletedIsNotConfiguredAgain() {
        assertThat(Restart.of(DONE.withMetadata(DONE.metadata().deletedAt(1)), SEED))
                .isEmpty();
    }

    private static RequestObject request(WorkflowStatus status) {
        return new RequestObject(
                "Redis",
                Metadata.of("default", "cache"),
                new RequestSpec(Json.NULL),
                RequestStatus.EMPTY.withWorkflow(status));
    }
}
