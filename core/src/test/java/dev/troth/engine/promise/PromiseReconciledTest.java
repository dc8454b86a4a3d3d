package dev.troth.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.PromiseStory;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What condition Reconciled of an available Promise becomes, by the conditions that are there. */
class PromiseReconciledTest {

    /** The workflow counts before the files; of what is said already the status alone counts, except after a failure. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            False PipelinesInProgress          | Ready   | -                             | Unknown WorkflowPending
            False PipelinesInProgress          | Ready   | Unknown WorksPending          | Unknown WorksPending
            False ConfigureWorkflowFailed      | Ready   | -                             | False ConfigureWorkflowFailed
            False ConfigureWorkflowFailed      | Ready   | False WorksFailing            | False ConfigureWorkflowFailed
            False ConfigureWorkflowFailed      | Ready   | False ConfigureWorkflowFailed | False ConfigureWorkflowFailed
            True PipelinesExecutedSuccessfully | Pending | -                             | Unknown WorksPending
            True PipelinesExecutedSuccessfully | Pending | True Reconciled               | Unknown WorksPending
            True PipelinesExecutedSuccessfully | Failing | True Reconciled               | False WorksFailing
            True PipelinesExecutedSuccessfully | Failing | False ConfigureWorkflowFailed | False ConfigureWorkflowFailed
            True PipelinesExecutedSuccessfully | Ready   | -                             | True Reconciled
            True PipelinesExecutedSuccessfully | Ready   | Unknown WorksPending          | True Reconciled
            True PipelinesExecutedSuccessfully | Ready   | True Mine                     | True Mine
            Unknown Mine                       | Ready   | -                             | -
            -                                  | Ready   | -                             | -
            -                                  | Pending | True Reconciled               | Unknown WorksPending
            """)
    void itFollowsTheWorkflowThenTheFiles(
            @Nullable String completed, String work, @Nullable String before, @Nullable String after) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition("Available", "True", "PromiseAvailable", "m", SmallPlatform.START / 1000));
        add(conditions, "ConfigureWorkflowCompleted", completed);
        add(conditions, "Reconciled", before);
        Condition reconciled = done().with(work(work))
                .status(status -> status.withConditions(new Conditions(conditions)))
                .passed()
                .promise()
                .workflow()
                .condition("Reconciled");
        assertThat(reconciled == null ? null : reconciled.status() + " " + reconciled.reason())
                .isEqualTo(after);
    }

    @Test
    void aCountThatDoesNotFitTheConditionIsPutRightAlsoWhenAllElseIsSaid() {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, "Available", "True PromiseAvailable");
        add(conditions, "WorksSucceeded", "True WorksSucceeded");
        assertThat(done().status(status -> status.withConditions(new Conditions(conditions)))
                        .pass())
                .isEqualTo("""
                status Promise redis
                    Available=True PromiseAvailable "Ready to fulfil resource requests" 1s
                    workflowsSucceeded=0
                passive
                """);
    }

    @Test
    void aVerdictThatIsMissingIsToldAlsoWhenAllElseIsSaid() {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, "Available", "True PromiseAvailable");
        add(conditions, "ConfigureWorkflowCompleted", "True PipelinesExecutedSuccessfully");
        add(conditions, "WorksSucceeded", "True WorksSucceeded");
        assertThat(done().status(status -> status.withConditions(new Conditions(conditions)))
                        .pass())
                .contains("event Normal ReconcileSucceeded: Successfully reconciled")
                .contains("Reconciled=True Reconciled \"Reconciled\" 1s");
    }

    @Test
    void aWorkflowWhosePipelinesWereJustCountedIsNotTakenForCompleted() {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, "Available", "True PromiseAvailable");
        add(conditions, "ConfigureWorkflowCompleted", "False PipelinesInProgress");
        add(conditions, "Reconciled", "Unknown WorkflowPending");
        add(conditions, "WorksSucceeded", "True WorksSucceeded");
        PromiseStory uncounted = done().status(status -> status.withConditions(new Conditions(conditions))
                .withWorkflows(0)
                .withSucceeded(0));
        assertThat(uncounted.pass() + uncounted.why()).isEqualTo("""
                status Promise redis
                    Available=False PromiseUnavailable "Cannot fulfil resource requests" 1s
                    kratix.status=Unavailable
                    status=Unavailable
                    workflows=1
                passive
                the workflow of redis has not completed""");
    }

    private static PromiseStory done() {
        return PromiseStory.configuredBy("a")
                .settled()
                .succeeds()
                .with(work("Ready"))
                .settled();
    }

    private static WorkObject work(String ready) {
        WorkObject work = Pods.work(Kinds.SYSTEM_NAMESPACE, "redis-a", "a", "", ready);
        return work.withMetadata(
                work.metadata().withLabel(Labels.WORK_TYPE, "promise").withoutLabel(Labels.RESOURCE_NAME));
    }

    private static void add(List<Condition> conditions, String type, @Nullable String words) {
        if (words != null) {
            int blank = words.indexOf(' ');
            conditions.add(new Condition(
                    type, words.substring(0, blank), words.substring(blank + 1), "m", SmallPlatform.START / 1000));
        }
    }
}
