package dev.troth.engine.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of Pipelines in a status. */
class WorkflowStatusTest {

    private static final PipelineStatus PENDING = PipelineStatus.pending("a", 1);
    private static final WorkflowStatus LISTED =
            WorkflowStatus.EMPTY.withPipelines(List.of(PENDING, suspended("b"), suspended("c"), suspended("b")));

    @Test
    void theFirstOfANameAndTheFirstThatIsSuspendedCount() {
        assertThat(LISTED.indexOf("b")).isEqualTo(1);
        assertThat(LISTED.indexOf("d")).isEqualTo(-1);
        assertThat(LISTED.suspendedIndex()).isEqualTo(1);
        assertThat(LISTED.withPipelines(List.of(PENDING)).suspendedIndex()).isEqualTo(-1);
    }

    @Test
    void withoutAListNothingIsFound() {
        assertThat(WorkflowStatus.EMPTY.indexOf("a")).isEqualTo(-1);
        assertThat(WorkflowStatus.EMPTY.suspendedIndex()).isEqualTo(-1);
    }

    @Test
    void onePipelineIsReplacedByAnother() {
        assertThat(LISTED.withPipeline(0, PENDING)).isSameAs(LISTED);
        assertThat(LISTED.withPipeline(0, suspended("a")).pipelines())
                .containsExactly(suspended("a"), suspended("b"), suspended("c"), suspended("b"));
    }

    @Test
    void whoeverLeavesASuspensionLosesTheReasonButNotWhenToRetry() {
        assertThat(suspended("b").marked(Phase.RUNNING, 9))
                .isEqualTo(new PipelineStatus("b", Phase.RUNNING, 9, null, 7, 2));
        assertThat(new PipelineStatus("b", Phase.FAILED, 1, "why", 7, 2).marked(Phase.RUNNING, 9))
                .isEqualTo(new PipelineStatus("b", Phase.RUNNING, 9, "why", 7, 2));
        assertThat(suspended("b").marked(Phase.SUSPENDED, 9)).isEqualTo(suspended("b"));
    }

    private static PipelineStatus suspended(String name) {
        return new PipelineStatus(name, Phase.SUSPENDED, 1, "why", 7, 2);
    }
}
