package dev.troth.engine.property;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Promises;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What happens to a Promise and its request between two passes; each only where it can happen. */
enum PromiseHappening {
    JOB_SUCCEEDS(works(), platform -> Pods.succeed(platform, first(platform, Pods::isAtWork))),
    JOB_FAILS(works(), platform -> Pods.fail(platform, first(platform, Pods::isAtWork))),
    PIPELINE_SUSPENDS(
            works(), platform -> Pods.suspendItself(platform, first(platform, Pods::isAtWork), Timestamps.NONE)),
    JOB_STOPS(
            platform -> platform.jobs().stream().anyMatch(PromiseHappening::isStopping),
            platform -> platform.replacing(Pods.stopped(first(platform, PromiseHappening::isStopping)))),
    REQUEST_IS_CREATED(
            platform -> !platform.hasRequest() && served(platform) && hasApi(platform),
            platform -> platform.with(Requests.created(Requests.spec("small")))),
    REQUEST_IS_DELETED(
            platform -> platform.hasRequest() && !platform.request().metadata().isDeleting(),
            platform -> deleted(platform, platform.request())),
    PERSON_ASKS_PROMISE(promised(), platform -> labelled(platform, Labels.MANUAL_RECONCILIATION)),
    PERSON_ASKS_REQUEST(
            SmallPlatform::hasRequest,
            platform -> platform.withRequest(request -> Requests.labelled(request, Labels.MANUAL_RECONCILIATION))),
    PERSON_ASKS_ALL_REQUESTS(promised(), platform -> labelled(platform, Labels.RECONCILE_RESOURCES)),
    PERSON_PAUSES(promised(), platform -> labelled(platform, Labels.PAUSED)),
    PERSON_RESUMES(promised(), platform -> unlabelled(platform, Labels.PAUSED)),
    PERSON_APPROVES(
            promised(),
            platform -> unlabelled(platform, Labels.WORKFLOW_SUSPENDED)
                    .withRequest(request -> Requests.unlabelled(request, Labels.WORKFLOW_SUSPENDED))),
    PROMISE_CHANGES(promised(), PromiseHappening::changed),
    A_DAY_PASSES(platform -> true, platform -> platform.later(86_400_000)),
    PROMISE_IS_DELETED(
            PromiseHappening::served,
            platform -> deleted(platform, platform.all(PromiseObject.class).getFirst()));

    private static final PromiseSpec ONE = spec(List.of("v", "x"), List.of("a"));
    private static final PromiseSpec OTHER = spec(List.of("v"), List.of("a", "b"));

    private final Predicate<SmallPlatform> isPossible;
    private final UnaryOperator<SmallPlatform> change;

    PromiseHappening(Predicate<SmallPlatform> isPossible, UnaryOperator<SmallPlatform> change) {
        this.isPossible = isPossible;
        this.change = change;
    }

    /** A Promise with workflows of its own and for its requests that nobody has looked at yet. */
    static SmallPlatform beginning() {
        return SmallPlatform.of(Promises.stored(ONE));
    }

    /** The same without workflows of its own. */
    static SmallPlatform beginningWithoutWorkflow() {
        return SmallPlatform.of(Promises.stored(Promises.spec(List.of("a", "b"), List.of("z"))));
    }

    boolean isPossible(SmallPlatform platform) {
        return isPossible.test(platform);
    }

    static List<PromiseHappening> possible(SmallPlatform platform) {
        return List.of(values()).stream()
                .filter(happening -> happening.isPossible(platform))
                .toList();
    }

    SmallPlatform to(SmallPlatform platform) {
        return change.apply(platform.later(1000));
    }

    private static PromiseSpec spec(List<String> own, List<String> ofRequests) {
        return Promises.of(
                "promise: {configure: [" + Promises.pipelines(own) + "], delete: [" + Promises.pipelines(List.of("w"))
                        + "]}, resource: {configure: [" + Promises.pipelines(ofRequests) + "], delete: ["
                        + Promises.pipelines(List.of("z")) + "]}",
                "");
    }

    private static Predicate<SmallPlatform> promised() {
        return platform -> platform.only(PromiseObject.class) != null;
    }

    private static boolean served(SmallPlatform platform) {
        PromiseObject promise = platform.only(PromiseObject.class);
        return promise != null && !promise.metadata().isDeleting();
    }

    private static boolean hasApi(SmallPlatform platform) {
        return platform.all(PlainObject.class).stream()
                .anyMatch(object -> object.kind().equals("CustomResourceDefinition"));
    }

    private static Predicate<SmallPlatform> works() {
        return platform -> platform.jobs().stream().anyMatch(Pods::isAtWork);
    }

    private static boolean isStopping(JobObject job) {
        return job.suspend() && job.isRunning();
    }

    private static JobObject first(SmallPlatform platform, Predicate<JobObject> state) {
        return platform.jobs().stream().filter(state).findFirst().orElseThrow();
    }

    private static SmallPlatform labelled(SmallPlatform platform, String label) {
        PromiseObject promise = platform.all(PromiseObject.class).getFirst();
        return platform.replacing(promise.withMetadata(promise.metadata().withLabel(label, "true")));
    }

    private static SmallPlatform unlabelled(SmallPlatform platform, String label) {
        PromiseObject promise = platform.all(PromiseObject.class).getFirst();
        return platform.replacing(promise.withMetadata(promise.metadata().withoutLabel(label)));
    }

    private static SmallPlatform changed(SmallPlatform platform) {
        PromiseObject promise = platform.all(PromiseObject.class).getFirst();
        Metadata metadata = promise.metadata();
        PromiseSpec spec = promise.spec().equals(ONE) ? OTHER : ONE;
        return platform.replacing(
                promise.withSpec(spec).withMetadata(metadata.withGeneration(metadata.generation() + 1)));
    }

    private static SmallPlatform deleted(SmallPlatform platform, PromiseObject promise) {
        Metadata metadata = promise.metadata();
        return metadata.finalizers().isEmpty()
                ? platform.without(promise)
                : platform.replacing(promise.withMetadata(metadata.deletedAt(platform.nowMillis() / 1000)));
    }

    private static SmallPlatform deleted(SmallPlatform platform, RequestObject request) {
        Metadata metadata = request.metadata();
        return metadata.finalizers().isEmpty()
                ? platform.without(request)
                : platform.replacing(request.withMetadata(metadata.deletedAt(platform.nowMillis() / 1000)));
    }
}
