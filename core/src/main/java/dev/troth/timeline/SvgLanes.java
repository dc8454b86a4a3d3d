package dev.troth.timeline;

import dev.troth.engine.object.Reference;
import dev.troth.promise.Reserved;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongToDoubleFunction;

/** The lanes of a drawing in SVG: each Promise and request with its events, each Pipeline, and containers where they matter. */
final class SvgLanes {

    static final double LABELS = 190;

    private static final double SUBJECT = 30;
    private static final double PIPELINE = 24;
    private static final double CONTAINER = 17;
    private static final double INDENT = 16;
    /** So far below each other are bars of one container that would lie over each other. */
    private static final double LINE = 12;

    private static final double LETTER = 7;
    /** Labels are larger, and bold. */
    private static final double LABEL_LETTER = 7.7;

    private static final int FEW_PIPELINES = 6;

    private final Subjects subjects;
    private final Map<Reference, List<TimelineEvent>> events;
    private final LongToDoubleFunction places;
    private final double right;
    private final SvgElements drawing = new SvgElements();
    private final Map<Lane, List<PipelineRun>> lanes = new LinkedHashMap<>();
    private final Map<Lane, EndState.PipelineRuns> totals = new LinkedHashMap<>();
    private final Set<Marks> signs = EnumSet.noneOf(Marks.class);
    private double top;

    SvgLanes(
            Timeline timeline,
            Map<PipelineRunReference, PipelineRun> runs,
            LongToDoubleFunction places,
            double right,
            double top) {
        this.subjects = Subjects.of(timeline);
        this.events = subjects.events(timeline);
        this.places = places;
        this.right = right;
        this.top = top;
        for (EndState.PipelineRuns total : timeline.outcome().pipelines()) {
            lanes.put(Lane.of(total), new ArrayList<>());
            totals.put(Lane.of(total), total);
        }
        for (PipelineRun run : runs.values()) {
            lanes.computeIfAbsent(Lane.of(run), key -> new ArrayList<>()).add(run);
        }
    }

    /** Draws them, and says where they end. */
    double draw() {
        Map<Reference, List<Lane>> ofParents = new LinkedHashMap<>();
        for (Lane lane : lanes.keySet()) {
            ofParents.computeIfAbsent(lane.parent(), key -> new ArrayList<>()).add(lane);
        }
        for (Reference subject : subjects.all()) {
            drawSubject(subject);
            for (Lane lane : ofParents.getOrDefault(subject, List.of())) {
                drawPipeline(lane, lanes.getOrDefault(lane, List.of()));
            }
        }
        return top;
    }

    /** What has been drawn, to be explained. */
    Set<Marks> signs() {
        return signs;
    }

    String markup() {
        return drawing.toString();
    }

    private void drawSubject(Reference subject) {
        drawing.rectangle("lane", 1, top, right - 1, SUBJECT, 0);
        label("subject", 12, SUBJECT, Subjects.name(subject));
        List<TimelineEvent> marked = events.getOrDefault(subject, List.of()).stream()
                .filter(event -> !event.isDetail() && (event.run().isNone() || !TextRows.isOfBars(event.kind())))
                .toList();
        for (Crowd.Group group : Crowd.groups(marked, places)) {
            drawMark(group.x(), group.events());
        }
        top += SUBJECT;
    }

    private void drawMark(double x, List<TimelineEvent> events) {
        Marks shown = Marks.gravestOf(events);
        StringBuilder title = new StringBuilder();
        for (TimelineEvent event : events) {
            title.append(title.isEmpty() ? "" : "\n")
                    .append(Elapsed.text(event.atMillis()))
                    .append(' ')
                    .append(event.actor().text())
                    .append(": ")
                    .append(Printable.of(event.change()))
                    .append(event.because().isEmpty() ? "" : ", because " + Printable.of(event.because()));
        }
        signs.add(shown);
        drawing.mark(SvgStyle.of(shown.tone()), x, top + SUBJECT / 2, shown.sign(), title.toString());
    }

    private void drawPipeline(Lane lane, List<PipelineRun> ofLane) {
        drawing.raw(
                "<path class=\"line\" d=\"M0 " + SvgElements.number(top) + "H" + SvgElements.number(right) + "\"/>");
        String workflow = lane.workflow().equals("resource/configure")
                ? ""
                : " (" + lane.workflow().replace("resource/", "") + ")";
        label("name", INDENT, PIPELINE, lane.pipeline() + workflow);
        if (ofLane.isEmpty()) {
            drawing.text("never", LABELS + INDENT, top + PIPELINE / 2 + 4, "start", "never ran");
        }
        boolean isOpen = !ofLane.isEmpty()
                && (lanes.size() <= FEW_PIPELINES || !ofLane.stream().allMatch(PipelineRun::isPlain));
        for (int i = 0; i < ofLane.size(); i++) {
            drawRun(
                    ofLane.get(i),
                    i == 0 ? LABELS : end(ofLane.get(i - 1)),
                    i + 1 < ofLane.size() ? x(ofLane.get(i + 1)) : right);
        }
        top += PIPELINE;
        if (isOpen) {
            drawContainers(lane, ofLane);
        }
    }

