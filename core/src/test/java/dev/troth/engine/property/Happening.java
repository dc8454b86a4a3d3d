package dev.troth.engine.property;

import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RequestSpec;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.world.Pods;
import dev.troth.engine.world.Requests;
import dev.troth.engine.world.SmallPlatform;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.PromiseSpec;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What people, Pods and Kubernetes do between two passes; each only where it can happen. */
enum Happening {
    POD_STARTS(
            platform -> works(platform, job -> job.active() == 0),
            platform -> platform.replacing(Pods.running(working(platform, job -> job.active() == 0)))),
    JOB_SUCCEEDS(
            platform -> works(platform, job -> true),
            platform -> Pods.succeed(platform, working(platform, job -> true))),
    JOB_FAILS(
            platform -> works(platform, job -> true), platform -> Pods.fail(platform, working(platform, job -> true))),
    PIPELINE_SUSPENDS(
            platform -> works(platform, job -> true),
            platform -> Pods.suspendItself(platform, working(platform, job -> true), Timestamps.NONE)),
    PIPELINE_RETRIES(
            platform -> works(platform, job -> true),
            platform -> Pods.suspendItself(platform, working(platform, job -> true), 60)),
    JOB_STOPS(
            platform -> is(platform, job -> job.suspend() && job.isRunning()),
            platform -> platform.replacing(Pods.stopped(first(platform, job -> job.suspend() && job.isRunning())))),
    NEWEST_JOB_IS_DELETED(
            platform -> platform.newestJob() != null && !newest(platform).isRunning(),
            platform -> platform.without(newest(platform))),
    PERSON_ASKS(labelled(Labels.MANUAL_RECONCILIATION, false), label(Labels.MANUAL_RECONCILIATION)),
    PERSON_APPROVES(labelled(Labels.WORKFLOW_SUSPENDED, true), unlabel(Labels.WORKFLOW_SUSPENDED)),
    PERSON_PAUSES(labelled(Labels.PAUSED, false), label(Labels.PAUSED)),
    PERSON_RESUMES(labelled(Labels.PAUSED, true), unlabel(Labels.PAUSED)),
    PROMISE_ASKS(labelled(Labels.RUN_FROM_START, false), label(Labels.RUN_FROM_START)),
    REQUEST_CHANGES(
            SmallPlatform::hasRequest,
            platform -> platform.withRequest(request -> Requests.changed(request, other(request)))),
    PROMISE_CHANGES(platform -> true, Happening::withOtherRevision),
    PROMISE_IS_NOT_READY(SmallPlatform::canCreateResources, platform -> platform.withCanCreateResources(false)),
    PROMISE_IS_READY(platform -> !platform.canCreateResources(), platform -> platform.withCanCreateResources(true)),
    AN_HOUR_PASSES(platform -> true, platform -> platform.later(3_600_000)),
    A_DAY_PASSES(platform -> true, platform -> platform.later(86_400_000)),
    REQUEST_IS_DELETED(
            platform -> platform.hasRequest() && !platform.request().metadata().isDeleting(), Happening::deleted);

    private static final RequestSpec SMALL = Requests.spec("small");
    private static final RequestSpec LARGE = Requests.spec("large");

    private final Predicate<SmallPlatform> isPossible;
    private final UnaryOperator<SmallPlatform> change;

    Happening(Predicate<SmallPlatform> isPossible, UnaryOperator<SmallPlatform> change) {
        this.isPossible = isPossible;
        this.change = change;
    }

    boolean isPossible(SmallPlatform platform) {
        return isPossible.test(platform);
    }

    /** All that can happen now. */
    static List<Happening> possible(SmallPlatform platform) {
        return List.of(values()).stream()
                .filter(happening -> happening.isPossible(platform))
                .toList();
    }

    SmallPlatform to(SmallPlatform platform) {
        return change.apply(platform.later(1000));
    }

    private static JobObject newest(SmallPlatform platform) {
        return Objects.requireNonNull(platform.newestJob());
    }

    private static boolean is(SmallPlatform platform, Predicate<JobObject> state) {
        return platform.jobs().stream().anyMatch(state);
    }

    private static JobObject first(SmallPlatform platform, Predicate<JobObject> state) {
        return platform.jobs().stream().filter(state).findFirst().orElseThrow();
    }

    private static boolean works(SmallPlatform platform, Predicate<JobObject> state) {
        return is(platform, state.and(Pods::isAtWork));
    }

    private static JobObject working(SmallPlatform platform, Predicate<JobObject> state) {
        return first(platform, state.and(Pods::isAtWork));
    }

    private static Predicate<SmallPlatform> labelled(String label, boolean is) {
        return platform ->
                platform.hasRequest() && platform.request().metadata().isTrue(label) == is;
    }

    private static UnaryOperator<SmallPlatform> label(String label) {
        return platform -> platform.withRequest(request -> Requests.labelled(request, label));
    }

    private static UnaryOperator<SmallPlatform> unlabel(String label) {
        return platform -> platform.withRequest(request -> Requests.unlabelled(request, label));
    }

    private static RequestSpec other(RequestObject request) {
        return request.spec().equals(SMALL) ? LARGE : SMALL;
    }

    /** Its last Pipeline is taken out of the workflow, or is put back. */
    private static SmallPlatform withOtherRevision(SmallPlatform platform) {
        RevisionObject revision = platform.all(RevisionObject.class).getFirst();
        PromiseSpec other = OtherPromise.of(revision.spec());
        return platform.replacing(revision.withSpec(other));
    }

    private static SmallPlatform deleted(SmallPlatform platform) {
        RequestObject request = platform.request();
        return request.metadata().finalizers().isEmpty()
                ? platform.without(request)
                : platform.replacing(request.withMetadata(request.metadata().deletedAt(platform.nowMillis() / 1000)));
    }
}
