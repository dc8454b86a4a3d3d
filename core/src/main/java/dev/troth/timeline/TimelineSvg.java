package dev.troth.timeline;

import dev.troth.promise.effective.Md5;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A story as a picture for documents: SVG without script, which follows the reader's choice of light or dark and says in
 * words what it shows.
 */
public final class TimelineSvg {

    private static final double MARGIN = 20;
    private static final double NARROWEST = 1000;
    /** What still can be read on a page of a document. */
    private static final double WIDEST = 1600;

    private static final double HEAD = 68;
    private static final double RULER = 34;
    private static final double LINE = 17;
    private static final double LABEL = 66;
    private static final double READABLE_RUN = 14;
    private static final int MOST_REASONS = 14;
    private static final double COLUMNS_A_PIXEL = 0.158;

    private final Timeline timeline;
    private final Map<PipelineRunReference, PipelineRun> runs;
    private final Headline headline;
    private final TimeAxis axis;
    private final double scale;
    private final double width;
    private final SvgElements drawing = new SvgElements();

    private TimelineSvg(Timeline timeline) {
        this.timeline = timeline;
        this.runs = PipelineRun.of(timeline);
        this.headline = Headline.of(timeline);
        this.axis = new TimeAxis(timeline, runs.values());
        double around = SvgLanes.LABELS + 2 * MARGIN;
        List<Double> lengths = runs.values().stream()
                .map(run -> axis.place(run.toMillis()) - axis.place(run.fromMillis()))
                .sorted()
                .toList();
        double usual = lengths.isEmpty() ? axis.length() : Math.max(0.001, lengths.get(lengths.size() / 3));
        double wanted = axis.length() * READABLE_RUN / usual + around;
        this.width = Math.round(Math.max(NARROWEST, Math.min(WIDEST, wanted)));
        this.scale = (width - around) / axis.length();
    }

    /** The picture. */
    public static String of(Timeline timeline) {
        return new TimelineSvg(timeline).draw();
    }

    private String draw() {
        String id = "troth-"
                + Md5.hex(timeline.title()
                                + timeline.endMillis()
                                + timeline.events().size())
                        .substring(0, 8);
        SvgLanes lanes = new SvgLanes(timeline, runs, this::x, width, HEAD + RULER);
        double bottom = lanes.draw();
        List<Reason> reasons = reasons();
        List<String> legend = legend(lanes.signs());
        double height = bottom + 28 + (reasons.size() + legend.size()) * LINE;
        drawHead();
        drawRuler(bottom);
        drawing.raw(lanes.markup().strip());
        drawing.vertical("line", SvgLanes.LABELS, HEAD, bottom);
        drawReasons(reasons, bottom + 24);
        drawLegend(legend, bottom + 30 + reasons.size() * LINE);
        String title = Markup.escaped(Printable.of(timeline.title()));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"" + id + "\" viewBox=\"0 0 " + SvgElements.number(width)
                + " " + SvgElements.number(height) + "\" width=\"" + SvgElements.number(width) + "\" height=\""
                + SvgElements.number(height) + "\" role=\"img\" aria-labelledby=\"" + id + "-title " + id
                + "-desc\">\n<title id=\""
                + id + "-title\">" + title + "</title>\n<desc id=\"" + id + "-desc\">"
                + Markup.escaped(description(reasons))
                + "</desc>\n" + SvgStyle.of(id) + "<rect class=\"ground\" x=\"0.5\" y=\"0.5\" width=\""
                + SvgElements.number(width - 1) + "\" height=\"" + SvgElements.number(height - 1)
                + "\" rx=\"10\"/>\n" + drawing + "</svg>\n";
    }

    /** The story in words. */
    private String description(List<Reason> reasons) {
        List<String> told = new ArrayList<>();
        reasons.forEach(reason -> told.add((reason.time() + " " + reason.words()).strip()));
        told.add("End after " + Elapsed.brief(timeline.endMillis()) + ": " + headline.text());
        return String.join(". ", told);
    }

    private void drawHead() {
        int room = (int) ((width - 2 * MARGIN) / 9.5);
        drawing.text("title", MARGIN, 30, "start", Printable.cut(Printable.of(timeline.title()), room));
        String settings = timeline.settings().stream()
                .map(setting -> setting.name() + " " + setting.value())
                .collect(Collectors.joining(" · "));
        String sign = switch (headline.tone()) {
            case BAD -> "✘ ";
            case WAITING -> "! ";
            default -> "✔ ";
        };
        drawing.text("is-" + SvgStyle.of(headline.tone()), MARGIN, 52, "start", sign + headline.text());
        drawing.text("quiet", width - MARGIN, 52, "end", settings);
    }

