package dev.troth.engine.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Decision;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.Requeue;
import dev.troth.engine.StepLines;
import dev.troth.engine.Write;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.BindingStatus;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.PromiseStatus;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.RequestStatus;
import dev.troth.engine.object.RevisionObject;
import dev.troth.json.Json;
import dev.troth.promise.Annotations;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import dev.troth.promise.Promise;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which revision is the latest, and what goes with one that goes. */
class RevisionPassTest {

    private static final String WITH_API =
            "{api: {spec: {group: g, names: {kind: Thing, plural: things}, versions: [{name: v1, storage: true}]}}}";

    private static RevisionObject revision(String version, String spec) {
        return new RevisionObject(
                Metadata.of("", "p-" + version)
                        .withLabels(Map.of(Labels.PROMISE_NAME, "p"))
                        .withFinalizers(List.of(Finalizers.RESOURCE_REQUEST_CLEANUP)),
                "p",
                version,
                spec(spec),
                false);
    }

    private static RevisionObject labelledLatest(RevisionObject revision) {
        return revision.withMetadata(revision.metadata().withLabel(Labels.LATEST_REVISION, "true"));
    }

    private static RevisionObject deleted(RevisionObject revision) {
        return revision.withMetadata(revision.metadata().deletedAt(1));
    }

    private static BindingObject binding(String request, String version) {
        return new BindingObject(
                Metadata.of("default", request + "-binding").withLabels(Map.of(Labels.PROMISE_NAME, "p")),
                version,
                "p",
                request,
                "default",
                BindingStatus.EMPTY);
    }

    private static RequestObject request(String name) {
        return new RequestObject(
                "Thing", Metadata.of("default", name), new RequestSpec(Json.NULL), RequestStatus.EMPTY);
    }

    private static Decision pass(RevisionObject revision, List<RevisionObject> all, BindingObject... bindings) {
        return passWithRefused(0, revision, all, bindings);
    }

    private static Decision passWithRefused(
            int write, @Nullable RevisionObject revision, List<RevisionObject> all, BindingObject... bindings) {
        return RevisionPass.reconcile(new Observation.OfRevision(
                0,
                KratixSettings.BUILT_IN,
                write,
                revision,
                null,
                all,
                List.of(bindings),
                List.of(request("one"), request("two"))));
    }

    private static Decision passBeside(PromiseObject promise, RevisionObject revision) {
        return RevisionPass.reconcile(new Observation.OfRevision(
                0, KratixSettings.BUILT_IN, 0, revision, promise, List.of(), List.of(), List.of()));
    }

    private static PromiseObject promise(String spec) {
        return new PromiseObject(Metadata.of("", "p"), spec(spec), PromiseStatus.EMPTY);
    }

    private static PromiseSpec spec(String spec) {
        return PromiseSpec.of(Promise.of(Place.of(Yaml.read("{metadata: {name: p}, spec: " + spec + "}")
                .documents()
                .getFirst())));
    }

    private static List<String> writes(Decision decision) {
        return decision.writes().stream()
                .map(write -> write.getClass().getSimpleName() + " " + write.object())
                .toList();
    }

    @Test
    void aNewRevisionTakesTheLabelFromTheOthersBeforeItCallsItselfTheLatest() {
        RevisionObject first = labelledLatest(revision("v1", WITH_API)).withLatest(true);
        RevisionObject second = labelledLatest(revision("v2", WITH_API));
        Decision decision = pass(second, List.of(first, second));
        assertThat(writes(decision))
                .containsExactly("Update PromiseRevision p-v1", "UpdateStatus PromiseRevision p-v2");
        assertThat(decision.because().text())
                .isEqualTo("version v2 is now the latest of p, and requests that follow the latest move to it");
    }

    @Test
    void onePassAddsTheFinalizerAndGoesOn() {
        RevisionObject bare = labelledLatest(revision("v1", WITH_API));
        RevisionObject seen = bare.withMetadata(bare.metadata().withFinalizers(List.of()));
        assertThat(writes(pass(seen, List.of(seen))))
                .containsExactly("Update PromiseRevision p-v1", "UpdateStatus PromiseRevision p-v1");
    }

