package dev.troth.engine.world;

import dev.troth.engine.Decision;
import dev.troth.engine.Engine;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.promise.effective.PromiseSpec;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What happens to a request, one thing after the other, and the picture of the passes that follow. */
public final class Story {

    private static final int BOUND = 40;

    private final SmallPlatform platform;

    private Story(SmallPlatform platform) {
        this.platform = platform;
    }

    public static Story of(SmallPlatform platform) {
        return new Story(platform);
    }

    /** A request was just created; these Pipelines configure it and there is one that deletes it. */
    public static Story configuredBy(String... pipelines) {
        return of(Promises.spec(List.of(pipelines), List.of("drop")));
    }

    /** A request was just created; this Promise serves it. */
    public static Story of(PromiseSpec promise) {
        return new Story(Requests.platform(promise, Requests.created(Requests.spec("small"))));
    }

    public SmallPlatform platform() {
        return platform;
    }

    public RequestObject request() {
        return platform.request();
    }

    // What controllers do.

    /** After passes of the request controller until one changes nothing. */
    public Story settled() {
        SmallPlatform now = platform;
        for (int i = 0; i < BOUND; i++) {
            SmallPlatform after = now.after(now.decide());
            if (after.objects().equals(now.objects())) {
                return new Story(now);
            }
            now = after;
        }
        throw new AssertionError("it does not settle:" + platform);
    }

    /** After one pass. */
    public Story passed() {
        return new Story(platform.after(platform.decide()));
    }

    /** What the next so many passes do. */
    public String passes(int number) {
        StringBuilder pictures = new StringBuilder();
        SmallPlatform now = platform;
        for (int i = 0; i < number; i++) {
            Decision decision = now.decide();
            pictures.append(i == 0 ? "" : "--\n").append(Picture.inBrief(decision));
            now = now.after(decision);
        }
        return pictures.toString();
    }

    /** What the next pass does. */
    public String pass() {
        return passes(1);
    }

    /** The same with what every pass says and with the objects that come with each Job. */
    public String passInFull() {
        return Picture.of(platform.decide());
    }

    /** Why the next pass does what it does. */
    public String why() {
        return platform.decide().because().text();
    }

    /** What the next pass does when somebody else has written before its write of that number. */
    public String passWithRefused(int write) {
        return Picture.inBrief(Engine.reconcile(platform.seen(write)));
    }

    /** After a pass in which somebody else had written before its write of that number. */
    public Story passedWithRefused(int write) {
        return new Story(platform.after(Engine.reconcile(platform.seen(write))));
    }

    /** What the status of the request says in the end. */
    public String status() {
        return Picture.ofStatus(settled().platform.request());
    }

    /** What the status of its binding says in the end. */
    public String bindingStatus() {
        return Picture.ofStatus(settled().platform.binding());
    }

    // What Jobs do.

    private JobObject newest() {
        return Objects.requireNonNull(platform.newestJob());
    }

    public Story succeeds() {
        return new Story(Pods.succeed(platform, newest()));
    }

    public Story fails() {
        return new Story(Pods.fail(platform, newest()));
    }

    public Story suspendsItself() {
        return new Story(Pods.suspendItself(platform, newest(), Timestamps.NONE));
    }

    public Story retriesIn(long seconds) {
        return new Story(Pods.suspendItself(platform, newest(), seconds));
    }

    /** The newest Job as something makes it. */
    public Story job(UnaryOperator<JobObject> happening) {
        return new Story(platform.replacing(happening.apply(newest())));
    }

    // What people do.

    public Story labelled(String label) {
        return request(request -> Requests.labelled(request, label));
    }

    public Story unlabelled(String label) {
        return request(request -> Requests.unlabelled(request, label));
    }

    public Story changedTo(String size) {
        return request(request -> Requests.changed(request, Requests.spec(size)));
    }

    public Story deleted() {
        return request(request -> request.withMetadata(request.metadata().deletedAt(platform.nowMillis() / 1000)));
    }

    public Story request(UnaryOperator<RequestObject> change) {
        return new Story(platform.withRequest(change));
    }

    public Story status(UnaryOperator<WorkflowStatus> change) {
        return request(request -> request.withWorkflow(change.apply(request.workflow())));
    }

    public Story later(long seconds) {
        return new Story(platform.later(seconds * 1000));
    }

    public Story configured(KratixSettings settings) {
        return new Story(platform.configured(settings));
    }

    public Story with(ApiObject object) {
        return new Story(platform.with(object));
    }

    public Story replacing(ApiObject object) {
        return new Story(platform.replacing(object));
    }

    public Story without(ApiObject object) {
        return new Story(platform.without(object));
    }

    public Story change(UnaryOperator<SmallPlatform> change) {
        return new Story(change.apply(platform));
    }
}
