package dev.troth.bench;

import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.object.Availability;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.BindingStatus;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.JobCondition;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.Phase;
import dev.troth.engine.object.PipelineStatus;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.PromiseStatus;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.RequestStatus;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkStatus;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.json.Json;
import dev.troth.promise.Action;
import dev.troth.promise.Finalizers;
import dev.troth.promise.Labels;
import dev.troth.promise.Promise;
import dev.troth.promise.effective.ObjectName;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.promise.effective.RenderedPipeline;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Usual situations: two Pipelines each, one request, three Works. */
final class Passes {

    /** A request that is gone. */
    static final Observation NOTHING = new Observation.OfRequest(
            0, KratixSettings.BUILT_IN, 0, true, null, null, List.of(), List.of(), List.of(), List.of());

    private static final long NOW = 1_000_000;
    private static final String PIPELINE = "{apiVersion: platform.kratix.io/v1alpha1, kind: Pipeline,"
            + " metadata: {name: %s}, spec: {containers: [{name: c, image: busybox}]}}";
    private static final PromiseSpec SPEC = PromiseSpec.of(Promise.of(
            Place.of(Yaml.read("""
            metadata: {name: redis}
            spec:
              api:
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: caches.demo.io}
                spec:
                  group: demo.io
                  names: {kind: Cache, plural: caches, singular: cache}
                  versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]
              workflows:
                promise: {configure: [PIPELINE-own, PIPELINE-more]}
                resource: {configure: [PIPELINE-one, PIPELINE-two], delete: [PIPELINE-drop]}
            """.replaceAll("PIPELINE-(\\w+)", PIPELINE.replace("%s", "$1")))
                    .documents()
                    .getFirst())));

    private static final RequestSpec REQUEST = new RequestSpec(Json.Mapping.EMPTY.with("size", "small"));
    private static final RevisionObject REVISION = revision();

    private final int earlierJobs;

    Passes(int earlierJobs) {
        this.earlierJobs = earlierJobs;
    }

    Observation requestWhoseJobRuns() {
        RequestObject request = request(0, Phase.RUNNING, Phase.PENDING, inProgress());
        return ofRequest(request, running(job(pipelines(request).get(0), 1)));
    }

    Observation requestWhoseJobIsDone() {
        RequestObject request = request(0, Phase.RUNNING, Phase.PENDING, inProgress());
        return ofRequest(request, complete(job(pipelines(request).get(0), 1)));
    }

    Observation requestWhoseNextPipelineStarts() {
        RequestObject request = request(1, Phase.SUCCEEDED, Phase.PENDING, inProgress());
        return ofRequest(request, complete(job(pipelines(request).get(0), 1)));
    }

    Observation requestThatIsDone() {
        RequestObject request = request(2, Phase.SUCCEEDED, Phase.SUCCEEDED, done());
        return ofRequest(request, complete(job(pipelines(request).get(1), 2)));
    }

    Observation requestWhoseDeletionStarts() {
        RequestObject request = request(2, Phase.SUCCEEDED, Phase.SUCCEEDED, done());
        RequestObject deleted = request.withMetadata(request.metadata().deletedAt(NOW));
        return ofRequest(deleted, complete(job(pipelines(request).get(1), 2)));
    }

    Observation promiseWhoseJobRuns() {
        return ofPromise(
                promise(0, Phase.RUNNING, Phase.PENDING, inProgress(), false),
                running(job(SPEC.promisePipelines(Action.CONFIGURE).get(0), 1)));
    }

    Observation promiseWhosePipelineStarts() {
        return ofPromise(
                promise(1, Phase.SUCCEEDED, Phase.PENDING, inProgress(), false),
                complete(job(SPEC.promisePipelines(Action.CONFIGURE).get(0), 1)));
    }

    Observation promiseThatIsDone() {
        return ofPromise(
                promise(2, Phase.SUCCEEDED, Phase.SUCCEEDED, done(), true),
                complete(job(SPEC.promisePipelines(Action.CONFIGURE).get(1), 2)));
    }

    private static List<RenderedPipeline> pipelines(RequestObject request) {
        return request.pipelines(SPEC, Action.CONFIGURE, false);
    }

    private Observation ofRequest(RequestObject request, JobObject newest) {
        return new Observation.OfRequest(
                NOW * 1000,
                KratixSettings.BUILT_IN,
                0,
                true,
                promise(2, Phase.SUCCEEDED, Phase.SUCCEEDED, done(), true),
                request,
                List.of(REVISION),
                List.of(binding()),
                jobs(pipelines(request), newest),
                works());
    }

    private Observation ofPromise(PromiseObject promise, JobObject newest) {
        Map<String, String> labels = Map.of(Labels.PROMISE_NAME, "redis");
        String rights = "redis-promise-controller";
        return new Observation.OfPromise(
                NOW * 1000,
                KratixSettings.BUILT_IN,
                0,
                promise,
                List.of(),
                Observation.Definition.ESTABLISHED,
                true,
                List.of(REVISION),
                List.of(request(2, Phase.SUCCEEDED, Phase.SUCCEEDED, done())),
                jobs(SPEC.promisePipelines(Action.CONFIGURE), newest),
                works(),
                List.of(
                        new PlainObject("ClusterRole", Metadata.of("", rights).withLabels(labels)),
                        new PlainObject(
                                "ClusterRoleBinding", Metadata.of("", rights).withLabels(labels))));
    }

    private List<JobObject> jobs(List<RenderedPipeline> pipelines, JobObject newest) {
        List<JobObject> jobs = new ArrayList<>();
        for (int i = 0; i < earlierJobs; i++) {
            jobs.add(complete(job(pipelines.get(i % pipelines.size()), i - earlierJobs)));
        }
        jobs.add(newest);
        return jobs;
    }

