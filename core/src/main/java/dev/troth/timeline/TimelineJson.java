package dev.troth.timeline;

import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Reference;
import dev.troth.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A story for scripts and for the drawing in a browser: {@code docs/schemas/timeline.schema.json} describes it.
 *
 * <p>Version 1. Fields may be added to it; none is ever renamed or taken away.
 */
public final class TimelineJson {

    private TimelineJson() {}

    /** The document, on lines, each event on its own; {@code <}, {@code >} and {@code &} are escaped. */
    public static String of(Timeline timeline) {
        return OrderedJson.write(document(timeline)) + "\n";
    }

    /** The same document as a value. */
    public static Json.Mapping document(Timeline timeline) {
        Map<String, String> settings = new LinkedHashMap<>();
        timeline.settings().forEach(setting -> settings.put(setting.name(), setting.value()));
        return Json.Mapping.EMPTY
                .with("version", number(1))
                .with("title", timeline.title())
                .with("headline", headline(Headline.of(timeline)))
                .with("settings", Json.ofTexts(settings))
                .with("events", list(timeline.events(), TimelineJson::event))
                .with("runs", list(List.copyOf(PipelineRun.of(timeline).values()), TimelineJson::run))
                .with("end", Elapsed.iso(timeline.endMillis()))
                .with("endSeconds", seconds(timeline.endMillis()))
                .with("outcome", outcome(timeline.outcome()));
    }

    private static Json headline(Headline headline) {
        return Json.Mapping.EMPTY.with("tone", SvgStyle.of(headline.tone())).with("text", headline.text());
    }

    private static Json event(TimelineEvent event) {
        Json.Mapping json = Json.Mapping.EMPTY
                .with("at", Elapsed.iso(event.atMillis()))
                .with("seconds", seconds(event.atMillis()))
                .with("actor", event.actor().text())
                .with("kind", event.kind().text())
                .with("object", object(event.object()))
                .with("change", event.change())
                .with("because", event.because());
        if (!event.run().isNone()) {
            json = json.with("run", runOfEvent(event.run()));
        }
        return event.isDetail() ? json.with("detail", new Json.Bool(true)) : json;
    }

    /** Which execution an event belongs to, and which container in it. */
    private static Json runOfEvent(PipelineRunReference run) {
        Json.Mapping json = reference(run);
        return run.container().isEmpty()
                ? json
                : json.with("container", run.container()).with("attempt", number(run.attempt()));
    }

    private static Json.Mapping reference(PipelineRunReference run) {
        return Json.Mapping.EMPTY
                .with("parent", object(run.parent()))
                .with("workflow", run.workflow())
                .with("pipeline", run.pipeline())
                .with("position", number(run.position()))
                .with("count", number(run.count()))
                .with("ordinal", number(run.ordinal()));
    }

    private static Json run(PipelineRun run) {
        return reference(run.reference())
                .with("from", seconds(run.fromMillis()))
                .with("to", seconds(run.toMillis()))
                .with("end", run.end().text())
                .with("containers", list(run.containers(), TimelineJson::container));
    }

    private static Json container(ContainerRun run) {
        return Json.Mapping.EMPTY
                .with("name", run.name())
                .with("attempt", number(run.attempt()))
                .with("from", seconds(run.fromMillis()))
                .with("to", seconds(run.toMillis()))
                .with("end", run.end().text())
                .with("said", run.said());
    }

    private static Json outcome(EndState end) {
        return Json.Mapping.EMPTY
                .with("settled", new Json.Bool(end.isSettled()))
                .with("cutOff", new Json.Bool(end.isCutOff()))
                .with("objects", list(end.objects(), TimelineJson::objectState))
                .with("pipelines", list(end.pipelines(), TimelineJson::pipelineRuns))
                .with("files", list(end.files(), TimelineJson::file))
                .with("left", list(end.left(), TimelineJson::object))
                .with("openEnds", list(end.openEnds(), TimelineJson::openEnd))
                .with("advice", Json.Sequence.ofTexts(end.advice()));
    }

    private static Json openEnd(EndState.OpenEnd end) {
        return Json.Mapping.EMPTY
                .with("kind", end.kind().text())
                .with("object", object(end.object()))
                .with("waits", end.waits());
    }

    private static Json objectState(EndState.ObjectState state) {
        return Json.Mapping.EMPTY
                .with("object", object(state.object()))
                .with("exists", new Json.Bool(state.exists()))
                .with("deleting", new Json.Bool(state.isDeleting()))
                .with("finalizers", Json.Sequence.ofTexts(state.finalizers()))
                .with("conditions", list(state.conditions(), TimelineJson::condition))
                .with("message", state.message());
    }

    private static Json condition(Condition condition) {
        return Json.Mapping.EMPTY
                .with("type", condition.type())
                .with("status", condition.status())
                .with("reason", condition.reason())
                .with("message", condition.message());
    }

    private static Json pipelineRuns(EndState.PipelineRuns runs) {
        return Json.Mapping.EMPTY
                .with("parent", object(runs.parent()))
                .with("workflow", runs.workflow())
                .with("pipeline", runs.pipeline())
                .with("jobs", number(runs.jobs()))
                .with("containers", list(runs.containers(), TimelineJson::containerRuns));
    }

    private static Json containerRuns(EndState.ContainerRuns runs) {
        return Json.Mapping.EMPTY
                .with("name", runs.name())
                .with("executions", number(runs.executions()))
                .with("repeated", Json.Sequence.ofTexts(runs.repeated()));
    }

    private static Json file(EndState.StoredFile file) {
        return Json.Mapping.EMPTY
                .with("destination", file.destination())
                .with("stateStore", file.stateStore())
                .with("path", file.path())
                .with("content", file.content());
    }

    static Json object(Reference object) {
        return Json.Mapping.EMPTY
                .with("kind", object.kind())
                .with("namespace", object.namespace())
                .with("name", object.name());
    }

    private static Json seconds(long millis) {
        return new Json.Numeral(Elapsed.seconds(millis));
    }

    private static Json number(long number) {
        return new Json.Numeral(Long.toString(number));
    }

    private static <T> Json list(List<T> items, Function<T, Json> json) {
        return new Json.Sequence(items.stream().map(json).toList());
    }
}
