package dev.troth.engine.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.object.*;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.Story;
import dev.troth.promise.Annotations;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who looks at what because of a change. */
class TriggersTest {

    @Test
    void aRequestWakesTheControllerOfThePromiseThatOffersItsKind() {
        assertThat(wakes(REQUEST)
                        + wakes(new Change(null, REQUEST), PROMISE, Promises.stored(Promises.withoutApi("", "")))
                        + wakes(new Change(REQUEST, null))
                        + wakes(
                                new Change(
                                        null,
                                        new RequestObject(
                                                "Other", REQUEST.metadata(), REQUEST.spec(), REQUEST.status())),
                                PROMISE))
                .isEqualTo("""
                resource redis/default/cache
                resource redis/default/cache


                """);
    }

    @Test
    void aPromiseWakesItselfAndThoseThatRequireItNowOrDidSo() {
        assertThat(wakes(new Change(requiredBy("first", "second"), requiredBy("second", "third")), PROMISE))
                .isEqualTo("""
                promise //redis
                promise //first
                promise //second
                promise //third
                """);
    }

    @Test
    void aPromiseThatIsNewOrGoneWakesThoseThatRequireItAsWell() {
        assertThat(wakes(new Change(null, requiredBy("first"))) + "--\n" + wakes(new Change(requiredBy("first"), null)))
                .isEqualTo("""
                promise //redis
                promise //first
                --
                promise //redis
                promise //first
                """);
    }

    @Test
    void aRevisionWhosePromiseIsGoneWakesItself() {
        assertThat(wakes(new Change(REVISION, null))).isEqualTo("""
                revision //redis-v1
                """);
    }

    @Test
    void aRevisionWakesThoseThatRequireItsPromise() {
        assertThat(wakes(new Change(null, REVISION), requiredBy("first", "first"), PROMISE))
                .isEqualTo("""
                promise //first
                revision //redis-v1
                """);
    }

    @Test
    void aRevisionWithAnotherIntervalWakesItsPromise() {
        assertThat(wakes(new Change(REVISION, every("5m")), PROMISE) + "--\n"
                        + wakes(new Change(every("5m"), every("300s")), PROMISE) + "--\n"
                        + wakes(new Change(every("nonsense"), REVISION), PROMISE) + "--\n"
                        + wakes(new Change(every("5m"), null), PROMISE))
                .isEqualTo("""
                promise //redis
                revision //redis-v1
                --
                revision //redis-v1
                --
                revision //redis-v1
                --
                revision //redis-v1
                """);
    }

    @Test
    void aBindingWakesItsRequestAndItself() {
        BindingObject binding = Story.of(SPEC).settled().platform().binding();
        assertThat(wakes(binding) + "--\n"
                        + wakes(binding.withMetadata(binding.metadata().withoutLabel(Labels.PROMISE_NAME))) + "--\n"
                        + wakes(binding.withMetadata(binding.metadata().withoutLabel(Labels.RESOURCE_NAME))))
                .isEqualTo("""
                resource redis/default/cache
                binding /default/cache-redis-1c955
                --
                binding /default/cache-redis-1c955
                --
                binding /default/cache-redis-1c955
                """);
    }

    @Test
    void theControllerOfBindingsMayBeTheFirstToHearOfOne() {
        BindingObject binding = Story.of(SPEC).settled().platform().binding();
        assertThat(wakes(new Change(binding, binding), true)).isEqualTo("""
                binding /default/cache-redis-1c955
                resource redis/default/cache
                """);
    }

    @Test
    void aJobWakesTheRequestThatItsAnnotationsName() {
        assertThat(wakes(job())).isEqualTo("""
                resource redis/default/cache
                """);
    }

    @Test
    void aJobOfAPromiseWakesThePromise() {
        assertThat(wakes(job(Labels.WORKFLOW_TYPE, "promise"))).isEqualTo("""
                promise //redis
                """);
    }

    @Test
    void aJobThatIsNotKratixOwnWakesNobody() {
        assertThat(wakes(job(Labels.MANAGED_BY, "Helm"))
                        + wakes(job().withMetadata(job().metadata().withoutLabel(Labels.PROMISE_NAME)))
                        + wakes(job().withMetadata(job().metadata()
                                .withAnnotations(Map.of(Annotations.JOB_RESOURCE_NAME, "cache"))))
                        + wakes(job().withMetadata(job().metadata()
                                .withAnnotations(Map.of(Annotations.JOB_RESOURCE_NAMESPACE, "default")))))
                .isEqualTo("""




                """);
    }

    @Test
    void aWorkWakesItselfItsRequestAndItsPromise() {
        assertThat(wakes(WORK) + "--\n"
                        + wakes(WORK.withMetadata(WORK.metadata().withoutLabel(Labels.RESOURCE_NAME))) + "--\n"
                        + wakes(WORK.withMetadata(WORK.metadata().withLabel("kratix.io/dry-run-summary", "true")))
                        + "--\n" + wakes(WORK.withMetadata(WORK.metadata().withoutLabel(Labels.PROMISE_NAME))))
                .isEqualTo("""
                work /default/files
                resource redis/default/cache
                promise //redis
                --
                work /default/files
                promise //redis
                --
                work /default/files
                promise //redis
                --
                work /default/files
                """);
    }

