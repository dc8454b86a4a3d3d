package dev.troth.timeline;

import dev.troth.engine.object.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How things stand at the end, as lines of a terminal. */
final class EndText {

    private static final int LABEL = 11;
    private static final int BELOW_OBJECT = 4;
    private static final int STATUS = 8;
    private static final int ROOM_FOR_REASONS = 36;
    private static final int MOST_FILES = 12;

    private final EndState end;
    private final int width;
    private final Tones tones;
    private final boolean isVerbose;
    private final List<String> lines = new ArrayList<>();

    private EndText(EndState end, int width, Tones tones, boolean isVerbose) {
        this.end = end;
        this.width = width;
        this.tones = tones;
        this.isVerbose = isVerbose;
    }

    static List<String> of(Timeline timeline, int width, Tones tones, boolean isVerbose) {
        EndText text = new EndText(timeline.outcome(), width, tones, isVerbose);
        String rest = timeline.outcome().isSettled() ? "everything is at rest" : "not everything is at rest";
        text.lines.add(tones.of(Tone.TITLE, "End")
                + tones.of(Tone.FAINT, " after " + Elapsed.brief(timeline.endMillis()) + ", " + rest));
        text.end.objects().forEach(text::add);
        text.addPipelines();
        text.addBewares();
        text.addFiles();
        text.addAdvice();
        return text.lines;
    }

    private void add(EndState.ObjectState object) {
        String name = "  " + tones.of(Tone.NAME, Printable.of(object.object().toString()));
        if (!object.exists()) {
            lines.add(name + tones.of(Tone.FAINT, "  gone"));
            return;
        }
        boolean isFine = object.conditions().stream().allMatch(Condition::isTrue);
        if (isFine && !object.isDeleting() && !isVerbose) {
            String all = object.conditions().stream()
                    .map(condition -> Printable.of(condition.type()))
                    .collect(Collectors.joining(", "));
            boolean isBeside =
                    2 + Printable.width(Printable.of(object.object().toString())) + 4 + Printable.width(all) <= width;
            lines.add(name + (isBeside && !all.isEmpty() ? tones.of(Tone.GOOD, "  ✔ " + all) : ""));
            if (!isBeside) {
                add(BELOW_OBJECT, "✔ ", all, Tone.GOOD);
            }
            return;
        }
        lines.add(name + (object.isDeleting() ? tones.of(Tone.WAITING, "  is being deleted") : ""));
        int types = object.conditions().stream()
                .mapToInt(condition -> Printable.width(Printable.of(condition.type())))
                .reduce(LABEL - 1, Math::max);
        object.conditions().forEach(condition -> add(condition, types));
        if (!object.message().isEmpty()) {
            add(BELOW_OBJECT, Printable.padRight("message", types + 2), object.message(), Tone.FAINT);
        }
        if (!object.finalizers().isEmpty()) {
            boolean matters = object.isDeleting() || isVerbose;
            String finalizers = matters
                    ? String.join(", ", object.finalizers())
                    : Integer.toString(object.finalizers().size());
            add(
                    BELOW_OBJECT,
                    Printable.padRight("finalizers", types + 2),
                    finalizers,
                    object.isDeleting() ? Tone.WAITING : Tone.FAINT);
        }
    }

    private void add(Condition condition, int types) {
        Tone tone = condition.isTrue() ? Tone.GOOD : condition.isFalse() ? Tone.BAD : Tone.WAITING;
        String front = Printable.padRight(Printable.of(condition.type()), types) + "  ";
        String status = Printable.padRight(Printable.of(condition.status()), STATUS);
        String why = why(condition);
        int left = BELOW_OBJECT + types + 2 + STATUS;
        boolean isBeside = width - left >= Math.min(ROOM_FOR_REASONS, Printable.width(why));
        List<String> wrapped = Printable.wrap(why, isBeside ? width - left : width - BELOW_OBJECT - 2);
        lines.add(" ".repeat(BELOW_OBJECT)
                + front
                + tones.of(tone, status)
                + (isBeside ? tones.of(Tone.FAINT, wrapped.getFirst()) : ""));
        wrapped.stream()
                .skip(isBeside ? 1 : 0)
                .forEach(
                        line -> lines.add(" ".repeat(isBeside ? left : BELOW_OBJECT + 2) + tones.of(Tone.FAINT, line)));
    }

    private static String why(Condition condition) {
        String reason = Printable.of(condition.reason());
        String message = Printable.of(condition.message());
        if (message.isEmpty() || message.equals(reason)) {
            return reason;
        }
        return reason.isEmpty() || reason.equals(condition.type()) ? message : reason + ": " + message;
    }

