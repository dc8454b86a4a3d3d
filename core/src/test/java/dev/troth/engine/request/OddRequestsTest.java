package dev.troth.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.BindingStatus;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.RequestStatus;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests and bindings that somebody has meddled with, and what Kratix makes of them. */
class OddRequestsTest {

    @ParameterizedTest
    @CsvSource({
        "kafka, cache, default, spec.promiseRef.name=redis",
        "redis, store, default, spec.resourceRef.name=cache",
        "redis, cache, team,    spec.resourceRef.namespace=default",
    })
    void aBindingThatNamesSomethingElseIsPutRight(String promise, String resource, String namespace, String change) {
        Story story = Story.configuredBy("a").settled();
        BindingObject binding = story.platform().binding();
        assertThat(story.replacing(new BindingObject(
                                binding.metadata(), "latest", promise, resource, namespace, binding.status()))
                        .pass())
                .isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    %s
                passive
                """.formatted(change));
    }

    @Test
    void aLabelTooManyOnTheBindingGoesAlsoWhereTheRequestCarriesItsOwnNameAsALabel() {
        Story story = Story.configuredBy("a")
                .request(request -> request.withMetadata(request.metadata().withLabel(Labels.RESOURCE_NAME, "cache")))
                .settled();
        assertThat(story.pass()).isEqualTo("""
                passive
                """);
        BindingObject binding = story.platform().binding();
        assertThat(story.replacing(binding.withMetadata(binding.metadata().withLabel("mine", "x")))
                        .pass())
                .isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    -labels.mine
                passive
                """);
    }

    @ParameterizedTest
    @CsvSource({"v2, true", "not-set, false", "'', false"})
    void onlyAnUpgradeToAVersionIsToldWhileItRuns(String version, boolean told) {
        Story story = Story.of(SmallPlatform.of(
                        Promises.stored(ONE),
                        Promises.revision(version, ONE, true),
                        Requests.created(Requests.spec("small"))))
                .settled();
        BindingObject binding = story.platform().binding();
        assertThat(story.replacing(binding.withStatus(new BindingStatus("v1", "", Conditions.NONE)))
                        .pass())
                .isEqualTo(told ? """
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=Unknown UpgradeInProgress "Upgrade to version v2 is in progress" 1s
                    conditions#=1
                passive
                """ : """
                passive
                """);
    }

    @Test
    void theTimeOfTheLastSuccessIsPutRightWhereOlderVersionsKeptIt() {
        assertThat(done().request(request -> {
                            RequestStatus status = request.status();
                            return request.withStatus(new RequestStatus(
                                    status.workflow(),
                                    status.promiseVersion(),
                                    status.resourceBindingVersion(),
                                    status.lastSuccessSeconds(),
                                    SmallPlatform.START / 1000 - 7,
                                    status.others()));
                        })
                        .pass())
                .isEqualTo("""
                status Cache default/cache
                    lastSuccessfulConfigureWorkflowTime=1s
                passive
                """);
    }

    @Test
    void aSuccessForAnotherReasonThanKratixOwnIsNotFollowedByARunAfterTheInterval() {
        Story story = done().status(status -> status.withConditions(status.conditions()
                .sortedWith(
                        new Condition("ConfigureWorkflowCompleted", "True", "Mine", "m", SmallPlatform.START / 1000))));
        assertThat(story.pass() + story.why()).isEqualTo("""
                passive
                nothing is left to do until something changes""");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "0, 1, 0", "0, 0, 1"})
    void withoutPipelinesEachCountGoesBackToZero(long workflows, long succeeded, long failed) {
        Story story = Story.of(Promises.spec(List.of(), List.of())).settled();
        assertThat(story.pass()).isEqualTo("""
                again in 36000.0 s
                """);
        assertThat(story.status(status -> status.withWorkflows(workflows)
                                .withSucceeded(succeeded)
                                .withFailed(failed))
                        .passed()
                        .request()
                        .workflow())
                .returns(0L, WorkflowStatus::workflows)
                .returns(0L, WorkflowStatus::succeeded)
                .returns(0L, WorkflowStatus::failed);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -", "True, Reconciled", "Unknown, Pending"})
    void aPauseIsToldWhateverTheRequestSaidBefore(String status, String message) {
        Story story = Story.configuredBy("a")
                .settled()
                .status(before -> before.withConditions(
                        status == null
                                ? Conditions.NONE
                                : Conditions.NONE.with(
                                        new Condition("Reconciled", status, "PausedReconciliation", message, 0))))
                .labelled(Labels.PAUSED);
        assertThat(story.passes(2)).startsWith("""
                event Warning PausedReconciliation: 'kratix.io/paused' label set to 'true' for this resource request; pausing reconciliation
                status Cache default/cache
                    Reconciled=Unknown PausedReconciliation "Paused" 1s
                """).endsWith("""
                passive
                --
                passive
                """);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -", "WorkflowSuspended, Pending", "WorkflowPending, Suspended"})
    void aSuspensionIsToldWhateverTheRequestSaidBefore(String reason, String message) {
        Story story = Story.configuredBy("a")
                .settled()
                .suspendsItself()
                .status(before -> before.withConditions(
                        reason == null
                                ? Conditions.NONE
                                : Conditions.NONE.with(new Condition("Reconciled", "Unknown", reason, message, 0))));
        assertThat(story.pass()).contains("""
                    Reconciled=Unknown WorkflowSuspended "Suspended" 1s
                """);
        assertThat(story.passed().pass()).isEqualTo("""
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                passive
                """);
    }

    @Test
    void aDeletionThatFailedAndIsSuspendedThenSaysSo() {
        Story failed = done().deleted().settled().fails().passed();
        assertThat(failed.labelled(Labels.WORKFLOW_SUSPENDED).pass()).isEqualTo("""
                event Warning WorkflowSuspended: 'kratix.io/workflow-suspended' label set to 'true' for resource request; skipping reconciliation
                status Cache default/cache
                    Reconciled=Unknown WorkflowSuspended "Suspended" 2s
                status Cache default/cache
                    DeleteWorkflowCompleted=False DeleteWorkflowSuspended "The delete workflow is suspended" 2s
                passive
                """);
    }

    private static final PromiseSpec ONE = Promises.spec(List.of("a"), List.of());

    private static Story done() {
        return Story.configuredBy("a").settled().succeeds().settled();
    }
}
