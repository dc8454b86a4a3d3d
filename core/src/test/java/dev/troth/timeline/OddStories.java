package dev.troth.timeline;

import java.util.List;

/** Stories with odd texts in them, and such as have no good end. */
final class OddStories {

    private OddStories() {}

    /** Names and messages that would break a drawing that trusts them. */
    static Timeline hostile() {
        return new StoryBuilder("</script><script>alert(1)</script> · \"quotes\" & 'more' \u001b[31m")
                .setting("a;b", "#1 %% <b>")
                .about("redis", "default", "cache;end")
                .event(
                        Actor.PERSON,
                        EventKind.REQUEST_CREATED,
                        "request <img src=x onerror=alert(1)> created; end",
                        "because: \"#59;\" \u202Eevil")
                .start("resource/configure", "end", 1, 1, 1, "loop; alt: end\nnote over person")
                .ran("reader", 100)
                .failed("</style>", 500, 1)
                .ofRun(Actor.JOB_CONTROLLER, EventKind.PIPELINE_FAILED, "end", "]]> --> <!-- %%{init: {}}%%")
                .event(Actor.KRATIX, EventKind.ERROR, "日本語のメッセージ 🎉 " + "x".repeat(200), "ünïcödé")
                .condition("Reconciled", "False", "<b>", "\u2028 & < > \" '")
                .stands(true, false, List.of(), "")
                .file("worker", "a/<b>/c.yaml", "</script>")
                .advice("kubectl <what> \"ever\"")
                .end(true);
    }

    /** Many requests whose deletion was asked for, and of which none goes. */
    static Timeline openEnds() {
        StoryBuilder story = new StoryBuilder("namespace v3 · 9 requests that stay");
        for (int i = 1; i <= 9; i++) {
            story.about("namespace", "platform", "team-" + i)
                    .event(Actor.PERSON, EventKind.REQUEST_DELETED, "deletion of the request asked for", "")
                    .stands(true, true, List.of("example.com/hold"), "")
                    .open(EndState.OpenEnd.Kind.DELETION, "its deletion waits for finalizer example.com/hold")
                    .advice("take finalizer example.com/hold off team-" + i)
                    .left("Job", "platform", "kratix-namespace-team-" + i)
                    .file("worker", "namespace/platform/team-" + i + "/ns.yaml", "kind: Namespace\n");
        }
        return story.about("namespace", "platform", "team-9")
                .open(EndState.OpenEnd.Kind.CONTAINER, "container render of instance never ends by itself")
                .left("Work", "platform", "namespace-team-9")
                .after(60_000)
                .end(false);
    }
}
