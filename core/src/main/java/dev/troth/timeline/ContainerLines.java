package dev.troth.timeline;

import java.util.ArrayList;
import java.util.List;

/** The containers of one execution of a Pipeline below its line: as bars, or as a list of names. */
final class ContainerLines {

    private static final int LONGEST_NAME = 26;
    private static final int LONGEST_BAR = 44;
    private static final int LONGEST_REMARK = 26;
    private static final String RUNS = "█";
    private static final String FAILS = "▒";
    private static final String IS_STOPPED = "░";
    private static final String WAITS = "·";
    private static final String SEPARATOR = " · ";

    private final PipelineRun run;
    private final Tones tones;
    /** The attempts of each container. */
    private final List<List<ContainerRun>> containers = new ArrayList<>();

    ContainerLines(PipelineRun run, Tones tones) {
        this.run = run;
        this.tones = tones;
        run.containers().forEach(this::add);
    }

    /** A second first attempt is one of another container of the same name. */
    private void add(ContainerRun attempt) {
        for (List<ContainerRun> attempts : containers) {
            ContainerRun last = attempts.getLast();
            if (last.name().equals(attempt.name()) && last.attempt() < attempt.attempt()) {
                attempts.add(attempt);
                return;
            }
        }
        containers.add(new ArrayList<>(List.of(attempt)));
    }

    private static String name(List<ContainerRun> attempts) {
        return Printable.of(attempts.getFirst().name());
    }

    /** A line for each container, its bar on the scale of the whole execution. */
    List<String> bars(int columns) {
        int names = containers.stream()
                .mapToInt(attempts -> Math.min(LONGEST_NAME, Printable.width(name(attempts))))
                .max()
                .orElse(0);
        int remarks = containers.stream()
                .mapToInt(attempts -> Math.min(LONGEST_REMARK, Printable.width(remarkText(attempts))))
                .max()
                .orElse(0);
        int bar = Math.min(LONGEST_BAR, columns - names - remarks - 4);
        List<String> lines = new ArrayList<>();
        for (List<ContainerRun> attempts : containers) {
            String shown = Printable.padRight(Printable.cut(name(attempts), LONGEST_NAME), names);
            boolean isOwn = attempts.getFirst().isKratixOwn();
            int room = columns - names - bar - 4;
            lines.add(tones.of(isOwn ? Tone.FAINT : Tone.NAME, shown)
                    + "  "
                    + bar(attempts, bar)
                    + "  "
                    + remark(attempts, room));
        }
        return lines;
    }

    /** Names in their order, with what is remarkable about each. */
    List<String> list(int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (List<ContainerRun> attempts : containers) {
            ContainerRun last = attempts.getLast();
            String word = name(attempts);
            String toned = word;
            if (last.end() != ContainerRun.End.SUCCEEDED || attempts.size() > 1) {
                String remark = " " + Printable.cut(remarkText(attempts), columns - Printable.width(word) - 4);
                toned = word + tones.of(tone(last), remark);
                word += remark;
            } else if (!last.isKratixOwn() && last.millis() >= Elapsed.SECOND) {
                word += " " + Elapsed.brief(last.millis());
                toned = word;
            }
            int width = Printable.width(word) + (used == 0 ? 0 : SEPARATOR.length());
            if (used > 0 && used + width > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
                width = Printable.width(word);
            }
            line.append(used == 0 ? "" : tones.of(Tone.FAINT, SEPARATOR)).append(toned);
            used += width;
        }
        if (used > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    private String bar(List<ContainerRun> attempts, int columns) {
        String[] cells = new String[columns];
        int first = cell(attempts.getFirst().fromMillis(), columns);
        int end = first + 1;
        for (ContainerRun attempt : attempts) {
            int from = cell(attempt.fromMillis(), columns);
            int to = Math.max(from + 1, cell(attempt.toMillis(), columns));
            for (int i = from; i < Math.min(to, columns); i++) {
                cells[i] = cell(attempt);
            }
            end = Math.max(end, Math.min(to, columns));
        }
        StringBuilder bar = new StringBuilder(" ".repeat(first));
        for (int i = first; i < end; i++) {
            String cell = cells[i] == null ? WAITS : cells[i];
            bar.append(tones.of(tone(cell), cell));
        }
        return bar.append(" ".repeat(columns - end)).toString();
    }

    private String cell(ContainerRun attempt) {
        return switch (attempt.end()) {
            case SUCCEEDED, UNFINISHED -> RUNS;
            case FAILED -> FAILS;
            case KILLED -> run.wasStopped(attempt) ? IS_STOPPED : FAILS;
        };
    }

    private static Tone tone(String cell) {
        return switch (cell) {
            case RUNS -> Tone.GOOD;
            case FAILS -> Tone.BAD;
            case IS_STOPPED -> Tone.WAITING;
            default -> Tone.FAINT;
        };
    }

    /** The cell in which a time falls, on the scale of the whole execution. */
    private int cell(long atMillis, int columns) {
        long whole = Math.max(1, run.millis());
        return (int) Math.min(columns - 1L, (atMillis - run.fromMillis()) * columns / whole);
    }

    private String remark(List<ContainerRun> attempts, int columns) {
        ContainerRun last = attempts.getLast();
        return tones.of(tone(last), Printable.cut(remarkText(attempts), columns));
    }

    private static Tone tone(ContainerRun last) {
        return switch (last.end()) {
            case SUCCEEDED -> Tone.FAINT;
            case FAILED -> Tone.BAD;
            case KILLED, UNFINISHED -> Tone.WAITING;
        };
    }

    /** {@code 9.0 s}; {@code ✘ exit code 1, 7 tries}. */
    private String remarkText(List<ContainerRun> attempts) {
        ContainerRun last = attempts.getLast();
        String tries = attempts.size() == 1 ? "" : ", " + attempts.size() + " tries";
        String said = Printable.of(last.said());
        return switch (last.end()) {
            case SUCCEEDED -> Elapsed.text(last.millis()) + tries;
            case FAILED -> "✘ " + (said.isEmpty() ? "failed" : said) + tries;
            case KILLED ->
                (run.wasStopped(last) ? Marks.STOP : Marks.FAILURE).sign() + " " + (said.isEmpty() ? "killed" : said)
                        + tries;
            case UNFINISHED -> "still runs after " + Elapsed.brief(last.millis());
        };
    }
}
