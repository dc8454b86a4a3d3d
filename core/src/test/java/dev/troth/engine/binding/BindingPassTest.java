package dev.troth.engine.binding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Decision;
import dev.troth.engine.Engine;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.BindingStatus;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.world.Picture;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.engine.world.Story;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request that is to be at another version is told to run again. */
class BindingPassTest {

    @Test
    void aRequestAtAnotherVersionRunsAgain() {
        assertThat(pass(bound("latest"))).isEqualTo("""
                update Cache default/cache
                    labels.kratix.io/manual-reconciliation=true
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=Unknown UpgradeInProgress "Upgrade to version v2 is in progress" 1s
                    conditions#=1
                passive
                the binding asks for version v2, so the request's workflow runs again
                """);
    }

    @Test
    void aRequestAtTheVersionOfItsBindingIsLeftAlone() {
        assertThat(pass(bound("v1"))).isEqualTo("""
                passive
                the request is at the version that its binding asks for
                """);
    }

    @Test
    void aRequestThatWasNeverServedIsLeftAlone() {
        assertThat(pass(bound("v2")
                                .request(request ->
                                        request.withStatus(request.status().withVersions("", "latest"))))
                        + pass(bound("v2")
                                .request(request ->
                                        request.withStatus(request.status().withVersions("not-set", "latest")))))
                .isEqualTo("""
                passive
                the request is at no version yet, so there is nothing to upgrade
                passive
                the request is at no version yet, so there is nothing to upgrade
                """);
    }

    @Test
    void anUpgradeThatIsUnderWayIsNotAskedForAgain() {
        assertThat(pass(bound(
                        "v2", "", upgrade("Unknown", "UpgradeInProgress", "Upgrade to version v2 is in progress"))))
                .isEqualTo("""
                passive
                an upgrade to version v2 is under way already
                """);
    }

    @Test
    void anUpgradeToAnotherVersionThanTheOneUnderWayIsAskedFor() {
        assertThat(pass(bound(
                        "v3", "", upgrade("Unknown", "UpgradeInProgress", "Upgrade to version v2 is in progress"))))
                .isEqualTo("""
                update Cache default/cache
                    labels.kratix.io/manual-reconciliation=true
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=Unknown UpgradeInProgress "Upgrade to version v3 is in progress" 0s
                passive
                the binding asks for version v3, so the request's workflow runs again
                """);
    }

    @Test
    void anUpgradeThatIsUnderWayAfterAFailureIsToldAgain() {
        assertThat(pass(bound(
                        "v2", "v1", upgrade("Unknown", "UpgradeInProgress", "Upgrade to version v2 is in progress"))))
                .isEqualTo("""
                status ResourceBinding default/cache-redis-1c955
                    -failedVersion
                passive
                an upgrade to version v2 is under way already
                """);
    }

    @Test
    void aVersionThatFailedIsNotTriedAgain() {
        assertThat(pass(bound("v2", "v2", upgrade("False", "UpgradeFailed", ""))))
                .isEqualTo("""
                passive
                the upgrade to this version has failed before; Kratix waits until something changes
                """);
    }

    @Test
    void afterAFailureAnotherVersionIsTried() {
        assertThat(pass(bound("v3", "v2", upgrade("False", "UpgradeFailed", ""))))
                .isEqualTo("""
                update Cache default/cache
                    labels.kratix.io/manual-reconciliation=true
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=Unknown UpgradeInProgress "Upgrade to version v3 is in progress" 1s
                    -failedVersion
                passive
                the binding asks for version v3, so the request's workflow runs again
                """);
    }

    @Test
    void aFailureThatIsNoLongerToldIsTriedAgain() {
        assertThat(pass(bound("v2", "v2", upgrade("True", "UpgradeComplete", ""))))
                .isEqualTo("""
                update Cache default/cache
                    labels.kratix.io/manual-reconciliation=true
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=Unknown UpgradeInProgress "Upgrade to version v2 is in progress" 1s
                    -failedVersion
                passive
                the binding asks for version v2, so the request's workflow runs again
                """);
    }

    @Test
    void afterASuccessAnotherVersionIsAskedFor() {
        assertThat(pass(bound("v2", "", upgrade("True", "UpgradeComplete", "Upgrade to version v1 is complete"))))
                .isEqualTo("""
                update Cache default/cache
                    labels.kratix.io/manual-reconciliation=true
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=Unknown UpgradeInProgress "Upgrade to version v2 is in progress" 1s
                passive
                the binding asks for version v2, so the request's workflow runs again
                """);
    }

    @Test
    void aMessageThatNamesNoVersionMeansThatNoneIsUnderWay() {
        assertThat(pass(bound("v2", "", upgrade("Unknown", "UpgradeInProgress", "soon")))
                        + pass(bound("v2", "", upgrade("Unknown", "UpgradeInProgress", "it will be version v2"))))
                .isEqualTo("""
                update Cache default/cache
                    labels.kratix.io/manual-reconciliation=true
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=Unknown UpgradeInProgress "Upgrade to version v2 is in progress" 0s
                passive
                the binding asks for version v2, so the request's workflow runs again
                passive
                an upgrade to version v2 is under way already
                """);
    }

