package dev.troth.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.engine.world.Story;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What condition Reconciled of a request whose Jobs are done becomes, by the conditions that are there. */
class ReconciledTest {

    /** The workflow counts before the files; of what is said already sometimes the status alone counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            False PipelinesInProgress          | Ready   | True WorksSucceeded    | True Reconciled                | Unknown WorkflowPending
            False PipelinesInProgress          | Ready   | True WorksSucceeded    | -                              | Unknown WorkflowPending
            False PipelinesInProgress          | Ready   | True WorksSucceeded    | Unknown WorksPending           | Unknown WorksPending
            False ConfigureWorkflowFailed      | Ready   | True WorksSucceeded    | -                              | False ConfigureWorkflowFailed
            False ConfigureWorkflowFailed      | Ready   | True WorksSucceeded    | True Reconciled                | False ConfigureWorkflowFailed
            False ConfigureWorkflowFailed      | Ready   | True WorksSucceeded    | False WorksFailing             | False ConfigureWorkflowFailed
            False ConfigureWorkflowFailed      | Ready   | True WorksSucceeded    | False ConfigureWorkflowFailed  | False ConfigureWorkflowFailed
            True PipelinesExecutedSuccessfully | Pending | Unknown WorksPending   | -                              | Unknown WorksPending
            True PipelinesExecutedSuccessfully | Pending | Unknown WorksPending   | True Reconciled                | Unknown WorksPending
            True PipelinesExecutedSuccessfully | Pending | Unknown WorksPending   | Unknown WorkflowPending        | Unknown WorkflowPending
            True PipelinesExecutedSuccessfully | Failing | False WorksFailing     | True Reconciled                | False WorksFailing
            True PipelinesExecutedSuccessfully | Failing | False WorksFailing     | False ConfigureWorkflowFailed  | False ConfigureWorkflowFailed
            True PipelinesExecutedSuccessfully | Failing | Perhaps Mine           | -                              | -
            True PipelinesExecutedSuccessfully | Ready   | True WorksSucceeded    | -                              | True Reconciled
            True PipelinesExecutedSuccessfully | Ready   | True WorksSucceeded    | Unknown WorksPending           | True Reconciled
            True PipelinesExecutedSuccessfully | Ready   | True WorksSucceeded    | True DryRunSucceeded           | True Reconciled
            Unknown Mine                       | Ready   | True WorksSucceeded    | -                              | -
            -                                  | Ready   | True WorksSucceeded    | -                              | -
            -                                  | Pending | Unknown WorksPending   | True Reconciled                | Unknown WorksPending
            -                                  | Failing | False WorksFailing     | True Reconciled                | False WorksFailing
            """)
    void itFollowsTheWorkflowThenTheFiles(
            @Nullable String completed,
            String work,
            String succeeded,
            @Nullable String before,
            @Nullable String after) {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, "ConfigureWorkflowCompleted", completed);
        add(conditions, "Reconciled", before);
        add(conditions, "WorksSucceeded", succeeded);
        Condition reconciled = Story.configuredBy("a")
                .settled()
                .succeeds()
                .settled()
                .replacing(Pods.work("default", "redis-cache-a", "a", "cache", work))
                .status(status -> status.withConditions(new Conditions(conditions)))
                .passed()
                .request()
                .workflow()
                .condition("Reconciled");
        assertThat(reconciled == null ? null : reconciled.status() + " " + reconciled.reason())
                .isEqualTo(after);
    }

    private static void add(List<Condition> conditions, String type, @Nullable String words) {
        if (words != null) {
            int blank = words.indexOf(' ');
            // As long ago as the run itself, so that it is not time for the next.
            conditions.add(new Condition(
                    type, words.substring(0, blank), words.substring(blank + 1), "m", SmallPlatform.START / 1000));
        }
    }
}
