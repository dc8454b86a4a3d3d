package dev.troth.timeline;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A story for a terminal, a log or a chat: when, who, what and why, line by line, and how things stand at the end.
 *
 * <p>Nothing is wider than the terminal; what is told several times in a row is told once; waiting is one line.
 */
public final class TimelineText {

    /** No full time was told yet, or none of which a reader still thinks. */
    private static final long NONE = -1;

    private final Timeline timeline;
    private final TextColumns columns;
    private final Tones tones;
    private final boolean isVerbose;
    private final StringBuilder text = new StringBuilder();
    private boolean drawsPlainRuns;
    private long before;
    private long anchor = NONE;
    private String timeBefore = "";
    private String actorBefore = "";
    private String becauseBefore = "";

    private TimelineText(Timeline timeline, int width, Tones tones, boolean isVerbose) {
        this.timeline = timeline;
        this.columns = TextColumns.of(width);
        this.tones = tones;
        this.isVerbose = isVerbose;
    }

    /**
     * Lines that end with a line feed.
     *
     * @param width of the terminal, in columns; less than 50 is taken for 50, more than 160 for 160
     * @param isVerbose whether details are told as well, and nothing is left out
     */
    public static String of(Timeline timeline, int width, Tones tones, boolean isVerbose) {
        TimelineText drawing = new TimelineText(timeline, width, tones, isVerbose);
        drawing.addTitle();
        drawing.addStory();
        EndText.of(timeline, drawing.columns.width(), tones, isVerbose).forEach(drawing::line);
        return drawing.text.toString();
    }

    private void addTitle() {
        Printable.wrap(Printable.of(timeline.title()), columns.width())
                .forEach(line -> line(tones.of(Tone.TITLE, line)));
        String settings = timeline.settings().stream()
                .map(setting -> Printable.of(setting.name() + " " + setting.value()))
                .collect(Collectors.joining(" · "));
        if (!settings.isEmpty()) {
            Printable.wrap(settings, columns.width()).forEach(line -> line(tones.of(Tone.FAINT, line)));
        }
        line("");
    }

    private void addStory() {
        ToldRows told = ToldRows.of(timeline, isVerbose);
        drawsPlainRuns = !told.isBrief();
        int at = 0;
        while (at < told.rows().size()) {
            add(told.rows().get(at));
            Repetition repetition = told.repetitions().get(at);
            if (repetition != null) {
                addRest(repetition, told.rows());
            }
            at = told.after(at);
        }
        line("");
    }

    private void add(TextRow row) {
        addSilence(row.atMillis());
        Marks marks = Marks.of(row.event());
        String time = time(row.atMillis());
        String actor = columns.name(row.event().actor());
        boolean isSameMoment = time.equals(timeBefore) && !timeBefore.isEmpty();
        String shownActor = isSameMoment && actor.equals(actorBefore) ? "" : actor;
        String front = columns.front(isSameMoment ? "" : time, shownActor, "");
        List<TextColumns.Cells> lines =
                columns.beside(row.what(), row.because().equals(becauseBefore) ? "" : row.because());
        for (int i = 0; i < lines.size(); i++) {
            String left = i > 0
                    ? " ".repeat(columns.left())
                    : tones.of(
                                    row.event().actor() == Actor.PERSON ? Tone.PERSON : Tone.FAINT,
                                    front.substring(0, front.length() - 2))
                            + tones.of(marks.tone(), marks.sign())
                            + " ";
            line(left + cells(lines.get(i), marks));
        }
        timeBefore = time;
        actorBefore = actor;
        becauseBefore = row.because();
        if (row.run() != null) {
            addContainers(row.run());
        }
    }

    private String cells(TextColumns.Cells cells, Marks marks) {
        String what = marks.tone() == Tone.FAINT ? cells.what() : tones.of(marks.tone(), cells.what());
        if (cells.because().isEmpty()) {
            return what;
        }
        if (cells.isBelow()) {
            return "  " + tones.of(Tone.FAINT, cells.because());
        }
        int gap = columns.because() == 0 ? 2 : columns.what() + 2 - Printable.width(cells.what());
        return what + " ".repeat(gap) + tones.of(Tone.FAINT, cells.because());
    }

    private void addContainers(PipelineRun run) {
        if (run.containers().isEmpty()) {
            return;
        }
        ContainerLines containers = new ContainerLines(run, tones);
        boolean asBars = columns.hasRoomForBars() && (drawsPlainRuns || !run.isPlain());
        int room = columns.width() - columns.left();
        List<String> lines = asBars ? containers.bars(room) : containers.list(room);
        lines.forEach(line -> line(" ".repeat(columns.left()) + line));
    }

    private void addRest(Repetition repetition, List<TextRow> rows) {
        Printable.wrap(repetition.rest(rows), columns.width() - columns.left() + 2)
                .forEach(line -> line(" ".repeat(columns.left() - 2) + tones.of(Tone.WAITING, line)));
        before = rows.get(repetition.end() - 1).atMillis();
        anchor = NONE;
        timeBefore = "";
    }

    private void addSilence(long atMillis) {
        long silence = atMillis - before;
        if (silence >= ToldRows.LONG_SILENCE_MILLIS) {
            line(Printable.padLeft("⋮", TextColumns.TIME) + "  "
                    + tones.of(Tone.FAINT, Elapsed.brief(silence) + " later"));
            timeBefore = "";
        }
        before = atMillis;
    }

    /** After the first hour the time of day is told once, and then how long after it: {@code 10 h 00 m}, {@code +1.2 s}. */
    private String time(long atMillis) {
        if (atMillis < Elapsed.HOUR) {
            return Elapsed.text(atMillis);
        }
        long since = atMillis - anchor;
        if (anchor < Elapsed.HOUR || since >= Elapsed.HOUR) {
            anchor = atMillis;
            return Elapsed.text(atMillis);
        }
        return since < Elapsed.SECOND / 20 ? Elapsed.text(anchor) : "+" + Elapsed.text(since);
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
