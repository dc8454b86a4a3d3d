package dev.troth.engine.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Story;
import dev.troth.json.GoJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Objects as documents, without what never changes. */
class ObjectDocumentTest {

    @Test
    void aRequestHasItsSpecAndItsStatus() {
        assertThat(document(
                        Story.configuredBy("a").settled().succeeds().settled().request()))
                .isEqualTo("""
                {"finalizers":["kratix.io/work-cleanup","kratix.io/workflows-cleanup","kratix.io/delete-workflows","kratix.io/resource-binding-cleanup"],"generation":1,"labels":{"kratix.io/promise-name":"redis"},"spec":{"size":"small"}
                "status":{"conditions":[{"lastTransitionTime":"2000-01-01T00:00:01Z","message":"Pipelines completed","reason":"PipelinesExecutedSuccessfully","status":"True","type":"ConfigureWorkflowCompleted"},{"lastTransitionTime":"2000-01-01T00:00:01Z","message":"Reconciled","reason":"Reconciled","status":"True","type":"Reconciled"},{"lastTransitionTime":"2000-01-01T00:00:01Z","message":"All works associated with this resource are ready","reason":"WorksSucceeded","status":"True","type":"WorksSucceeded"}],"kratix":{"workflows":{"lastSuccessfulConfigureWorkflowTime":"2000-01-01T00:00:01Z","pipelines":[{"lastTransitionTime":"2000-01-01T00:00:01Z","name":"a","phase":"Succeeded"}]}},"lastSuccessfulConfigureWorkflowTime":"2000-01-01T00:00:01Z","message":"Resource requested","observedGeneration":1,"promiseVersion":"not-set","resourceBindingVersion":"latest","workflows":1,"workflowsFailed":0,"workflowsSucceeded":1}}
                """);
    }

    @Test
    void aPromiseIsKnownByTheFingerprintOfItsSpec() {
        PromiseObject promise = Promises.stored(Promises.spec(List.of("a"), List.of()));
        assertThat(document(promise.withStatus(promise.status()
                        .withRequiredPromises(List.of(new RequirementStatus("q", "v1", "Requirement installed")))
                        .withRequiredBy(List.of(new RequiredBy("p", "v2", "v1"), new RequiredBy("o", "", "")))
                        .withTop(Availability.EMPTY
                                .withVersion("v1")
                                .withApi("Cache", "demo.io/v1")
                                .availableSince(7))
                        .withKratix(Availability.EMPTY.withStatus(Availability.UNAVAILABLE)))))
                .isEqualTo("""
                {"generation":1,"spec":"dca058dc524a37b5374f34db290e2165"
                "status":{"apiVersion":"demo.io/v1","kind":"Cache","kratix":{"status":"Unavailable","workflows":{}},"lastAvailableTime":"1970-01-01T00:00:07Z","requiredBy":[{"promise":{"name":"p","version":"v2"},"requiredVersion":"v1"},{"promise":{"name":"o"}}],"requiredPromises":[{"name":"q","state":"Requirement installed","version":"v1"}],"status":"Available","version":"v1","workflows":0,"workflowsFailed":0,"workflowsSucceeded":0}}
                """);
    }

    @Test
    void aRevisionSaysWhetherItIsTheLatest() {
        RevisionObject revision = Promises.revision("v1", Promises.spec(List.of("a"), List.of()), true);
        assertThat(document(revision) + document(revision.withLatest(false))).isEqualTo("""
                {"generation":1,"spec":{"promiseRef":{"name":"redis"},"promiseSpec":"dca058dc524a37b5374f34db290e2165","version":"v1"}
                "status":{"latest":true}}
                {"generation":1,"spec":{"promiseRef":{"name":"redis"},"promiseSpec":"dca058dc524a37b5374f34db290e2165","version":"v1"}}
                """);
    }

    @Test
    void aBindingSaysHowAnUpgradeWent() {
        BindingObject binding = new BindingObject(
                Metadata.of("default", "b"), "v2", "redis", "cache", "default", new BindingStatus("v1", "v2", READY));
        assertThat(document(binding) + document(binding.withStatus(BindingStatus.EMPTY)))
                .isEqualTo("""
                {"generation":1,"spec":{"promiseRef":{"name":"redis"},"resourceRef":{"name":"cache","namespace":"default"},"version":"v2"}
                "status":{"conditions":[{"lastTransitionTime":"1970-01-01T00:00:05Z","message":"m","reason":"R","status":"True","type":"Ready"}],"failedVersion":"v2","lastAppliedVersion":"v1"}}
                {"generation":1,"spec":{"promiseRef":{"name":"redis"},"resourceRef":{"name":"cache","namespace":"default"},"version":"v2"}}
                """);
    }

