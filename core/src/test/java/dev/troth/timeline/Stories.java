package dev.troth.timeline;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stories as a platform tells them, one for each thing that a drawing must be good at. */
final class Stories {

    private static final long HOUR = 3_600_000;
    private static final List<String> FINALIZERS = List.of(
            "kratix.io/workflows-cleanup",
            "kratix.io/work-cleanup",
            "kratix.io/delete-workflows",
            "kratix.io/resource-binding-cleanup");

    private Stories() {}

    static Map<String, Timeline> all() {
        Map<String, Timeline> stories = new LinkedHashMap<>();
        stories.put("redis", redis());
        stories.put("suspended", suspended());
        stories.put("deletion", deletion());
        stories.put("sixty", sixty());
        stories.put("many-requests", manyRequests());
        stories.put("stopped", stopped());
        stories.put("hostile", OddStories.hostile());
        stories.put("open-ends", OddStories.openEnds());
        return stories;
    }

    /** The sketch of a timeline in the terminal: a second Pipeline that fails, again after each interval. */
    static Timeline redis() {
        StoryBuilder story = new StoryBuilder("redis v1.2.0 · request default/cache")
                .setting("interval", "10 h")
                .setting("keeps", "5 Jobs")
                .setting("backoffLimit", "6")
                .about("redis", "default", "cache")
                .event(Actor.PERSON, EventKind.REQUEST_CREATED, "request created", "")
                .detail(
                        Actor.KRATIX,
                        EventKind.LABELS_CHANGED,
                        "label kratix.io/promise-name=redis",
                        "Kratix finds requests of a Promise by it")
                .after(40)
                .event(Actor.KRATIX, EventKind.FINALIZERS_ADDED, "4 finalizers added", "so that deletion can clean up")
                .after(60);
        redisRun(story, 1, "first Pipeline of a new request");
        for (int i = 0; i < 4; i++) {
            story.at((i + 1) * 10 * HOUR + 700_000)
                    .event(
                            Actor.CLOCK,
                            EventKind.INTERVAL_PASSED,
                            "reconciliation interval of 10 h has passed",
                            "Kratix starts again from the first Pipeline, also after a failure")
                    .after(100);
            redisRun(story, i + 2, "everything runs again after the reconciliation interval");
        }
        story.after(1000)
                .condition("PromiseAvailable", "True", "PromiseAvailable", "Promise available")
                .condition(
                        "ConfigureWorkflowCompleted",
                        "False",
                        "ConfigureWorkflowFailed",
                        "A Configure Pipeline has failed: announce")
                .condition("Reconciled", "False", "ConfigureWorkflowFailed", "Failing")
                .stands(true, false, FINALIZERS, "Pending")
                .total(
                        "resource/configure",
                        "provision",
                        5,
                        new EndState.ContainerRuns("create-bucket", 5, List.of("aws s3 mb s3://cache")),
                        new EndState.ContainerRuns("render", 5, List.of()))
                .total(
                        "resource/configure",
                        "announce",
                        5,
                        new EndState.ContainerRuns(
                                "post-to-slack", 35, List.of("curl -X POST https://hooks.example.com")),
                        new EndState.ContainerRuns("tell-billing", 0, List.of()))
                .total("resource/delete", "drop-bucket", 0, new EndState.ContainerRuns("drop", 0, List.of()))
                .file("worker-eu", "redis/default/cache/provision/5058f/bucket.yaml", "kind: Bucket\n")
                .file("worker-eu", "redis/default/cache/provision/5058f/redis.yaml", "kind: Redis\n")
                .file("worker-eu", "redis/default/cache/provision/5058f/secret.yaml", "kind: Secret\n")
                .advice("fix announce and apply the Promise again")
                .advice("kubectl label redis cache kratix.io/manual-reconciliation=true");
        return story.end(true);
    }

