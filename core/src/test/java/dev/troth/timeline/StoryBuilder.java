package dev.troth.timeline;

import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Reference;
import java.util.ArrayList;
import java.util.List;

/** Tells a story by hand, on a clock that only goes forward. */
final class StoryBuilder {

    private final String title;
    private final List<Timeline.Setting> settings = new ArrayList<>();
    private final List<TimelineEvent> events = new ArrayList<>();
    private final List<EndState.ObjectState> objects = new ArrayList<>();
    private final List<EndState.PipelineRuns> pipelines = new ArrayList<>();
    private final List<EndState.StoredFile> files = new ArrayList<>();
    private final List<Reference> left = new ArrayList<>();
    private final List<EndState.OpenEnd> openEnds = new ArrayList<>();
    private final List<String> advice = new ArrayList<>();
    private Reference object = new Reference("Promise", "", "redis");
    private PipelineRunReference run = PipelineRunReference.NONE;
    private long now;

    StoryBuilder(String title) {
        this.title = title;
    }

    StoryBuilder setting(String name, String value) {
        settings.add(new Timeline.Setting(name, value));
        return this;
    }

    StoryBuilder about(String kind, String namespace, String name) {
        object = new Reference(kind, namespace, name);
        run = PipelineRunReference.NONE;
        return this;
    }

    StoryBuilder at(long millis) {
        now = millis;
        return this;
    }

    StoryBuilder after(long millis) {
        now += millis;
        return this;
    }

    StoryBuilder event(Actor actor, EventKind kind, String change, String because) {
        return add(actor, kind, change, because, PipelineRunReference.NONE, false);
    }

    StoryBuilder detail(Actor actor, EventKind kind, String change, String because) {
        return add(actor, kind, change, because, PipelineRunReference.NONE, true);
    }

    StoryBuilder start(String workflow, String pipeline, int position, int count, int ordinal, String because) {
        run = new PipelineRunReference(object, workflow, pipeline, position, count, ordinal, "", 0);
        return add(Actor.KRATIX, EventKind.PIPELINE_STARTED, pipeline, because, run, false);
    }

    StoryBuilder ran(String container, long millis) {
        return ran(container, 1, millis);
    }

    StoryBuilder ran(String container, int attempt, long millis) {
        add(Actor.POD, EventKind.CONTAINER_STARTED, container, "", run.at(container, attempt), true);
        after(millis);
        return add(Actor.POD, EventKind.CONTAINER_SUCCEEDED, container, "", run.at(container, attempt), true);
    }

    StoryBuilder failed(String container, long millis, int exitCode, long... waits) {
        for (int attempt = 1; attempt <= waits.length + 1; attempt++) {
            add(Actor.POD, EventKind.CONTAINER_STARTED, container, "", run.at(container, attempt), true);
            after(millis);
            String change = container + " exit code " + exitCode;
            add(Actor.POD, EventKind.CONTAINER_FAILED, change, "", run.at(container, attempt), true);
            if (attempt <= waits.length) {
                after(waits[attempt - 1]);
            }
        }
        return this;
    }

    StoryBuilder begins(String container) {
        return add(Actor.POD, EventKind.CONTAINER_STARTED, container, "", run.at(container, 1), true);
    }

    StoryBuilder ofRun(Actor actor, EventKind kind, String change, String because) {
        return add(actor, kind, change, because, run, false);
    }

    /** The Job that was created last. */
    PipelineRunReference job() {
        return run;
    }

    /** A container of a Job that another one has followed. */
    StoryBuilder killed(String container, PipelineRunReference earlier) {
        return add(Actor.POD, EventKind.CONTAINER_KILLED, container + " killed", "", earlier.at(container, 1), true);
    }

    StoryBuilder condition(String type, String status, String reason, String message) {
        conditions.add(new Condition(type, status, reason, message, 0));
        return this;
    }

    private final List<Condition> conditions = new ArrayList<>();

    StoryBuilder stands(boolean exists, boolean isDeleting, List<String> finalizers, String message) {
        objects.add(new EndState.ObjectState(object, exists, isDeleting, finalizers, conditions, message));
        conditions.clear();
        return this;
    }

    StoryBuilder total(String workflow, String pipeline, int jobs, EndState.ContainerRuns... containers) {
        pipelines.add(new EndState.PipelineRuns(object, workflow, pipeline, jobs, List.of(containers)));
        return this;
    }

    StoryBuilder file(String destination, String path, String content) {
        files.add(new EndState.StoredFile(destination, "minio", path, content, false));
        return this;
    }

    StoryBuilder left(String kind, String namespace, String name) {
        left.add(new Reference(kind, namespace, name));
        return this;
    }

    StoryBuilder open(EndState.OpenEnd.Kind kind, String waits) {
        openEnds.add(new EndState.OpenEnd(kind, object, waits));
        return this;
    }

    StoryBuilder advice(String text) {
        advice.add(text);
        return this;
    }

    long now() {
        return now;
    }

    Timeline end(boolean isSettled) {
        return new Timeline(
                title,
                settings,
                events,
                now,
                new EndState(objects, pipelines, files, left, openEnds, advice, isSettled, false));
    }

    private StoryBuilder add(
            Actor actor, EventKind kind, String change, String because, PipelineRunReference of, boolean isDetail) {
        events.add(new TimelineEvent(now, actor, kind, object, change, because, of, isDetail));
        return this;
    }
}
