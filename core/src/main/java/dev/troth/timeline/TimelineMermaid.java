package dev.troth.timeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A story as a sequence diagram in the language of Mermaid, which many wikis and forges draw: who tells whom, and when. What
 * is told several times in a row is a loop.
 */
public final class TimelineMermaid {

    /** Mermaid refuses texts of more than 50,000 characters; a person refuses long before. */
    private static final int MOST_ROWS = 150;

    private static final List<Actor> ORDER =
            List.of(Actor.PERSON, Actor.CLOCK, Actor.KRATIX, Actor.JOB_CONTROLLER, Actor.POD, Actor.STATE_STORE);

    private static final int MOST_OF_END = 24;
    private static final int NOTE_WIDTH = 56;

    private final Timeline timeline;
    private final Set<Actor> taking = EnumSet.of(Actor.KRATIX);
    private final StringBuilder text = new StringBuilder();
    private String indent = "    ";
    private long before;

    private TimelineMermaid(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The diagram, without a fence around it. */
    public static String of(Timeline timeline) {
        TimelineMermaid drawing = new TimelineMermaid(timeline);
        drawing.add(ToldRows.of(timeline, false));
        return drawing.text.toString();
    }

    private void add(ToldRows told) {
        List<TextRow> rows = told.rows();
        for (TextRow row : rows) {
            Arrow arrow = Arrow.of(row.event());
            taking.add(arrow.from());
            taking.add(arrow.to());
        }
        line("sequenceDiagram");
        line("    title " + escaped(timeline.title()));
        for (Actor actor : actors()) {
            line((actor == Actor.PERSON ? "    actor " : "    participant ") + id(actor) + " as " + actor.text());
        }
        Map<Integer, Repetition> loops =
                told.repetitions().values().stream().collect(Collectors.toMap(Repetition::first, Function.identity()));
        int shown = 0;
        int at = 0;
        while (at < rows.size() && shown < MOST_ROWS) {
            Repetition repetition = loops.get(at);
            if (repetition == null) {
                add(rows.get(at));
                at++;
                shown++;
                continue;
            }
            addLoop(repetition, rows);
            at = repetition.end();
            shown += repetition.length();
        }
        if (at < rows.size()) {
            over("… and " + (rows.size() - at) + " more events");
        }
        addEnd();
    }

    private void addLoop(Repetition repetition, List<TextRow> rows) {
        List<Long> starts = repetition.startsMillis(rows);
        addSilence(starts.getFirst());
        line(indent + "loop " + escaped(repetition.times() + " times, " + Repetition.rhythm(starts)));
        indent = "        ";
        for (int i = repetition.first(); i <= repetition.firstEnd(); i++) {
            add(rows.get(i));
        }
        indent = "    ";
        line(indent + "end");
        before = rows.get(repetition.end() - 1).atMillis();
    }

    private void add(TextRow row) {
        addSilence(row.atMillis());
        Arrow arrow = Arrow.of(row.event());
        String what = Elapsed.text(row.atMillis()) + " " + Marks.of(row.event()).sign() + " " + row.what();
        List<String> lines = new ArrayList<>(Printable.wrap(withSingleBlanks(what), NOTE_WIDTH));
        if (!row.because().isEmpty()) {
            lines.addAll(Printable.wrap("(" + row.because() + ")", NOTE_WIDTH));
        }
        String said = lines.stream().map(TimelineMermaid::escaped).collect(Collectors.joining("<br/>"));
        line(
                arrow.from() == arrow.to()
                        ? indent + "Note over " + id(arrow.from()) + ": " + said
                        : indent + id(arrow.from()) + arrow.sign() + id(arrow.to()) + ": " + said);
        if (row.run() != null && !row.run().containers().isEmpty()) {
            String containers = new ContainerLines(row.run(), Tones.NONE)
                    .list(NOTE_WIDTH).stream().map(TimelineMermaid::escaped).collect(Collectors.joining("<br/>"));
            line(indent + "Note over " + id(Actor.POD) + ": " + containers);
        }
    }

    private void addSilence(long atMillis) {
        long silence = atMillis - before;
        if (silence >= ToldRows.LONG_SILENCE_MILLIS) {
            over("⋮ " + Elapsed.brief(silence) + " later");
        }
        before = atMillis;
    }

    private void addEnd() {
        String end = EndText.of(timeline, NOTE_WIDTH, Tones.NONE, false).stream()
                .map(line -> escaped(withSingleBlanks(line)))
                .limit(MOST_OF_END)
                .collect(Collectors.joining("<br/>"));
        line("    Note over " + across() + ": " + end);
    }

    private void over(String what) {
        line(indent + "Note over " + across() + ": " + escaped(what));
    }

    /** Those who take part, causes to the left of effects. */
    private List<Actor> actors() {
        return ORDER.stream().filter(taking::contains).toList();
    }

    /** From the first to the last of those who take part. */
    private String across() {
        List<Actor> all = actors();
        return all.size() == 1 ? id(all.getFirst()) : id(all.getFirst()) + "," + id(all.getLast());
    }

    /** Columns are of no use where letters differ in width. */
    private static String withSingleBlanks(String line) {
        StringBuilder text = new StringBuilder();
        for (String word : line.split(" ", -1)) {
            if (!word.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(word);
            }
        }
        return text.toString();
    }

    private static String id(Actor actor) {
        return actor.text().replace(" ", "");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** What could be a statement, a comment, a directive or markup, as numbered characters. */
    private static String escaped(String words) {
        String printable = Printable.of(words);
        StringBuilder escaped = new StringBuilder(printable.length());
        for (int i = 0; i < printable.length(); i++) {
            char c = printable.charAt(i);
            if ("#;<>&%\"{}`\\$".indexOf(c) >= 0) {
                escaped.append('#').append((int) c).append(';');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /**
     * Who tells whom.
     *
     * @param sign of Mermaid for it
     */
    private record Arrow(Actor from, Actor to, String sign) {

        private static Arrow of(TimelineEvent event) {
            return switch (event.kind()) {
                case PIPELINE_STARTED -> new Arrow(Actor.KRATIX, Actor.POD, "->>");
                case PIPELINE_SUCCEEDED, PIPELINE_SUSPENDED, WORK_WRITTEN -> new Arrow(Actor.POD, Actor.KRATIX, "-->>");
                case PIPELINE_FAILED -> new Arrow(Actor.POD, Actor.KRATIX, "--x");
                case JOB_SUSPENDED, JOB_DELETED -> new Arrow(Actor.KRATIX, Actor.POD, "-x");
                case FILES_WRITTEN, FILES_DELETED -> new Arrow(Actor.KRATIX, Actor.STATE_STORE, "->>");
                case FILES_NOT_WRITTEN -> new Arrow(Actor.KRATIX, Actor.STATE_STORE, "-x");
                default ->
                    switch (event.actor()) {
                        case PERSON, CLOCK -> new Arrow(event.actor(), Actor.KRATIX, "->>");
                        default -> new Arrow(event.actor(), event.actor(), "");
                    };
            };
        }
    }
}
