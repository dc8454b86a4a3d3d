package dev.troth.timeline;

import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Reference;
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
    private static final int CROWD = 6;
    private static final int SOME = 3;

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
        text.lines.add(tones.of(Tone.TITLE, "End")
                + tones.of(Tone.FAINT, " after " + Elapsed.brief(timeline.endMillis()) + ", " + text.rest()));
        text.addObjects();
        text.addPipelines();
        text.addBewares();
        text.addLeft();
        text.addFiles();
        text.addOpenEnds();
        text.addAdvice();
        return text.lines;
    }

    private String rest() {
        if (end.isSettled()) {
            return "everything is at rest";
        }
        return end.isCutOff() ? "cut off before everything is at rest" : "not everything is at rest";
    }

    /** What makes two objects look the same here. */
    private record Looks(
            String kind,
            boolean exists,
            boolean isDeleting,
            List<String> finalizers,
            List<String> conditions,
            String message) {

        static Looks of(EndState.ObjectState object) {
            return new Looks(
                    object.object().kind(),
                    object.exists(),
                    object.isDeleting(),
                    object.finalizers(),
                    object.conditions().stream()
                            .map(condition -> condition.type() + condition.status() + why(condition))
                            .toList(),
                    object.message());
        }
    }

    /** Of a crowd that looks the same one is shown. */
    private void addObjects() {
        Map<Looks, List<EndState.ObjectState>> alike = new LinkedHashMap<>();
        end.objects()
                .forEach(object -> alike.computeIfAbsent(Looks.of(object), key -> new ArrayList<>())
                        .add(object));
        for (EndState.ObjectState object : end.objects()) {
            List<EndState.ObjectState> crowd = alike.getOrDefault(Looks.of(object), List.of());
            boolean isFolded = !isVerbose && crowd.size() > CROWD;
            if (!isFolded || crowd.getFirst() == object) {
                add(object);
            }
            if (isFolded && crowd.getFirst() == object) {
                add(
                        BELOW_OBJECT,
                        "",
                        "… and " + (crowd.size() - 1) + " more " + crowdOf(object) + " likewise",
                        Tone.FAINT);
            }
        }
    }

    private static String crowdOf(EndState.ObjectState object) {
        return Subjects.isPromise(object.object()) ? "Promises" : "requests";
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
            int shown = isVerbose ? byFolder.size() : few(byFolder.size());
            byFolder.entrySet().stream()
                    .limit(shown)
                    .forEach(folder -> add(LABEL + 2, "", folder.getKey() + inside(folder.getValue()), Tone.FAINT));
            if (shown < byFolder.size()) {
                add(LABEL + 2, "", "… and " + (byFolder.size() - shown) + " more folders", Tone.FAINT);
            }
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

    /** By kind; of many only how many there are. */
    private void addLeft() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Reference object : end.left()) {
            names.computeIfAbsent(object.kind(), kind -> new ArrayList<>())
                    .add((object.namespace().isEmpty() ? "" : object.namespace() + "/") + object.name());
        }
        List<String> kinds = new ArrayList<>();
        names.forEach((kind, all) -> kinds.add(
                isVerbose || all.size() <= SOME ? kind + " " + String.join(", ", all) : kind + " ×" + all.size()));
        if (!kinds.isEmpty()) {
            labelled("left over", String.join(" · ", kinds), Tone.WAITING);
        }
    }

    /** Of many of a kind only some are named. */
    private void addOpenEnds() {
        for (EndState.OpenEnd.Kind kind : EndState.OpenEnd.Kind.values()) {
            List<EndState.OpenEnd> ends =
                    end.openEnds().stream().filter(one -> one.kind() == kind).toList();
            int shown = isVerbose ? ends.size() : few(ends.size());
            for (EndState.OpenEnd one : ends.subList(0, shown)) {
                add(0, kind.title() + ": ", one.object() + ": " + one.waits(), Tone.WAITING);
            }
            if (shown < ends.size()) {
                add(2, "", "… and " + (ends.size() - shown) + " more", Tone.WAITING);
            }
        }
    }

    private void addAdvice() {
        int shown = isVerbose ? end.advice().size() : few(end.advice().size());
        boolean isFirst = true;
        for (String advice : end.advice().subList(0, shown)) {
            add(0, isFirst ? "To go on: " : "      or: ", advice, Tone.TITLE);
            isFirst = false;
        }
        if (shown < end.advice().size()) {
            add(0, "          ", "… and so on for " + (end.advice().size() - shown) + " more", Tone.FAINT);
        }
    }

    /** How many of so many are shown: all, or some of them where they are a crowd. */
    private static int few(int size) {
        return size <= CROWD ? size : SOME;
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