    private void addPipelines() {
        Map<String, List<EndState.PipelineRuns>> ran = new LinkedHashMap<>();
        List<String> never = new ArrayList<>();
        boolean isOneParent = end.pipelines().stream()
                        .map(EndState.PipelineRuns::parent)
                        .distinct()
                        .count()
                <= 1;
        for (EndState.PipelineRuns runs : end.pipelines()) {
            String name = runs.pipeline() + (isOneParent ? "" : " of " + Subjects.name(runs.parent()));
            if (runs.jobs() == 0) {
                never.add(name + " (" + runs.workflow() + ")");
                continue;
            }
            ran.computeIfAbsent(runs.pipeline() + " ×" + runs.jobs(), key -> new ArrayList<>())
                    .add(runs);
            runs.containers().stream()
                    .filter(container -> container.executions() == 0)
                    .forEach(container -> never.add(container.name() + " in " + name));
        }
        if (!ran.isEmpty()) {
            labelled("ran", ran(ran, isOneParent), Tone.NAME);
        }
        if (!end.pipelines().isEmpty()) {
            boolean isNone = never.isEmpty();
            labelled("never ran", isNone ? "–" : String.join(" · ", never), isNone ? Tone.FAINT : Tone.WAITING);
        }
    }

    private static String ran(Map<String, List<EndState.PipelineRuns>> ran, boolean isOneParent) {
        long different = ran.values().stream()
                .map(runs -> runs.getFirst().jobs())
                .distinct()
                .count();
        if (ran.size() > MOST_FILES && different == 1) {
            List<EndState.PipelineRuns> all =
                    ran.values().stream().map(List::getFirst).toList();
            return all.size() + " Pipelines ×" + all.getFirst().jobs() + ", from "
                    + all.getFirst().pipeline() + " to " + all.getLast().pipeline();
        }
        return ran.entrySet().stream()
                .map(entry -> entry.getKey() + (isOneParent ? "" : ofWhom(entry.getValue())))
                .collect(Collectors.joining(" · "));
    }

    private static String ofWhom(List<EndState.PipelineRuns> runs) {
        return runs.size() == 1
                ? " of " + Subjects.name(runs.getFirst().parent())
                : " of each of " + runs.size() + " objects";
    }

    private void addBewares() {
        for (EndState.PipelineRuns runs : end.pipelines()) {
            for (EndState.ContainerRuns container : runs.containers()) {
                if (container.executions() > 1 && !container.repeated().isEmpty()) {
                    String times = container.name() + " ran " + container.executions() + " times: ";
                    labelled("beware", times + String.join(" · ", container.repeated()), Tone.WAITING);
                }
            }
        }
    }

    private void addFiles() {
        Map<String, List<EndState.StoredFile>> byDestination = new LinkedHashMap<>();
        end.files()
                .forEach(file -> byDestination
                        .computeIfAbsent(file.destination(), key -> new ArrayList<>())
                        .add(file));
        byDestination.forEach((destination, files) -> {
            String store = files.getFirst().stateStore();
            labelled("files in", destination + (store.isEmpty() ? "" : " (State Store " + store + ")"), Tone.NAME);
            Map<String, List<String>> byFolder = new LinkedHashMap<>();
            for (EndState.StoredFile file : files) {
                int name = file.path().lastIndexOf('/') + 1;
                byFolder.computeIfAbsent(file.path().substring(0, name), key -> new ArrayList<>())
                        .add(file.path().substring(name));
            }
            byFolder.forEach((folder, names) -> add(LABEL + 2, "", folder + inside(names), Tone.FAINT));
        });
    }

    private String inside(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        String first =
                names.stream().limit(isVerbose ? names.size() : MOST_FILES).collect(Collectors.joining(", "));
        boolean isAll = isVerbose || names.size() <= MOST_FILES;
        return " " + first + (isAll ? "" : " and " + (names.size() - MOST_FILES) + " more");
    }

    private void addAdvice() {
        boolean isFirst = true;
        for (String advice : end.advice()) {
            add(0, isFirst ? "To go on: " : "      or: ", advice, Tone.TITLE);
            isFirst = false;
        }
    }

    private void labelled(String label, String text, Tone tone) {
        add(2, Printable.padRight(label, LABEL), text, tone);
    }

    private void add(int indent, String label, String text, Tone tone) {
        int left = indent + Printable.width(label);
        List<String> wrapped = Printable.wrap(Printable.of(text), width - left);
        lines.add(" ".repeat(indent) + tones.of(Tone.FAINT, label) + tones.of(tone, wrapped.getFirst()));
        wrapped.stream().skip(1).forEach(line -> lines.add(" ".repeat(left) + tones.of(tone, line)));
    }
}