    @Test
    void aJobTellsWhatItsPodsDo() {
        JobObject job = JobObject.of(Metadata.of("default", "j").createdAt(4), 1, null);
        assertThat(document(job)
                        + document(Pods.failed(job))
                        + document(Pods.resumed(job))
                        + document(Pods.stopped(job)))
                .isEqualTo("""
                {"generation":1,"spec":{"suspend":false}}
                {"generation":1,"spec":{"suspend":false}
                "status":{"conditions":[{"status":"True","type":"FailureTarget"},{"status":"True","type":"Failed"}],"failed":1}}
                {"generation":1,"spec":{"suspend":false}
                "status":{"active":1,"conditions":[{"status":"False","type":"Suspended"}]}}
                {"generation":1,"spec":{"suspend":true}
                "status":{"conditions":[{"status":"True","type":"Suspended"}]}}
                """);
    }

    @Test
    void aWorkHasItsFilesByGroup() {
        WorkObject work = Pods.work("default", "w", "a", "cache", "Ready");
        WorkloadGroup group = new WorkloadGroup(
                "5058f",
                ".",
                List.of(new Workload("a.yaml", "a: 1")),
                List.of(new WorkSelector(Map.of("env", "prod"), "promise")));
        assertThat(document(work.withGroups(List.of(group))) + document(work.withStatus(WorkStatus.EMPTY)))
                .isEqualTo("""
                {"generation":1,"labels":{"kratix.io/pipeline-name":"a","kratix.io/promise-name":"redis","kratix.io/resource-name":"cache","kratix.io/work-type":"resource"},"spec":{"promiseName":"redis","resourceName":"cache","workloadGroups":[{"destinationSelectors":[{"matchLabels":{"env":"prod"},"source":"promise"}],"directory":".","id":"5058f","workloads":[{"content":"a: 1","filepath":"a.yaml"}]}]}
                "status":{"conditions":[{"lastTransitionTime":"1970-01-01T00:00:00Z","message":"Ready","reason":"R","status":"True","type":"Ready"}],"workPlacements":1,"workPlacementsCreated":1}}
                {"generation":1,"labels":{"kratix.io/pipeline-name":"a","kratix.io/promise-name":"redis","kratix.io/resource-name":"cache","kratix.io/work-type":"resource"},"spec":{"promiseName":"redis","resourceName":"cache"}}
                """);
    }

    @Test
    void aPlacementSaysWhereItsFilesGo() {
        assertThat(document(new WorkPlacementObject(
                        Metadata.of("default", "p").deletedAt(9),
                        "worker",
                        "5058f",
                        "redis",
                        "cache",
                        3,
                        List.of(new Workload("a.yaml", "a: 1")),
                        READY,
                        "abc")))
                .isEqualTo("""
                {"deletionTimestamp":"1970-01-01T00:00:09Z","generation":2,"spec":{"generation":3,"id":"5058f","promiseName":"redis","resourceName":"cache","targetDestinationName":"worker","workloads":[{"content":"a: 1","filepath":"a.yaml"}]}
                "status":{"conditions":[{"lastTransitionTime":"1970-01-01T00:00:05Z","message":"m","reason":"R","status":"True","type":"Ready"}],"versionID":"abc"}}
                """);
    }

    @Test
    void aDestinationSaysHowFilesAreLaidOut() {
        assertThat(document(new DestinationObject(
                                Metadata.of("", "worker")
                                        .withLabels(Map.of("env", "prod"))
                                        .withAnnotations(Map.of("note", "x"))
                                        .withFinalizers(List.of("f")),
                                new DestinationSpec(
                                        "apps",
                                        true,
                                        "all",
                                        "aggregatedYAML",
                                        "all.yaml",
                                        "GitStateStore",
                                        "store",
                                        false),
                                READY))
                        + document(new DestinationObject(
                                Metadata.of("", "worker"),
                                new DestinationSpec("", false, "none", "none", "", "BucketStateStore", "store", true),
                                Conditions.NONE)))
                .isEqualTo("""
                {"annotations":{"note":"x"},"finalizers":["f"],"generation":1,"labels":{"env":"prod"},"spec":{"cleanup":"all","filepath":{"filename":"all.yaml","mode":"aggregatedYAML"},"initWorkloads":{"enabled":false},"path":"apps","stateStoreRef":{"kind":"GitStateStore","name":"store"},"strictMatchLabels":true}
                "status":{"conditions":[{"lastTransitionTime":"1970-01-01T00:00:05Z","message":"m","reason":"R","status":"True","type":"Ready"}]}}
                {"generation":1,"spec":{"cleanup":"none","filepath":{"mode":"none"},"initWorkloads":{"enabled":true},"stateStoreRef":{"kind":"BucketStateStore","name":"store"}}}
                """);
    }

    @Test
    void ofASupportingObjectOnlyTheMetadataIsKnown() {
        assertThat(document(new PlainObject("ServiceAccount", Metadata.of("default", "x"))))
                .isEqualTo("""
                {"generation":1}
                """);
    }

    private static String document(ApiObject object) {
        return GoJson.write(ObjectDocument.of(object)).replace(",\"status\":{", "\n\"status\":{") + "\n";
    }

    private static final Conditions READY = Conditions.NONE.with(new Condition("Ready", "True", "R", "m", 5));
}
