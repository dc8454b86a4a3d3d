package dev.troth.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One execution of a Pipeline as a stretch of time, put together from the events about it.
 *
 * @param reference which execution; of no container
 * @param fromMillis when its Job was created, in milliseconds after the beginning of the story
 * @param toMillis when it ended, which its Pod may outlive for the time that it takes to stop; where it never did, when the
 *     story did
 * @param containers executions of containers in the order in which they began
 */
public record PipelineRun(
        PipelineRunReference reference, long fromMillis, long toMillis, End end, List<ContainerRun> containers) {

    /** How it ended. */
    public enum End {
        SUCCEEDED("succeeded"),
        FAILED("failed"),
        /** Its Job was suspended by somebody else than Kratix. */
        SUSPENDED("suspended"),
        /** Kratix told its Job to stop. */
        STOPPED("stopped"),
        DELETED("deleted"),
        UNFINISHED("unfinished");

        private final String text;

        End(String text) {
            this.text = text;
        }

        /** In JSON; never changes once released. */
        public String text() {
            return text;
        }
    }

    public PipelineRun {
        containers = List.copyOf(containers);
    }

    public long millis() {
        return toMillis - fromMillis;
    }

    /**
     * Whether a container of it was stopped from without, which is no failure: its Pod or the Job was deleted, or the Job told
     * to stop. Where the Job failed, a container was killed because of that.
     */
    boolean wasStopped(ContainerRun container) {
        return container.end() == ContainerRun.End.KILLED && end != End.FAILED;
    }

    /** Whether it succeeded and no container ran twice: nothing in it asks for a closer look. */
    public boolean isPlain() {
        return end == End.SUCCEEDED
                && containers.stream().allMatch(run -> run.end() == ContainerRun.End.SUCCEEDED && run.attempt() <= 1);
    }

    /** All executions that a story tells of, by their references without a container, in the order in which they began. */
    public static Map<PipelineRunReference, PipelineRun> of(Timeline timeline) {
        Map<PipelineRunReference, RunAssembly> assemblies = new LinkedHashMap<>();
        for (TimelineEvent event : timeline.events()) {
            if (!event.run().isNone()) {
                PipelineRunReference reference = event.run().at("", 0);
                assemblies
                        .computeIfAbsent(reference, key -> new RunAssembly(key, event.atMillis()))
                        .add(event);
            }
        }
        Map<PipelineRunReference, PipelineRun> runs = new LinkedHashMap<>();
        assemblies.forEach((reference, assembly) -> runs.put(reference, assembly.run(timeline.endMillis())));
        return runs;
    }
}