    @Test
    void aPersonWhoAsksOnTheBindingGetsARunAtAnyVersion() {
        assertThat(pass(forced(bound("v1")))).isEqualTo("""
                update Cache default/cache
                    labels.kratix.io/manual-reconciliation=true
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/manual-reconciliation
                status ResourceBinding default/cache-redis-1c955
                    UpgradeSucceeded=Unknown UpgradeInProgress "Reconciliation requested for version v1" 1s
                    conditions#=1
                passive
                manual reconciliation was asked for on the binding, so the request's workflow runs again
                """);
    }

    @Test
    void whatAPersonAsksForIsUnderWayAlready() {
        assertThat(pass(forced(bound(
                        "v1", "", upgrade("Unknown", "UpgradeInProgress", "Reconciliation requested for version v1")))))
                .isEqualTo("""
                update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/manual-reconciliation
                status ResourceBinding default/cache-redis-1c955
                passive
                manual reconciliation was asked for on the binding, so the request's workflow runs again
                """);
    }

    @Test
    void aBindingThatIsGoneIsLeftAlone() {
        Story story = bound("v2");
        assertThat(pass(story.without(story.platform().binding()))).isEqualTo("""
                passive
                the binding is gone, so there is nothing to do
                """);
    }

    @Test
    void withoutItsPromiseABindingIsAnError() {
        Story story = bound("v2");
        assertThat(pass(story.without(story.platform().all(PromiseObject.class).getFirst())))
                .isEqualTo("""
                error: failed to get promise redis
                there is no Promise redis for this binding to follow
                """);
    }

    @Test
    void aPromiseWithoutAnApiIsAnError() {
        Story story = bound("v2");
        assertThat(pass(story.replacing(Promises.stored(Promises.withoutApi("", "")))))
                .isEqualTo("""
                error: failed to get gvk for promise redis
                Promise redis has no API, so a binding cannot be for one of its requests
                """);
    }

    @Test
    void withoutItsRequestABindingIsAnError() {
        Story story = bound("v2");
        assertThat(pass(story.without(story.request()))).isEqualTo("""
                error: failed to get resource request cache
                there is no request cache for this binding to move
                """);
    }

    @Test
    void withoutALatestVersionABindingToItIsAnError() {
        assertThat(pass(bound("latest").replacing(Promises.revision("v2", ONE, false))))
                .isEqualTo("""
                error: failed to get latest provision revision for promise redis: cannot find any PromiseRevision for Promise redis with status.latest set to true: no latest promise revision yet
                the pass ended in an error, so Kratix tries again after a back-off: failed to get latest provision revision for promise redis: cannot find any PromiseRevision for Promise redis with status.latest set to true: no latest promise revision yet
                """);
    }

    @Test
    void whenSomebodyElseHasWrittenThePassIsAnError() {
        assertThat(Picture.of(Engine.reconcile(bound("v2").platform().seenOfBinding(1)))
                        + Picture.of(
                                Engine.reconcile(forced(bound("v2")).platform().seenOfBinding(2))))
                .isEqualTo("""
                refused: update Cache default/cache
                    labels.kratix.io/manual-reconciliation=true
                error: Operation cannot be fulfilled on Cache default/cache: the object has been modified; please apply your changes to the latest version and try again
                update Cache default/cache
                    labels.kratix.io/manual-reconciliation=true
                refused: update ResourceBinding default/cache-redis-1c955
                    -labels.kratix.io/manual-reconciliation
                error: Operation cannot be fulfilled on ResourceBinding default/cache-redis-1c955: the object has been modified; please apply your changes to the latest version and try again
                """);
    }

    private static final PromiseSpec ONE = Promises.spec(List.of("a"), List.of());

    /** A request that is served from v1. */
    private static Story served() {
        return Story.of(SmallPlatform.of(
                        Promises.stored(ONE),
                        Promises.revision("v1", ONE, false),
                        Promises.revision("v2", ONE, true),
                        Requests.created(Requests.spec("small"))))
                .settled()
                .request(request -> request.withStatus(request.status().withVersions("v1", "latest")));
    }

    private static Story bound(String version, String failedVersion, Conditions conditions) {
        Story story = served();
        BindingObject binding = story.platform().binding().withVersion(version);
        return story.replacing(binding.withStatus(new BindingStatus("v1", failedVersion, conditions)));
    }

    private static Story bound(String version) {
        return bound(version, "", Conditions.NONE);
    }

    private static Conditions upgrade(String status, String reason, String message) {
        return Conditions.NONE.with(
                new Condition("UpgradeSucceeded", status, reason, message, SmallPlatform.START / 1000));
    }

    private static Story forced(Story story) {
        BindingObject binding = story.platform().binding();
        return story.replacing(
                binding.withMetadata(binding.metadata().withLabel(Labels.MANUAL_RECONCILIATION, "true")));
    }

    private static String pass(Story story) {
        Decision decision = Engine.reconcile(story.platform().seenOfBinding(0));
        return Picture.of(decision) + decision.because().text() + "\n";
    }
}