    private double x(PipelineRun run) {
        return places.applyAsDouble(run.fromMillis());
    }

    private double end(PipelineRun run) {
        return Math.max(x(run) + 3, places.applyAsDouble(run.toMillis()));
    }

    /** With how long it took in the bar, or else beside it, where nothing stands between {@code free} and {@code freeTo}. */
    private void drawRun(PipelineRun run, double free, double freeTo) {
        double x = x(run);
        double width = end(run) - x;
        String took = Elapsed.text(run.millis());
        drawing.bar(
                "run " + run.end().text(),
                x,
                top + 4,
                width,
                PIPELINE - 8,
                run.reference().pipeline() + ", Job " + run.reference().ordinal() + ": "
                        + run.end().text() + " after " + took);
        Marks shown = Marks.of(run.end());
        signs.add(shown);
        String sign = shown.sign();
        String words = sign + " " + took;
        double room = LETTER * words.length() + 6;
        double y = top + PIPELINE / 2 + 4;
        if (width > room) {
            drawing.text("took", x + width - 6, y, "end", words);
        } else if (freeTo - x - width > room) {
            drawing.text("beside", x + width + 5, y, "start", words);
        } else if (x - free > room) {
            drawing.text("beside", x - 5, y, "end", words);
        } else if (width > 12) {
            drawing.text("took", x + width / 2, y, "middle", sign);
        }
    }

    private void drawContainers(Lane lane, List<PipelineRun> ofLane) {
        for (String name : names(lane, ofLane)) {
            boolean isOwn = ContainerRun.isKratixOwn(name);
            label(isOwn ? "own-name" : "container", 2 * INDENT, CONTAINER, name);
            List<PipelineRun> runs = new ArrayList<>();
            List<ContainerRun> executions = new ArrayList<>();
            for (PipelineRun run : ofLane) {
                for (ContainerRun execution : run.containers()) {
                    if (execution.name().equals(name)) {
                        runs.add(run);
                        executions.add(execution);
                    }
                }
            }
            if (executions.isEmpty()) {
                drawing.text("never", LABELS + INDENT, top + CONTAINER / 2 + 4, "start", "never ran");
            }
            List<Integer> lines = Overlaps.lines(executions);
            int last = 0;
            for (int i = 0; i < lines.size(); i++) {
                drawExecution(runs.get(i), executions.get(i), top + lines.get(i) * LINE);
                last = Math.max(last, lines.get(i));
            }
            top += CONTAINER + last * LINE;
        }
    }

    private void drawExecution(PipelineRun run, ContainerRun execution, double top) {
        double x = places.applyAsDouble(execution.fromMillis());
        double width = Math.max(2, places.applyAsDouble(execution.toMillis()) - x - 1);
        String attempt = execution.attempt() > 1 ? ", attempt " + execution.attempt() : "";
        String end = run.wasStopped(execution) ? "stopped" : execution.end().text();
        drawing.bar(
                "step " + (execution.isKratixOwn() ? "own " : "") + end,
                x,
                top + 3,
                width,
                CONTAINER - 6,
                Printable.of(execution.name() + attempt + ": " + end + " after " + Elapsed.text(execution.millis())
                        + " " + execution.said()));
        if (run.wasStopped(execution)) {
            signs.add(Marks.STOP);
            if (width > 12) {
                drawing.text("took", x + width / 2, top + CONTAINER / 2 + 4, "middle", Marks.STOP.sign());
            }
        }
    }

    /** In the order in which they run; those that never did stand before Kratix' writers. */
    private Set<String> names(Lane lane, List<PipelineRun> ofLane) {
        Set<String> ran = new LinkedHashSet<>();
        ofLane.forEach(run -> run.containers().forEach(container -> ran.add(container.name())));
        Set<String> names = new LinkedHashSet<>(ran);
        EndState.PipelineRuns total = totals.get(lane);
        if (total != null) {
            total.containers().forEach(container -> names.add(container.name()));
        }
        for (String last : List.of(Reserved.WORK_WRITER, Reserved.STATUS_WRITER)) {
            if (names.remove(last)) {
                names.add(last);
            }
        }
        return names;
    }

    private void label(String type, double x, double height, String words) {
        int room = (int) ((LABELS - x - 6) / LABEL_LETTER);
        String whole = Printable.of(words);
        String shown = Printable.cutInside(whole, room);
        double y = top + height / 2 + 4;
        if (shown.equals(whole)) {
            drawing.text(type, x, y, "start", whole);
        } else {
            drawing.cutText(type, x, y, shown, whole);
        }
    }
}
