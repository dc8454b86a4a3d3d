package dev.troth.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.RequestStatus;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.trigger.Change;
import dev.troth.engine.world.Promises;
import dev.troth.json.Json;
import dev.troth.promise.Labels;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ApiServerTest {

    private static final Reference REQUEST = new Reference("Thing", "default", "r");

    private final ApiServer apiServer = new ApiServer(object -> "abcde");

    @Test
    void aNewObjectHasTheFirstGenerationAndItsTimeInSeconds() {
        create(request().withMetadata(request().metadata().withGeneration(7)), 1_999);

        assertThat(stored().metadata().generation()).isEqualTo(1);
        assertThat(stored().metadata().creationSeconds()).isEqualTo(1);
    }

    @Test
    void thereIsOneObjectOfAName() {
        create(request(), 0);

        assertThat(apiServer.create(request(), false, 0)).isNull();
    }

    @Test
    void aGeneratedNameGetsItsEnding() {
        apiServer.create(job("job-", "r"), true, 0);

        assertThat(apiServer.all(JobObject.class).getFirst().metadata().name()).isEqualTo("job-abcde");
    }

    @Test
    void aChangedSpecIsANewGenerationAndLabelsAreNot() {
        create(request(), 0);

        update(stored().withMetadata(stored().metadata().withLabel("a", "b")));
        assertThat(stored().metadata().generation()).isEqualTo(1);

        update(stored().withSpec(new RequestSpec(Json.Mapping.EMPTY.with("size", "big"))));
        assertThat(stored().metadata().generation()).isEqualTo(2);
    }

    @Test
    void aStatusWriteTouchesNothingElseAndNoOtherWriteTouchesTheStatus() {
        create(request(), 0);
        RequestObject before = stored();
        RequestObject both = before.withMetadata(before.metadata().withLabel("a", "b"))
                .withStatus(before.status().withVersions("v1", "latest"));

        apiServer.apply(new Write.UpdateStatus(before, both, false), 0);
        assertThat(stored().metadata()).isEqualTo(before.metadata());
        assertThat(stored().status().promiseVersion()).isEqualTo("v1");

        update(stored().withMetadata(both.metadata()).withStatus(RequestStatus.EMPTY));
        assertThat(stored().metadata().label("a")).isEqualTo("b");
        assertThat(stored().status().promiseVersion()).isEqualTo("v1");
    }

    @Test
    void nobodyIsToldOfAWriteThatChangesNothing() {
        create(request(), 0);

        assertThat(apiServer.apply(new Write.Update(stored(), stored(), false), 0))
                .isNull();
    }

    @Test
    void finalizersKeepWhatIsDeletedUntilTheLastOfThemIsGone() {
        create(request().withMetadata(request().metadata().withFinalizers(List.of("one", "other"))), 0);

        Change asked = Objects.requireNonNull(apiServer.delete(REQUEST, 5_000));
        assertThat(asked.after()).isNotNull();
        assertThat(stored().metadata().deletionSeconds()).isEqualTo(5);
        assertThat(stored().metadata().generation()).isEqualTo(2);
        assertThat(apiServer.delete(REQUEST, 6_000)).isNull();

        update(stored().withMetadata(stored().metadata().withoutFinalizer("one")));
        assertThat(apiServer.get(REQUEST)).isNotNull();

        update(stored().withMetadata(stored().metadata().withoutFinalizer("other")));
        assertThat(apiServer.get(REQUEST)).isNull();
    }

    @Test
    void whatHasNoFinalizersIsGoneAtOnce() {
        create(request(), 0);

        Change change = Objects.requireNonNull(apiServer.delete(REQUEST, 0));

        assertThat(change.after()).isNull();
        assertThat(apiServer.size()).isZero();
    }

    @Test
    void objectsAreListedByWhoseTheyAreInOrderOfTheirNames() {
        apiServer.create(job("b", "r"), false, 0);
        apiServer.create(job("c", "other"), false, 0);
        apiServer.create(job("a", "r"), false, 0);
        List<JobObject> before = apiServer.jobsOf("p", "r");

        apiServer.delete(job("b", "r").reference(), 0);

        assertThat(names(before)).containsExactly("a", "b");
        assertThat(names(apiServer.jobsOf("p", "r"))).containsExactly("a");
        assertThat(names(apiServer.jobsOf("p"))).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void anObjectThatChangesItsOwnerIsListedWithTheNewOne() {
        apiServer.create(job("a", "r"), false, 0);

        apiServer.replace(
                job("a", "r").reference(),
                job -> job.withMetadata(job.metadata().withLabel(Labels.RESOURCE_NAME, "other")));

        assertThat(apiServer.jobsOf("p", "r")).isEmpty();
        assertThat(names(apiServer.jobsOf("p", "other"))).containsExactly("a");
    }

    @Test
    void revisionsAreListedByTheirPromiseWhateverTheyAreCalled() {
        RevisionObject other = revision("v0.9.0");
        other = new RevisionObject(other.metadata(), "other", other.version(), other.spec(), false);
        create(revision("v1.1.0"), 0);
        create(other, 0);
        create(revision("v1.0.0"), 0);

        apiServer.replace(revision("v1.0.0").reference(), stored -> ((RevisionObject) stored).withLatest(true));

        assertThat(versions(Promises.NAME)).containsExactly("v1.0.0", "v1.1.0");
        assertThat(versions("other")).containsExactly("v0.9.0");
        assertThat(apiServer.revisionsOf(Promises.NAME).getFirst().latest()).isTrue();

        apiServer.delete(revision("v1.0.0").reference(), 0);
        apiServer.delete(revision("v0.9.0").reference(), 0);

        assertThat(versions(Promises.NAME)).containsExactly("v1.1.0");
        assertThat(versions("other")).isEmpty();
    }

    private List<String> versions(String promise) {
        return apiServer.revisionsOf(promise).stream()
                .map(RevisionObject::version)
                .toList();
    }

    private static RevisionObject revision(String version) {
        return Promises.revision(version, Promises.spec(List.of("a"), List.of()), false);
    }

    private static List<String> names(List<JobObject> jobs) {
        return jobs.stream().map(job -> job.metadata().name()).toList();
    }

    private void create(ApiObject object, long nowMillis) {
        assertThat(apiServer.create(object, false, nowMillis)).isNotNull();
    }

    private void update(RequestObject after) {
        apiServer.apply(new Write.Update(stored(), after, false), 0);
    }

    private RequestObject stored() {
        return (RequestObject) Objects.requireNonNull(apiServer.get(REQUEST));
    }

    private static RequestObject request() {
        return new RequestObject(
                "Thing", Metadata.of("default", "r"), new RequestSpec(Json.Mapping.EMPTY), RequestStatus.EMPTY);
    }

    private static JobObject job(String name, String request) {
        Metadata metadata = Metadata.of("default", name)
                .withLabels(Map.of(Labels.PROMISE_NAME, "p", Labels.RESOURCE_NAME, request));
        return JobObject.of(metadata, 0, null);
    }
}