    @Test
    void aRevisionThatLostTheLabelIsNoLongerTheLatest() {
        Decision decision = pass(revision("v1", WITH_API).withLatest(true), List.of());
        assertThat(decision.writes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Write.UpdateStatus.class,
                        write -> assertThat(((RevisionObject) write.after()).latest())
                                .isFalse());
        assertThat(decision.because().text()).isEqualTo("version v1 is no longer the latest of p");
    }

    @Test
    void requestsBoundToItsVersionGoWithItAndOthersStay() {
        Decision decision =
                pass(deleted(revision("v1", WITH_API)), List.of(), binding("one", "v1"), binding("two", "latest"));
        assertThat(writes(decision)).containsExactly("Delete Thing default/one");
        assertThat(decision.requeue()).isEqualTo(Requeue.FAST);
    }

    @Test
    void theApiOfThePromiseAsItIsNowCountsAsLongAsItIsThere() {
        RevisionObject withoutApi = deleted(revision("v1", "{}"));
        assertThat(writes(pass(withoutApi, List.of()))).isEmpty();
        assertThat(writes(passBeside(promise(WITH_API), withoutApi))).containsExactly("Update PromiseRevision p-v1");
        RevisionObject withApi = deleted(revision("v1", WITH_API));
        assertThat(writes(passBeside(promise("{}"), withApi))).isEmpty();
    }

    @Test
    void aBindingWhoseRequestIsGoneGoesItself() {
        assertThat(writes(pass(deleted(revision("v1", WITH_API)), List.of(), binding("gone", "v1"))))
                .containsExactly("Delete ResourceBinding default/gone-binding");
    }

    @Test
    void quirkTheRevisionOfAPromiseWithoutAnApiNeverGoes() {
        Decision decision = pass(deleted(revision("v1", "{}")), List.of());
        assertThat(decision.writes()).isEmpty();
        assertThat(decision.requeue()).isEqualTo(new Requeue.Failed("failed to get gvk for promise p"));
    }

    @Test
    void aRevisionThatOnlyChangesItsNameLeavesRequestsAlone() {
        RevisionObject renamed = leavingRequestsAlone(revision("v1", WITH_API));
        assertThat(writes(pass(deleted(renamed), List.of(), binding("one", "v1"))))
                .containsExactly("Update PromiseRevision p-v1");
    }

    @Test
    void oneThatIsGoneIsLeftAlone() {
        assertThat(StepLines.of(passWithRefused(0, null, List.of()))).isEqualTo("""
                until something happens
                """);
    }

    @Test
    void oneThatIsTheLatestAlreadyStaysSo() {
        RevisionObject latest = labelledLatest(revision("v1", WITH_API)).withLatest(true);
        assertThat(StepLines.of(pass(latest, List.of(latest, labelledLatest(revision("v2", WITH_API))))))
                .isEqualTo("""
                until something happens
                """);
    }

    @Test
    void withoutTheNameOfItsPromiseItGetsThatFirst() {
        RevisionObject bare = labelledLatest(revision("v1", WITH_API));
        assertThat(StepLines.of(pass(unlabelled(bare), List.of(bare)))).isEqualTo("""
                update PromiseRevision p-v1 +kratix.io/promise-name
                until something happens
                """);
    }

    @Test
    void oneThatLeavesRequestsAloneGetsNoFinalizer() {
        RevisionObject renamed = leavingRequestsAlone(revision("v1", WITH_API));
        RevisionObject bare = renamed.withMetadata(renamed.metadata().withFinalizers(List.of()));
        assertThat(StepLines.of(pass(bare, List.of(bare)))).isEqualTo("""
                until something happens
                """);
    }

