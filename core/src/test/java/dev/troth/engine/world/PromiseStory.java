package dev.troth.engine.world;

import dev.troth.engine.Decision;
import dev.troth.engine.Engine;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.promise.effective.PromiseSpec;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What happens to a Promise, one thing after the other, and the picture of the passes that follow. */
public final class PromiseStory {

    private static final int BOUND = 40;

    private final SmallPlatform platform;

    private PromiseStory(SmallPlatform platform) {
        this.platform = platform;
    }

    /** A Promise was just created. */
    public static PromiseStory of(PromiseSpec spec) {
        return new PromiseStory(SmallPlatform.of(Promises.stored(spec)));
    }

    /** A Promise without API was just created; these Pipelines are its own, and there is one for its deletion. */
    public static PromiseStory configuredBy(String... pipelines) {
        return of(Promises.withoutApi(
                "promise: {configure: [" + Promises.pipelines(List.of(pipelines)) + "], delete: ["
                        + Promises.pipelines(List.of("drop")) + "]}",
                ""));
    }

    public SmallPlatform platform() {
        return platform;
    }

    public PromiseObject promise() {
        return Objects.requireNonNull(platform.only(PromiseObject.class));
    }

    /** After passes over the Promise and its revisions until none changes anything. */
    public PromiseStory settled() {
        SmallPlatform now = platform;
        for (int i = 0; i < BOUND; i++) {
            SmallPlatform before = now;
            now = now.after(Engine.reconcile(now.seenOfPromise(0)));
            for (RevisionObject revision : now.all(RevisionObject.class)) {
                now = now.after(Engine.reconcile(now.seenOfRevision(revision)));
            }
            if (now.objects().equals(before.objects())) {
                return new PromiseStory(now);
            }
        }
        throw new AssertionError("it does not settle:" + platform);
    }

    /** After one pass over the Promise. */
    public PromiseStory passed() {
        return new PromiseStory(platform.after(Engine.reconcile(platform.seenOfPromise(0))));
    }

    /** What the next so many passes over the Promise do. */
    public String passes(int number) {
        StringBuilder pictures = new StringBuilder();
        SmallPlatform now = platform;
        for (int i = 0; i < number; i++) {
            Decision decision = Engine.reconcile(now.seenOfPromise(0));
            pictures.append(i == 0 ? "" : "--\n").append(Picture.inBrief(decision));
            now = now.after(decision);
        }
        return pictures.toString();
    }

    /** What the next pass does. */
    public String pass() {
        return passes(1);
    }

    /** Why the next pass does what it does. */
    public String why() {
        return Engine.reconcile(platform.seenOfPromise(0)).because().text();
    }

    /** What the next pass does when somebody else has written before its write of that number. */
    public String passWithRefused(int write) {
        return Picture.inBrief(Engine.reconcile(platform.seenOfPromise(write)));
    }

    private JobObject newest() {
        return Objects.requireNonNull(platform.newestJob());
    }

    public PromiseStory succeeds() {
        return new PromiseStory(Pods.succeed(platform, newest()));
    }

    public PromiseStory fails() {
        return new PromiseStory(Pods.fail(platform, newest()));
    }

    public PromiseStory suspendsItself() {
        return new PromiseStory(Pods.suspendItself(platform, newest(), Timestamps.NONE));
    }

    public PromiseStory retriesIn(long seconds) {
        return new PromiseStory(Pods.suspendItself(platform, newest(), seconds));
    }

    /** The newest Job as something makes it. */
    public PromiseStory job(UnaryOperator<JobObject> happening) {
        return new PromiseStory(platform.replacing(happening.apply(newest())));
    }

    public PromiseStory promise(UnaryOperator<PromiseObject> change) {
        return new PromiseStory(platform.replacing(change.apply(promise())));
    }

    public PromiseStory metadata(UnaryOperator<Metadata> change) {
        return promise(promise -> promise.withMetadata(change.apply(promise.metadata())));
    }

    public PromiseStory status(UnaryOperator<WorkflowStatus> change) {
        return promise(promise -> promise.withWorkflow(change.apply(promise.workflow())));
    }

    public PromiseStory labelled(String label) {
        return metadata(metadata -> metadata.withLabel(label, "true"));
    }

    public PromiseStory unlabelled(String label) {
        return metadata(metadata -> metadata.withoutLabel(label));
    }

    public PromiseStory deleted() {
        return metadata(metadata -> metadata.deletedAt(platform.nowMillis() / 1000));
    }

    public PromiseStory changedTo(PromiseSpec spec) {
        return promise(promise -> promise.withSpec(spec))
                .metadata(metadata -> metadata.withGeneration(metadata.generation() + 1));
    }

    public PromiseStory with(ApiObject object) {
        return new PromiseStory(platform.with(object));
    }

    public PromiseStory without(ApiObject object) {
        return new PromiseStory(platform.without(object));
    }

    public PromiseStory later(long seconds) {
        return new PromiseStory(platform.later(seconds * 1000));
    }

    public PromiseStory change(UnaryOperator<SmallPlatform> change) {
        return new PromiseStory(change.apply(platform));
    }
}
