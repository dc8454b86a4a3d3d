package dev.troth.engine.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.promise.Action;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a workflow is of which no Job is there. */
class ProgressTest {

    @ParameterizedTest
    @CsvSource({
        "example.com/mine,                PENDING,   0, false",
        "example.com/mine,                SUSPENDED, 1, true",
        "kratix.io/workflow-suspended,    SUSPENDED, 0, false",
        "internal.workflows.kratix.io/run-from-start, SUSPENDED, 0, false",
        "kratix.io/manual-reconciliation, SUSPENDED, 1, true",
    })
    void itGoesOnWithTheSuspendedPipelineUnlessItIsStillSuspendedOrStartsAgain(
            String label, Phase second, int index, boolean resume) {
        RequestObject request = Requests.labelled(Requests.known(Requests.spec("small")), label)
                .withWorkflow(WorkflowStatus.EMPTY.withPipelines(List.of(
                        PipelineStatus.pending("a", 0), new PipelineStatus("b", second, 0, null, Timestamps.NONE, 0))));
        assertThat(Progress.of(
                        request,
                        Requests.pipelines(Promises.spec(List.of("a", "b"), List.of()), request, Action.CONFIGURE),
                        null))
                .returns(index, Progress::index)
                .returns(index, Progress::completed)
                .returns(resume, Progress::resume);
    }
}