    private static JobObject job(RenderedPipeline pipeline, long sequence) {
        Metadata metadata = Metadata.of(pipeline.namespace(), pipeline.jobNameStem() + "-" + sequence)
                .withLabels(pipeline.jobLabels())
                .withAnnotations(pipeline.jobAnnotations())
                .createdAt(NOW - 50 + sequence);
        return JobObject.of(metadata, sequence, pipeline);
    }

    private static JobObject running(JobObject job) {
        return job.withStatus(1, 0, 0, List.of());
    }

    private static JobObject complete(JobObject job) {
        return job.withStatus(
                0,
                1,
                0,
                List.of(
                        new JobCondition(JobCondition.SUCCESS_CRITERIA_MET, true),
                        new JobCondition(JobCondition.COMPLETE, true)));
    }

    private static RequestObject request(int succeeded, Phase first, Phase second, Conditions conditions) {
        Metadata metadata = Metadata.of("default", "cache")
                .withLabels(Map.of(Labels.PROMISE_NAME, "redis"))
                .withFinalizers(Finalizers.OF_REQUESTS);
        RequestStatus status = RequestStatus.EMPTY
                .withWorkflow(status(succeeded, "one", first, "two", second, conditions))
                .withVersions("not-set", "latest")
                .withLastSuccess(NOW - 20);
        return new RequestObject("Cache", metadata, REQUEST, status);
    }

    private static PromiseObject promise(
            int succeeded, Phase first, Phase second, Conditions conditions, boolean available) {
        Metadata metadata = Metadata.of("", "redis")
                .withFinalizers(List.of(
                        Finalizers.RESOURCE_REQUEST_CLEANUP,
                        Finalizers.CONTROLLER_CLEANUP,
                        Finalizers.API_CRD_CLEANUP,
                        Finalizers.DEPENDENCIES_CLEANUP,
                        Finalizers.WORKFLOWS_CLEANUP,
                        Finalizers.REVISION_CLEANUP));
        Condition isAvailable = available
                ? new Condition("Available", "True", "PromiseAvailable", "Ready to fulfil resource requests", NOW)
                : new Condition("Available", "False", "PromiseUnavailable", "Cannot fulfil resource requests", NOW);
        Availability availability = Availability.EMPTY
                .withApi("Cache", "demo.io/v1")
                .withStatus(available ? Availability.AVAILABLE : Availability.UNAVAILABLE);
        PromiseStatus status = PromiseStatus.EMPTY
                .withWorkflow(status(succeeded, "own", first, "more", second, conditions.sortedWith(isAvailable)))
                .withTop(availability)
                .withKratix(availability);
        return new PromiseObject(metadata, SPEC, status);
    }

    private static WorkflowStatus status(
            int succeeded, String one, Phase first, String two, Phase second, Conditions conditions) {
        return WorkflowStatus.EMPTY
                .withMessage("Pending")
                .withWorkflows(2)
                .withSucceeded(succeeded)
                .withFailed(0)
                .withObservedGeneration(1)
                .withPipelines(List.of(
                        new PipelineStatus(one, first, NOW - 30, null, Timestamps.NONE, 0),
                        new PipelineStatus(two, second, NOW - 30, null, Timestamps.NONE, 0)))
                .withConditions(conditions);
    }

    private static Conditions inProgress() {
        return Conditions.NONE
                .sortedWith(new Condition(
                        "ConfigureWorkflowCompleted",
                        "False",
                        "PipelinesInProgress",
                        "Pipelines are still in progress",
                        NOW - 30))
                .sortedWith(new Condition("Reconciled", "Unknown", "WorkflowPending", "Pending", NOW - 30));
    }

    private static Conditions done() {
        return Conditions.NONE
                .sortedWith(new Condition(
                        "ConfigureWorkflowCompleted",
                        "True",
                        "PipelinesExecutedSuccessfully",
                        "Pipelines completed",
                        NOW - 20))
                .sortedWith(new Condition("Reconciled", "True", "Reconciled", "Reconciled", NOW - 20))
                .sortedWith(new Condition("WorksSucceeded", "True", "WorksSucceeded", "All works are ready", NOW - 20));
    }

    private static RevisionObject revision() {
        Metadata metadata = Metadata.of("", ObjectName.fingerprinted("redis", "not-set"))
                .withLabels(Map.of(Labels.PROMISE_NAME, "redis", Labels.LATEST_REVISION, "true"));
        return new RevisionObject(metadata, "redis", "not-set", SPEC, true);
    }

    private static BindingObject binding() {
        Metadata metadata = Metadata.of("default", "cache-redis")
                .withLabels(Map.of(Labels.PROMISE_NAME, "redis", Labels.RESOURCE_NAME, "cache"));
        return new BindingObject(
                metadata, "latest", "redis", "cache", "default", new BindingStatus("not-set", "", Conditions.NONE));
    }

    private static List<WorkObject> works() {
        return List.of(
                work("default", "one", "resource", "cache"),
                work("default", "two", "resource", "cache"),
                work("kratix-platform-system", "own", "promise", ""));
    }

    private static WorkObject work(String namespace, String pipeline, String type, String resource) {
        Metadata metadata = Metadata.of(namespace, "redis-" + pipeline)
                .withLabel(Labels.PROMISE_NAME, "redis")
                .withLabel(Labels.WORK_TYPE, type)
                .withLabel(Labels.PIPELINE_NAME, pipeline)
                .withLabel(Labels.RESOURCE_NAME, resource);
        Conditions ready = Conditions.NONE.with(new Condition("Ready", "True", "R", "Ready", NOW - 25));
        return new WorkObject(metadata, "redis", resource, List.of(), new WorkStatus(ready, 1, 1));
    }
}