    @Test
    void revisionsOfOtherPromisesKeepTheirLabel() {
        RevisionObject first = labelledLatest(revision("v1", WITH_API));
        RevisionObject foreign = labelledLatest(revision("v0", WITH_API));
        RevisionObject second = labelledLatest(revision("v2", WITH_API));
        assertThat(StepLines.of(pass(
                        second,
                        List.of(
                                second,
                                first,
                                foreign.withMetadata(foreign.metadata().withLabel(Labels.PROMISE_NAME, "q")),
                                unlabelled(labelledLatest(revision("v9", WITH_API)))))))
                .isEqualTo("""
                update PromiseRevision p-v1 -kratix.io/latest-revision
                status PromiseRevision p-v2
                until something happens
                """);
    }

    @Test
    void whenSomebodyElseHasWrittenItLooksAgainSoonWhileItAddsItsFinalizerAndElseAfterABackOff() {
        RevisionObject first = labelledLatest(revision("v1", WITH_API));
        RevisionObject second = labelledLatest(revision("v2", WITH_API));
        RevisionObject bare = second.withMetadata(second.metadata().withFinalizers(List.of()));
        assertThat(StepLines.of(passWithRefused(1, bare, List.of(first, bare)))).isEqualTo("""
                update PromiseRevision p-v2 +kratix.io/resource-request-cleanup refused
                again in 5 s
                """);
        assertThat(StepLines.of(passWithRefused(1, second, List.of(first, second))))
                .isEqualTo("""
                update PromiseRevision p-v1 -kratix.io/latest-revision refused
                failed: Operation cannot be fulfilled on PromiseRevision p-v1: the object has been modified; please apply your changes to the latest version and try again
                """);
    }

    @Test
    void oneThatNoRequestIsBoundToGoes() {
        BindingObject foreign = binding("one", "v1");
        RevisionObject deleted = deleted(revision("v1", WITH_API));
        BindingObject[] others = {
            binding("two", "v2"),
            foreign.withMetadata(foreign.metadata().withLabel(Labels.PROMISE_NAME, "q")),
            foreign.withMetadata(foreign.metadata().withoutLabel(Labels.PROMISE_NAME)),
        };
        assertThat(StepLines.of(pass(deleted, List.of(), others))).isEqualTo("""
                update PromiseRevision p-v1 -kratix.io/resource-request-cleanup
                until something happens
                """);
        assertThat(StepLines.of(passWithRefused(1, deleted, List.of(), others))).isEqualTo("""
                update PromiseRevision p-v1 -kratix.io/resource-request-cleanup refused
                failed: Operation cannot be fulfilled on PromiseRevision p-v1: the object has been modified; please apply your changes to the latest version and try again
                """);
    }

    @Test
    void oneThatLeavesRequestsAloneLooksAgainSoonWhenSomebodyElseHasWritten() {
        RevisionObject renamed = deleted(leavingRequestsAlone(revision("v1", WITH_API)));
        assertThat(StepLines.of(passWithRefused(1, renamed, List.of(), binding("one", "v1"))))
                .isEqualTo("""
                update PromiseRevision p-v1 -kratix.io/resource-request-cleanup refused
                again in 5 s
                """);
    }

    @Test
    void requestsAreDeletedInTheOrderOfTheirBindingsAndOnlyInTheNamespaceThatTheBindingNames() {
        BindingObject elsewhere = new BindingObject(
                Metadata.of("a-team", "one-binding").withLabels(Map.of(Labels.PROMISE_NAME, "p")),
                "v1",
                "p",
                "one",
                "a-team",
                BindingStatus.EMPTY);
        assertThat(StepLines.of(pass(
                        deleted(revision("v1", WITH_API)),
                        List.of(),
                        binding("two", "v1"),
                        binding("one", "v1"),
                        elsewhere)))
                .isEqualTo("""
                delete ResourceBinding a-team/one-binding
                delete Thing default/one
                delete Thing default/two
                again in 5 s
                """);
    }

    private static RevisionObject unlabelled(RevisionObject revision) {
        return revision.withMetadata(revision.metadata().withoutLabel(Labels.PROMISE_NAME));
    }

    private static RevisionObject leavingRequestsAlone(RevisionObject revision) {
        return revision.withMetadata(
                revision.metadata().withAnnotations(Map.of(Annotations.SKIP_REQUEST_CLEANUP, "true")));
    }
}
