package dev.troth.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses what a terminal tells, and with which words. */
final class TextRows {

    private final Map<PipelineRunReference, PipelineRun> runs;
    private final Set<PipelineRunReference> told = new HashSet<>();
    private final Subjects subjects;
    private final SameWords sameWords;
    private final boolean isVerbose;
    private final boolean isBrief;
    private final Map<PipelineRunReference, String> whyBegun = new HashMap<>();

    private TextRows(Timeline timeline, boolean isVerbose, boolean isBrief) {
        this.runs = PipelineRun.of(timeline);
        this.subjects = Subjects.of(timeline);
        this.sameWords = new SameWords(subjects.crowd());
        this.isVerbose = isVerbose;
        this.isBrief = isBrief;
    }

    /**
     * The rows in order.
     *
     * @param isBrief whether of executions that went smoothly only the end is told
     */
    static List<TextRow> of(Timeline timeline, boolean isVerbose, boolean isBrief) {
        TextRows choice = new TextRows(timeline, isVerbose, isBrief);
        List<TextRow> rows = new ArrayList<>();
        for (TimelineEvent event : timeline.events()) {
            if (choice.isTold(event)) {
                rows.add(choice.row(event));
            }
        }
        return rows;
    }

    /** Containers stand below the Pipeline that they belong to. */
    private boolean isTold(TimelineEvent event) {
        return switch (event.kind()) {
            case CONTAINER_STARTED, CONTAINER_SUCCEEDED, CONTAINER_FAILED, CONTAINER_KILLED ->
                event.run().isNone() && (isVerbose || !event.isDetail());
            case PIPELINE_STARTED -> !leavesOutBeginning(event);
            default -> isVerbose || !event.isDetail();
        };
    }

    /** Whether a bar with its containers shows it. */
    static boolean isOfBars(EventKind kind) {
        return switch (kind) {
            case CONTAINER_STARTED,
                    CONTAINER_SUCCEEDED,
                    CONTAINER_FAILED,
                    CONTAINER_KILLED,
                    PIPELINE_STARTED,
                    PIPELINE_SUCCEEDED,
                    PIPELINE_FAILED,
                    PIPELINE_SUSPENDED,
                    JOB_SUSPENDED -> true;
            default -> false;
        };
    }

    private boolean leavesOutBeginning(TimelineEvent event) {
        PipelineRun run = runs.get(event.run().at("", 0));
        if (!isBrief || run == null || !run.isPlain()) {
            return false;
        }
        whyBegun.put(run.reference(), event.because());
        return true;
    }

    private TextRow row(TimelineEvent event) {
        PipelineRun run = runs.get(event.run().at("", 0));
        PipelineRun beginning =
                event.kind() == EventKind.PIPELINE_STARTED && run != null && told.add(run.reference()) ? run : null;
        String begun =
                event.kind() == EventKind.PIPELINE_SUCCEEDED && run != null ? whyBegun.get(run.reference()) : null;
        String change = Printable.of(event.change())
                + measure(event, run)
                + (begun == null || run == null ? "" : place(run.reference()));
        String because = Printable.of(event.because().isEmpty() && begun != null ? begun : event.because());
        String prefix = Printable.of(subjects.prefix(event));
        return new TextRow(event, prefix, change, because, beginning, key(event, prefix, change, because, beginning));
    }

    /** Which Pipeline of how many begins; how long the one that ends has taken. */
    private static String measure(TimelineEvent event, @Nullable PipelineRun run) {
        if (run == null) {
            return "";
        }
        return switch (event.kind()) {
            case PIPELINE_STARTED ->
                event.change().endsWith(run.reference().place())
                        ? "  " + run.reference().workflow()
                        : place(run.reference());
            case PIPELINE_SUCCEEDED, PIPELINE_FAILED, PIPELINE_SUSPENDED, JOB_SUSPENDED ->
                "  " + Elapsed.text(event.atMillis() - run.fromMillis());
            default -> "";
        };
    }

    private static String place(PipelineRunReference reference) {
        return "  " + reference.workflow() + (reference.place().isEmpty() ? "" : " " + reference.place());
    }

    /**
     * Names that Kubernetes makes up and how long something took do not make two stretches different; nor does it, where
     * there are many requests, for which of them something happens.
     */
    private String key(
            TimelineEvent event, String prefix, String change, String because, @Nullable PipelineRun beginning) {
        StringBuilder key = new StringBuilder(event.kind().name());
        String words = event.run().isNone() ? change : Printable.of(event.change());
        for (String part : List.of(
                prefix,
                words,
                because,
                event.run().workflow(),
                event.run().pipeline(),
                event.run().container())) {
            key.append('\n').append(sameWords.of(part));
        }
        if (beginning != null) {
            beginning
                    .containers()
                    .forEach(container -> key.append('\n')
                            .append(container.name())
                            .append(container.end().text())
                            .append(Elapsed.text(container.millis())));
        }
        return key.toString();
    }
}
