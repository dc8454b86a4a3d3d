package dev.troth.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps bars of one container from lying over each other: one that was told to stop may still run when the next Job has
 * begun. The same as in {@code timeline-view/src/overlaps.ts}.
 */
final class Overlaps {

    private Overlaps() {}

    /**
     * On which line each is drawn, counted from 0: the first that is free.
     *
     * @param executions in the order in which they begin
     */
    static List<Integer> lines(List<ContainerRun> executions) {
        List<Long> until = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (ContainerRun execution : executions) {
            int line = 0;
            while (line < until.size() && until.get(line) > execution.fromMillis()) {
                line++;
            }
            if (line == until.size()) {
                until.add(execution.toMillis());
            } else {
                until.set(line, execution.toMillis());
            }
            lines.add(line);
        }
        return lines;
    }
}