    private static void redisRun(StoryBuilder story, int ordinal, String because) {
        story.start("resource/configure", "provision", 1, 2, ordinal, because)
                .ran("reader", 1000)
                .ran("create-bucket", 8200)
                .ran("render", 1500)
                .ran("work-writer", 900)
                .ofRun(
                        Actor.POD,
                        EventKind.WORK_WRITTEN,
                        "Work " + (ordinal == 1 ? "written" : "written again") + ": 3 files for worker-eu",
                        "")
                .ran("status-writer", 600)
                .ofRun(Actor.KRATIX, EventKind.PIPELINE_SUCCEEDED, "provision", "")
                .after(100)
                .start("resource/configure", "announce", 2, 2, ordinal, "provision has succeeded");
        if (ordinal == 1) {
            story.event(
                    Actor.STATE_STORE,
                    EventKind.FILES_WRITTEN,
                    "3 files to worker-eu, redis/default/cache/provision/",
                    "the Destination has the labels that the Promise asks for");
        }
        story.ran("reader", 1000)
                .failed("post-to-slack", 1500, 1, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000)
                .ofRun(
                        Actor.JOB_CONTROLLER,
                        EventKind.PIPELINE_FAILED,
                        "announce",
                        "post-to-slack ended with exit code 1 seven times, and backoffLimit is 6")
                .after(100)
                .event(
                        Actor.KRATIX,
                        EventKind.WORKFLOW_HALTED,
                        "workflow halted",
                        "no later container or Pipeline runs; the Work of provision stays");
    }

    /** A Pipeline that waits for something, tries again by itself, and a person who steps in. */
    static Timeline suspended() {
        StoryBuilder story = new StoryBuilder("database v2 · request team-a/orders")
                .setting("interval", "10 h")
                .about("Promise", "", "database")
                .event(Actor.PERSON, EventKind.PROMISE_APPLIED, "Promise applied", "")
                .after(300)
                .event(Actor.KRATIX, EventKind.PROMISE_AVAILABLE, "Promise available", "it has no workflow of its own")
                .at(5_000)
                .about("database", "team-a", "orders")
                .event(Actor.PERSON, EventKind.REQUEST_CREATED, "request created", "")
                .after(100);
        for (int attempt = 1; attempt <= 3; attempt++) {
            story.start(
                            "resource/configure",
                            "wait-for-network",
                            1,
                            2,
                            attempt,
                            attempt == 1 ? "first Pipeline of a new request" : "the suspended Pipeline runs again")
                    .ran("reader", 800)
                    .ran("ask-network", 2_000)
                    .ran("work-writer", 400)
                    .ran("status-writer", 500)
                    .ofRun(
                            Actor.POD,
                            EventKind.PIPELINE_SUSPENDED,
                            "wait-for-network",
                            "workflow-control.yaml asks to wait 10 m: “subnet is not there yet”")
                    .after(100)
                    .event(
                            Actor.KRATIX,
                            EventKind.WORKFLOW_SUSPENDED,
                            "workflow suspended, next try in 10 m",
                            "no Work is written, and no later Pipeline runs")
                    .after(600_000)
                    .event(Actor.CLOCK, EventKind.RETRY_TIME_CAME, "time of the next try has come", "retryAfter 10m")
                    .after(50);
        }
        story.start("resource/configure", "wait-for-network", 1, 2, 4, "the suspended Pipeline runs again")
                .ran("reader", 800)
                .ran("ask-network", 1_000);
        story.begins("work-writer").after(200);
        story.event(Actor.PERSON, EventKind.LABELS_CHANGED, "label kratix.io/manual-reconciliation=true", "")
                .after(50)
                .ofRun(
                        Actor.KRATIX,
                        EventKind.JOB_SUSPENDED,
                        "wait-for-network",
                        "manual reconciliation was asked for while it runs; Kratix suspends it and starts again from the first Pipeline")
                .after(1_000)
                .start(
                        "resource/configure",
                        "wait-for-network",
                        1,
                        2,
                        5,
                        "manual reconciliation starts from the first Pipeline")
                .ran("reader", 800)
                .ran("ask-network", 1_000)
                .ran("work-writer", 400)
                .ran("status-writer", 500)
                .ofRun(Actor.KRATIX, EventKind.PIPELINE_SUCCEEDED, "wait-for-network", "")
                .start("resource/configure", "create", 2, 2, 1, "wait-for-network has succeeded")
                .ran("reader", 700);
        story.begins("terraform").after(2 * HOUR);
        return story.condition("Reconciled", "Unknown", "WorkflowPending", "Pending")
                .stands(true, false, FINALIZERS, "Pending")
                .total("resource/configure", "wait-for-network", 5)
                .total("resource/configure", "create", 1)
                .advice(
                        "terraform in create has run for 2 h and never ends: look at it, or give it a limit (activeDeadlineSeconds)")
                .end(false);
    }

