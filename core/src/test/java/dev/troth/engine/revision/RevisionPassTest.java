package dev.troth.engine.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Decision;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.Requeue;
import dev.troth.engine.Write;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.BindingStatus;
import dev.troth.engine.object.Metadata;
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
import org.junit.jupiter.api.Test;

/** Which revision is the latest, and what goes with one that goes. */
class RevisionPassTest {

    private static final String WITH_API =
            "{api: {spec: {group: g, names: {kind: Thing, plural: things}, versions: [{name: v1, storage: true}]}}}";

    private static RevisionObject revision(String version, String spec) {
        Place root = Place.of(Yaml.read("{metadata: {name: p}, spec: " + spec + "}")
                .documents()
                .getFirst());
        return new RevisionObject(
                Metadata.of("", "p-" + version)
                        .withLabels(Map.of(Labels.PROMISE_NAME, "p"))
                        .withFinalizers(List.of(Finalizers.RESOURCE_REQUEST_CLEANUP)),
                "p",
                version,
                PromiseSpec.of(Promise.of(root)),
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
        return RevisionPass.reconcile(new Observation.OfRevision(
                0,
                KratixSettings.BUILT_IN,
                0,
                revision,
                all,
                List.of(bindings),
                List.of(request("one"), request("two"))));
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
        assertThat(writes(pass(second, List.of(first, second))))
                .containsExactly("Update PromiseRevision p-v1", "UpdateStatus PromiseRevision p-v2");
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
    }

    @Test
    void requestsBoundToItsVersionGoWithItAndOthersStay() {
        Decision decision =
                pass(deleted(revision("v1", WITH_API)), List.of(), binding("one", "v1"), binding("two", "latest"));
        assertThat(writes(decision)).containsExactly("Delete Thing default/one");
        assertThat(decision.requeue()).isEqualTo(Requeue.FAST);
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
        RevisionObject old = revision("v1", WITH_API);
        RevisionObject renamed =
                old.withMetadata(old.metadata().withAnnotations(Map.of(Annotations.SKIP_REQUEST_CLEANUP, "true")));
        assertThat(writes(pass(deleted(renamed), List.of(), binding("one", "v1"))))
                .containsExactly("Update PromiseRevision p-v1");
    }
}