    @Test
    void aPlacementThatIsNewGoneOrOfAnotherGenerationWakesItselfAndItsWork() {
        WorkPlacementObject placement = placement();
        assertThat(wakes(new Change(null, placement)) + "--\n" + wakes(new Change(placement, null)) + "--\n"
                        + wakes(new Change(
                                placement,
                                placement.withMetadata(placement.metadata().withGeneration(2)))) + "--\n"
                        + wakes(new Change(
                                placement,
                                placement.withMetadata(
                                        placement.metadata().deletedAt(5).withGeneration(1)))))
                .isEqualTo("""
                workplacement /default/there
                work /default/files
                --
                workplacement /default/there
                work /default/files
                --
                workplacement /default/there
                work /default/files
                --
                workplacement /default/there
                work /default/files
                """);
    }

    @Test
    void aPlacementWithoutAWorkWakesOnlyItself() {
        WorkPlacementObject placement = placement();
        assertThat(wakes(new Change(
                        null, placement.withMetadata(placement.metadata().withoutLabel(Labels.WORK)))))
                .isEqualTo("""
                workplacement /default/there
                """);
    }

    @Test
    void thatFilesAreWrittenWakesTheWork() {
        WorkPlacementObject placement = placement();
        assertThat(wakes(new Change(placement, placement.withStatus(ready("Ready"), ""))) + "--\n"
                        + wakes(new Change(
                                placement.withStatus(ready("Ready"), ""), placement.withStatus(ready("Failing"), "")))
                        + "--\n"
                        + wakes(new Change(
                                placement.withStatus(ready("Ready"), "1"), placement.withStatus(ready("Ready"), "2")))
                        + "--\n"
                        + wakes(new Change(
                                placement,
                                placement.withStatus(
                                        Conditions.NONE.with(new Condition("Other", "True", "", "", 0)), ""))))
                .isEqualTo("""
                work /default/files
                --
                work /default/files
                --

                --

                """);
    }

    @Test
    void aConditionThatIsGoneWakesTheWork() {
        WorkPlacementObject placement = placement();
        assertThat(wakes(new Change(placement.withStatus(ready("Ready"), ""), placement)))
                .isEqualTo("""
                work /default/files
                """);
    }

    @Test
    void aDestinationWakesAllWorksUnlessItIsBeingDeleted() {
        DestinationObject destination = new DestinationObject(
                Metadata.of("", "worker"),
                new DestinationSpec("", false, "none", "none", "", "GitStateStore", "store", true),
                Conditions.NONE);
        assertThat(wakes(destination) + "--\n"
                        + wakes(destination.withMetadata(destination.metadata().deletedAt(4))))
                .isEqualTo("""
                destination //worker
                work /default/files
                --
                destination //worker
                """);
    }

    @Test
    void aServiceAccountWakesNobody() {
        assertThat(wakes(new PlainObject("ServiceAccount", Metadata.of("default", "x"))))
                .isEqualTo("""

                """);
    }

    private static final PromiseSpec SPEC = Promises.spec(List.of("a"), List.of());
    private static final PromiseObject PROMISE = Promises.stored(SPEC);
    private static final RevisionObject REVISION = Promises.revision("v1", SPEC, true);
    private static final RequestObject REQUEST = Requests.known(Requests.spec("small"));
    private static final WorkObject WORK = Pods.work("default", "files", "a", "cache", "Ready");

    /** These Promises are there, and one Work. */
    private record There(List<PromiseObject> promises) implements Triggers.Known {

        @Override
        public List<String> promisesOffering(String kind) {
            return promises.stream()
                    .filter(promise -> promise.spec()
                            .anyRequest()
                            .filter(api -> api.kind().equals(kind))
                            .isPresent())
                    .map(promise -> promise.metadata().name())
                    .toList();
        }

        @Override
        public @Nullable PromiseObject promise(String name) {
            return promises.stream()
                    .filter(promise -> promise.metadata().name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public List<WorkObject> works() {
            return List.of(WORK);
        }
    }

    private static String wakes(Change change, PromiseObject... promises) {
        return wakes(change, false, promises);
    }

    private static String wakes(Change change, boolean bindingControllerFirst, PromiseObject... promises) {
        return Triggers.of(change, new There(List.of(promises)), bindingControllerFirst).stream()
                .map(item ->
                        item.controller().text() + " " + item.promise() + "/" + item.namespace() + "/" + item.name())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String wakes(ApiObject object) {
        return wakes(new Change(object, object), PROMISE);
    }

    private static JobObject job() {
        return Story.of(SPEC).settled().platform().newestJob();
    }

    private static JobObject job(String label, String value) {
        return job().withMetadata(job().metadata().withLabel(label, value));
    }

    private static PromiseObject requiredBy(String... names) {
        return PROMISE.withStatus(PROMISE.status()
                .withRequiredBy(List.of(names).stream()
                        .map(name -> new RequiredBy(name, "", ""))
                        .toList()));
    }

    private static WorkPlacementObject placement() {
        return new WorkPlacementObject(
                Metadata.of("default", "there").withLabels(Map.of(Labels.WORK, "files")),
                "there",
                "5058f",
                "redis",
                "cache",
                1,
                List.of(),
                Conditions.NONE,
                "");
    }

    private static Conditions ready(String message) {
        return Conditions.NONE.with(new Condition("Ready", "True", "R", message, 0));
    }

    private static RevisionObject every(String interval) {
        return REVISION.withMetadata(
                REVISION.metadata().withAnnotations(Map.of(Annotations.RECONCILIATION_INTERVAL, interval)));
    }
}
