package dev.troth.timeline;

import java.util.ArrayList;
import java.util.List;

/** Puts one execution of a Pipeline together, event by event. */
final class RunAssembly {

    private final PipelineRunReference reference;
    private final List<ContainerRun> containers = new ArrayList<>();
    private long from;
    private long to;
    private PipelineRun.End end = PipelineRun.End.UNFINISHED;

    RunAssembly(PipelineRunReference reference, long from) {
        this.reference = reference;
        this.from = from;
        this.to = from;
    }

    void add(TimelineEvent event) {
        switch (event.kind()) {
            case PIPELINE_STARTED -> from = Math.min(from, event.atMillis());
            case CONTAINER_STARTED -> begin(event);
            case CONTAINER_SUCCEEDED -> close(event, ContainerRun.End.SUCCEEDED);
            case CONTAINER_FAILED -> close(event, ContainerRun.End.FAILED);
            case CONTAINER_KILLED -> close(event, ContainerRun.End.KILLED);
            case PIPELINE_SUCCEEDED -> end(event, PipelineRun.End.SUCCEEDED);
            case PIPELINE_FAILED -> end(event, PipelineRun.End.FAILED);
            case PIPELINE_SUSPENDED -> end(event, PipelineRun.End.SUSPENDED);
            case JOB_SUSPENDED -> end(event, PipelineRun.End.STOPPED);
            case JOB_DELETED -> end(event, PipelineRun.End.DELETED);
            default -> {
                // The rest tells what came of it, not how long it took.
            }
        }
    }

    PipelineRun run(long storyEndMillis) {
        boolean isOver = end != PipelineRun.End.UNFINISHED;
        long lastOfContainers = containers.stream()
                .filter(run -> run.end() != ContainerRun.End.UNFINISHED)
                .mapToLong(ContainerRun::toMillis)
                .max()
                .orElse(from);
        long over = isOver ? to : Math.max(storyEndMillis, lastOfContainers);
        ContainerRun.End leftOpen = isOver ? ContainerRun.End.KILLED : ContainerRun.End.UNFINISHED;
        return new PipelineRun(
                reference,
                from,
                over,
                end,
                containers.stream()
                        .map(run -> run.end() == ContainerRun.End.UNFINISHED ? ended(run, over, leftOpen, "") : run)
                        .toList());
    }

    private void begin(TimelineEvent event) {
        containers.add(new ContainerRun(
                event.run().container(),
                event.run().attempt(),
                event.atMillis(),
                event.atMillis(),
                ContainerRun.End.UNFINISHED,
                ""));
    }

    /** A container of which only the end is told began when the one before it ended. */
    private void close(TimelineEvent event, ContainerRun.End how) {
        int open = lastOpen(event.run().container());
        if (open < 0) {
            long since = containers.isEmpty() ? from : containers.getLast().toMillis();
            begin(event);
            open = containers.size() - 1;
            ContainerRun begun = containers.get(open);
            containers.set(
                    open, new ContainerRun(begun.name(), begun.attempt(), since, begun.toMillis(), begun.end(), ""));
        }
        containers.set(open, ended(containers.get(open), event.atMillis(), how, withoutName(event)));
    }

    /** The first end counts: later ones are of a Job that is tidied away. */
    private void end(TimelineEvent event, PipelineRun.End how) {
        if (end == PipelineRun.End.UNFINISHED) {
            end = how;
            to = event.atMillis();
        }
    }

    private int lastOpen(String container) {
        for (int i = containers.size() - 1; i >= 0; i--) {
            if (containers.get(i).name().equals(container) && containers.get(i).end() == ContainerRun.End.UNFINISHED) {
                return i;
            }
        }
        return -1;
    }

    private static ContainerRun ended(ContainerRun run, long atMillis, ContainerRun.End how, String said) {
        return new ContainerRun(run.name(), run.attempt(), run.fromMillis(), atMillis, how, said);
    }

    private static String withoutName(TimelineEvent event) {
        String name = event.run().container();
        String change = event.change();
        if (!change.startsWith(name) || name.isEmpty()) {
            return change;
        }
        int at = name.length();
        while (at < change.length() && " ,:".indexOf(change.charAt(at)) >= 0) {
            at++;
        }
        return change.substring(at);
    }
}