    private void drawRuler(double bottom) {
        double floor = HEAD + RULER;
        for (TimeAxis.Gap gap : axis.gaps()) {
            drawing.rectangle(
                    "gap", x(gap.fromMillis()), HEAD, x(gap.toMillis()) - x(gap.fromMillis()), bottom - HEAD, 0);
        }
        for (TimelineEvent event : timeline.events()) {
            boolean isOfPerson = event.actor() == Actor.PERSON;
            if (!event.isDetail() && (isOfPerson || Marks.isOfClock(event))) {
                drawing.vertical(isOfPerson ? "guide person" : "guide clock", x(event.atMillis()), floor, bottom);
            }
        }
        drawing.raw("<path class=\"line\" d=\"M0 " + SvgElements.number(HEAD) + "H" + SvgElements.number(width) + "M0 "
                + SvgElements.number(floor) + "H" + SvgElements.number(width) + "\"/>");
        List<Double> taken = new ArrayList<>();
        List<TimeAxis.Gap> longestFirst = axis.gaps().stream()
                .sorted(Comparator.comparingLong(TimeAxis.Gap::millis).reversed())
                .toList();
        for (TimeAxis.Gap gap : longestFirst) {
            double middle = Math.min(width - LABEL / 2, (x(gap.fromMillis()) + x(gap.toMillis())) / 2);
            if (isFree(middle, taken, LABEL * 0.8)) {
                taken.add(middle);
                drawing.text("wait", middle, HEAD + 12, "middle", Elapsed.brief(gap.millis()));
            }
        }
        Map<Long, Double> times = new HashMap<>();
        drawTime(0, floor, times);
        NavigableSet<Long> waits = new TreeSet<>();
        lastWait().ifPresent(wait -> {
            drawTime(wait, floor, times);
            waits.add(wait);
        });
        drawTime(timeline.endMillis(), floor, times, waits.floor(timeline.endMillis()));
        for (TimeAxis.Gap gap : longestFirst) {
            if (gap.millis() >= Elapsed.HOUR && drawTime(gap.toMillis(), floor, times)) {
                waits.add(gap.toMillis());
            }
        }
        LongStream.concat(
                        longestFirst.stream().mapToLong(TimeAxis.Gap::toMillis),
                        runs.values().stream().mapToLong(PipelineRun::fromMillis))
                .forEach(millis -> drawTime(millis, floor, times, waits.floor(millis)));
    }

    /** The end of the last wait of hours, from which the end of the story counts if there is room for both. */
    private OptionalLong lastWait() {
        double latest = Math.min(x(timeline.endMillis()), width - LABEL / 2) - LABEL;
        return axis.gaps().stream()
                .filter(gap -> gap.millis() >= Elapsed.HOUR)
                .mapToLong(TimeAxis.Gap::toMillis)
                .max()
                .stream()
                .filter(wait -> x(wait) <= latest && x(wait) - x(0) >= LABEL)
                .findFirst();
    }

    private boolean drawTime(long millis, double floor, Map<Long, Double> taken) {
        return drawTime(millis, floor, taken, null);
    }

    /** @param wait when the last wait of hours ended, from which it counts; null for none. Says whether there is room. */
    private boolean drawTime(long millis, double floor, Map<Long, Double> taken, @Nullable Long wait) {
        double x = x(millis);
        double middle = Math.min(x, width - LABEL / 2);
        boolean isFree = isFree(middle, taken.values(), LABEL);
        if (isFree) {
            taken.put(millis, middle);
            drawing.vertical("tick", x, floor - 4, floor);
            String text = wait == null ? Elapsed.text(millis) : "+" + Elapsed.brief(millis - wait);
            drawing.text("time", middle, floor - 8, "middle", text);
        }
        return isFree;
    }

    /** Whether there is room for a text. */
    private static boolean isFree(double x, Collection<Double> taken, double room) {
        return taken.stream().allMatch(other -> Math.abs(other - x) >= room);
    }

    /** A line below the drawing. */
    private record Reason(String time, String sign, Tone tone, String words) {}

    /** What people did, what a time brought, and what went wrong: each once. */
    private List<Reason> reasons() {
        ToldRows told = ToldRows.inFull(timeline);
        List<Reason> reasons = new ArrayList<>();
        for (int at = 0; at < told.rows().size() && reasons.size() < MOST_REASONS; at = told.after(at)) {
            TextRow row = told.rows().get(at);
            Marks marks = Marks.of(row.event());
            if (marks.tone() == Tone.PERSON || marks.tone() == Tone.BAD || marks.tone() == Tone.WAITING) {
                String because = row.because().isEmpty() ? "" : " — " + row.because();
                String words = row.what().replace("  ", " ") + because;
                reasons.add(new Reason(Elapsed.text(row.atMillis()), marks.sign(), marks.tone(), words));
            }
            Repetition repetition = told.repetitions().get(at);
            if (repetition != null) {
                reasons.add(new Reason("", "", Tone.FAINT, repetition.rest(told.rows())));
            }
        }
        return reasons;
    }

    private void drawReasons(List<Reason> reasons, double top) {
        int room = (int) ((width - MARGIN - LABEL - 30) * COLUMNS_A_PIXEL);
        double y = top;
        for (Reason reason : reasons) {
            drawing.text("quiet", MARGIN + LABEL, y, "end", reason.time());
            drawing.text("is-" + SvgStyle.of(reason.tone()), MARGIN + LABEL + 10, y, "start", reason.sign());
            drawing.text("reason", MARGIN + LABEL + 26, y, "start", Printable.cut(reason.words(), room));
            y += LINE;
        }
    }

    /** What the signs mean that are in the drawing. */
    private List<String> legend(Set<Marks> signs) {
        String all = signs.stream()
                .map(sign -> sign.sign() + "\u00a0" + sign.meaning().replace(' ', '\u00a0'))
                .collect(Collectors.joining(" \u00a0 "));
        return Printable.wrap(all, (int) ((width - 2 * MARGIN) * COLUMNS_A_PIXEL));
    }

    private void drawLegend(List<String> legend, double top) {
        double y = top;
        for (String line : legend) {
            drawing.text("quiet", MARGIN, y, "start", line);
            y += LINE;
        }
    }

    private double x(long millis) {
        return SvgLanes.LABELS + MARGIN + axis.place(millis) * scale;
    }
}