    /** A deletion that fails and waits for a person. */
    static Timeline deletion() {
        StoryBuilder story = new StoryBuilder("redis v1.2.0 · request default/cache is deleted")
                .setting("interval", "10 h")
                .about("redis", "default", "cache")
                .event(Actor.PERSON, EventKind.REQUEST_DELETED, "request deleted", "")
                .after(100)
                .start("resource/delete", "drop-bucket", 1, 1, 1, "the delete workflow runs before anything is removed")
                .ran("reader", 900)
                .failed("drop", 2_000, 254, 10_000, 20_000)
                .ofRun(
                        Actor.JOB_CONTROLLER,
                        EventKind.PIPELINE_FAILED,
                        "drop-bucket",
                        "drop ended with exit code 254 three times, and backoffLimit is 2");
        long wait = 5;
        for (int i = 0; i < 14; i++) {
            story.after(wait)
                    .event(
                            Actor.KRATIX,
                            EventKind.ERROR,
                            "pass ends in an error: delete Pipeline failed",
                            "Kratix never starts a failed delete Pipeline again by itself");
            wait *= 2;
        }
        story.at(3 * HOUR)
                .event(Actor.PERSON, EventKind.LABELS_CHANGED, "label kratix.io/manual-reconciliation=true", "")
                .after(100)
                .start("resource/delete", "drop-bucket", 1, 1, 2, "manual reconciliation was asked for")
                .ran("reader", 900)
                .ran("drop", 3_000)
                .ofRun(Actor.KRATIX, EventKind.PIPELINE_SUCCEEDED, "drop-bucket", "");
        for (String finalizer :
                List.of("delete-workflows", "work-cleanup", "workflows-cleanup", "resource-binding-cleanup")) {
            story.after(200)
                    .event(
                            Actor.KRATIX,
                            EventKind.FINALIZER_REMOVED,
                            "finalizer kratix.io/" + finalizer + " removed",
                            "");
            if (finalizer.equals("delete-workflows")) {
                story.event(
                        Actor.STATE_STORE, EventKind.FILES_DELETED, "3 files from worker-eu", "the Work is deleted");
            }
        }
        return story.after(10)
                .event(Actor.KRATIX, EventKind.REQUEST_GONE, "request is gone", "no finalizer holds it any longer")
                .stands(false, true, List.of(), "")
                .total("resource/configure", "provision", 1)
                .total("resource/delete", "drop-bucket", 2)
                .end(true);
    }

    /** One request of a Promise with sixty Pipelines. */
    static Timeline sixty() {
        StoryBuilder story = new StoryBuilder("everything v1 · request default/all")
                .about("everything", "default", "all")
                .event(Actor.PERSON, EventKind.REQUEST_CREATED, "request created", "")
                .after(100);
        for (int i = 1; i <= 60; i++) {
            String name = "step-" + (i < 10 ? "0" : "") + i;
            story.start(
                            "resource/configure",
                            name,
                            i,
                            60,
                            1,
                            i == 1 ? "first Pipeline of a new request" : "the one before it has succeeded")
                    .ran("reader", 700)
                    .ran("work", 500 + i * 37 % 11 * 400)
                    .ran("work-writer", 400);
            if (i == 40) {
                story.failed("notify", 900, 2, 10_000, 20_000).ran("notify", 4, 800);
            }
            story.ran("status-writer", 300)
                    .ofRun(Actor.KRATIX, EventKind.PIPELINE_SUCCEEDED, name, "")
                    .after(80);
            story.total("resource/configure", name, 1);
        }
        return story.event(Actor.KRATIX, EventKind.RECONCILED, "Reconciled", "all Pipelines and Works have succeeded")
                .condition("Reconciled", "True", "Reconciled", "Reconciled")
                .stands(true, false, FINALIZERS, "Resource requested")
                .end(true);
    }

