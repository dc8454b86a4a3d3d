package dev.troth.timeline;

import dev.troth.engine.object.Reference;
import dev.troth.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A story in the Trace Event Format, which Perfetto, Chrome and Speedscope open: a process for who acts, with a thread for
 * each, and a process for each Promise and request, with a thread for each of its Pipelines.
 */
public final class TimelineTrace {

    private static final int ACTORS = 1;
    private static final int EVENTS_OF_OBJECT = 1;
    private static final long MICROS = 1_000;

    private final Timeline timeline;
    private final List<Json> events = new ArrayList<>();
    private final Map<Reference, Integer> processes = new LinkedHashMap<>();
    private final Map<String, List<Track>> threads = new LinkedHashMap<>();
    private int lastThread = EVENTS_OF_OBJECT;

    private TimelineTrace(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The document, of its object form. Times are in microseconds. */
    public static String of(Timeline timeline) {
        TimelineTrace trace = new TimelineTrace(timeline);
        trace.addActors();
        Subjects.of(timeline).all().forEach(trace::addObject);
        PipelineRun.of(timeline).values().forEach(trace::addRun);
        timeline.events().forEach(trace::addEvent);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("title", timeline.title());
        timeline.settings().forEach(setting -> settings.put(setting.name(), setting.value()));
        return OrderedJson.write(Json.Mapping.EMPTY
                        .with("displayTimeUnit", "ms")
                        .with("otherData", Json.ofTexts(settings))
                        .with("traceEvents", new Json.Sequence(trace.events)))
                + "\n";
    }

    private void addActors() {
        name("process_name", ACTORS, 0, "who");
        sort("process_sort_index", ACTORS, 0, 0);
        for (Actor actor : Actor.values()) {
            if (timeline.events().stream().anyMatch(event -> event.actor() == actor)) {
                name("thread_name", ACTORS, thread(actor), actor.text());
                sort("thread_sort_index", ACTORS, thread(actor), actor.ordinal());
            }
        }
    }

    private void addObject(Reference object) {
        int process = processes.size() + ACTORS + 1;
        processes.put(object, process);
        name("process_name", process, 0, object.toString());
        sort("process_sort_index", process, 0, process);
        name("thread_name", process, EVENTS_OF_OBJECT, "events");
    }

    private void addRun(PipelineRun run) {
        PipelineRunReference reference = run.reference();
        int process = processes.getOrDefault(reference.parent(), ACTORS);
        int thread = thread(process, reference, run.fromMillis(), run.toMillis());
        Json.Mapping more = Json.Mapping.EMPTY
                .with("workflow", reference.workflow())
                .with("job", number(reference.ordinal()))
                .with("end", run.end().text());
        events.add(slice("pipeline", reference.pipeline(), process, thread, run.fromMillis(), run.toMillis(), more));
        for (ContainerRun container : run.containers()) {
            boolean outlivesJob = container.toMillis() > run.toMillis();
            events.add(slice(
                    "container",
                    container.name(),
                    process,
                    outlivesJob ? thread(process, reference, container.fromMillis(), container.toMillis()) : thread,
                    container.fromMillis(),
                    container.toMillis(),
                    Json.Mapping.EMPTY
                            .with("attempt", number(container.attempt()))
                            .with("end", container.end().text())
                            .withUnlessEmpty("said", container.said())));
        }
    }

    /** Each event stands with the one who acts; and with its object, unless a bar shows it there. */
    private void addEvent(TimelineEvent event) {
        events.add(instant(event, ACTORS, thread(event.actor()), "t"));
        Integer process = processes.get(Subjects.of(event));
        if (process != null && event.run().isNone()) {
            events.add(instant(event, process, EVENTS_OF_OBJECT, "p"));
        }
    }

    /**
     * The first thread of a Pipeline on which nothing is at that time: slices of one thread must lie one within the other or one
     * after the other, and a Pod that takes its time to stop runs beside the next Job.
     */
    private int thread(int process, PipelineRunReference reference, long fromMillis, long toMillis) {
        String name = reference.workflow() + " " + reference.pipeline();
        List<Track> known = threads.computeIfAbsent(process + "\n" + name, key -> new ArrayList<>());
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).busyUntilMillis() <= fromMillis) {
                int thread = known.get(i).number();
                known.set(i, new Track(thread, toMillis));
                return thread;
            }
        }
        int thread = ++lastThread;
        name("thread_name", process, thread, known.isEmpty() ? name : name + " (" + (known.size() + 1) + ")");
        sort("thread_sort_index", process, thread, thread);
        known.add(new Track(thread, toMillis));
        return thread;
    }

    private record Track(int number, long busyUntilMillis) {}

    private static int thread(Actor actor) {
        return actor.ordinal() + 1;
    }

    private static Json slice(
            String category, String name, int process, int thread, long fromMillis, long toMillis, Json more) {
        return base(name, category, "X", fromMillis, process, thread)
                .with("dur", number((toMillis - fromMillis) * MICROS))
                .with("args", more);
    }

    private static Json instant(TimelineEvent event, int process, int thread, String scope) {
        return base(event.change(), event.kind().text(), "i", event.atMillis(), process, thread)
                .with("s", scope)
                .with(
                        "args",
                        Json.Mapping.EMPTY
                                .with("object", event.object().toString())
                                .withUnlessEmpty("because", event.because())
                                .withUnlessEmpty("pipeline", event.run().pipeline())
                                .withUnlessEmpty("container", event.run().container()));
    }

    private void name(String what, int process, int thread, String name) {
        describe(what, process, thread, Json.Mapping.EMPTY.with("name", name));
    }

    private void sort(String what, int process, int thread, int index) {
        describe(what, process, thread, Json.Mapping.EMPTY.with("sort_index", number(index)));
    }

    private void describe(String what, int process, int thread, Json more) {
        events.add(base(what, "__metadata", "M", 0, process, thread).with("args", more));
    }

    private static Json.Mapping base(
            String name, String category, String phase, long atMillis, int process, int thread) {
        return Json.Mapping.EMPTY
                .with("name", name)
                .with("cat", category)
                .with("ph", phase)
                .with("ts", number(atMillis * MICROS))
                .with("pid", number(process))
                .with("tid", number(thread));
    }

    private static Json number(long number) {
        return new Json.Numeral(Long.toString(number));
    }
}