    /** A new version of a Promise, which runs the Pipelines of all its requests again. */
    static Timeline manyRequests() {
        StoryBuilder story = new StoryBuilder("namespace v3 · 12 requests")
                .about("Promise", "", "namespace")
                .event(Actor.PERSON, EventKind.PROMISE_APPLIED, "Promise changed", "")
                .after(200)
                .event(
                        Actor.KRATIX,
                        EventKind.LABELS_CHANGED,
                        "12 requests told to run again",
                        "the Promise's Pipelines have changed");
        for (int i = 1; i <= 12; i++) {
            String name = "team-" + (char) ('a' + i - 1);
            story.at(400 + i * 150)
                    .about("namespace", "platform", name)
                    .start("resource/configure", "instance", 1, 1, 2, "the Promise has changed")
                    .ran("reader", 700)
                    .ran("render", 1_200 + i * 90)
                    .ran("work-writer", 400)
                    .ran("status-writer", 300)
                    .ofRun(Actor.KRATIX, EventKind.PIPELINE_SUCCEEDED, "instance", "")
                    .after(100)
                    .event(Actor.KRATIX, EventKind.RECONCILED, "Reconciled", "")
                    .condition("Reconciled", "True", "Reconciled", "Reconciled")
                    .stands(true, false, FINALIZERS, "Resource requested")
                    .total("resource/configure", "instance", 2)
                    .file(
                            i % 2 == 0 ? "worker-eu" : "worker-us",
                            "namespace/platform/" + name + "/ns.yaml",
                            "kind: Namespace\n");
        }
        return inOrder(story.at(10_000).end(true));
    }

    /** Jobs that somebody stops: one whose Pod runs on beside the Job after it, and one that is deleted. */
    static Timeline stopped() {
        StoryBuilder story = new StoryBuilder("bucket v1.0.0 · request default/invoices")
                .about("Bucket", "default", "invoices")
                .event(Actor.PERSON, EventKind.REQUEST_CREATED, "request created", "")
                .start("resource/configure", "announce", 1, 1, 1, "first Pipeline of a new request")
                .ran("reader", 500)
                .begins("tell-team")
                .after(30_000)
                .event(Actor.PERSON, EventKind.LABELS_CHANGED, "label kratix.io/manual-reconciliation=true", "");
        PipelineRunReference first = story.job();
        story.ofRun(Actor.KRATIX, EventKind.JOB_SUSPENDED, "announce is told to stop", "manual reconciliation")
                .after(100)
                .start(
                        "resource/configure",
                        "announce",
                        1,
                        1,
                        2,
                        "manual reconciliation starts from the first Pipeline")
                .ran("reader", 500)
                .begins("tell-team")
                .after(20_000)
                .killed("tell-team", first)
                .after(5_000)
                .ofRun(Actor.PERSON, EventKind.JOB_DELETED, "Job of announce deleted", "")
                .start("resource/configure", "announce", 1, 1, 3, "there is no Job of this workflow")
                .ran("reader", 500)
                .ran("tell-team", 1_000)
                .ofRun(Actor.JOB_CONTROLLER, EventKind.PIPELINE_SUCCEEDED, "announce succeeded", "");
        return story.event(Actor.KRATIX, EventKind.RECONCILED, "reconciled", "")
                .condition("Reconciled", "True", "Reconciled", "Reconciled")
                .stands(true, false, FINALIZERS, "Resource requested")
                .total("resource/configure", "announce", 3, new EndState.ContainerRuns("tell-team", 3, List.of()))
                .end(true);
    }

    /** Events in the order of time; those of the same time as they were told. */
    private static Timeline inOrder(Timeline told) {
        return new Timeline(
                told.title(),
                told.settings(),
                told.events().stream()
                        .sorted(Comparator.comparingLong(TimelineEvent::atMillis))
                        .toList(),
                told.endMillis(),
                told.outcome());
    }
}
