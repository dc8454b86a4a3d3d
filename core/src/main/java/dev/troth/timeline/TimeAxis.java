package dev.troth.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Where a time stands, in units of which one is a second as long as something runs. Hours in which nothing runs take less
 * room than the longest usual container, so that they do not squash the seconds that matter. The same axis as in
 * {@code timeline-view/src/axis.ts}.
 */
final class TimeAxis {

    /** A gap so many times longer than the room it gets is marked as broken. */
    private static final double BROKEN = 4;

    /** How much room a wait gets beside the longest usual container. */
    private static final double WAIT = 0.3;

    private static final double MORE = 1.2;
    private static final double LEAST = 1.0 / 40;
    private static final double UNKNOWN_LENGTH = 8;
    private static final double SHORTEST = 2;
    private static final double OUT_OF_PROPORTION = 10;

    private final List<Long> times;
    private final List<Double> places = new ArrayList<>(List.of(0.0));
    private final List<Gap> gaps = new ArrayList<>();

    /** A stretch of waiting, drawn far shorter than it was; in milliseconds. */
    record Gap(long fromMillis, long toMillis) {

        long millis() {
            return toMillis - fromMillis;
        }
    }

    TimeAxis(Timeline timeline, Iterable<PipelineRun> runs) {
        TreeSet<Long> all = new TreeSet<>(List.of(0L, timeline.endMillis()));
        timeline.events().stream().filter(event -> !event.isDetail()).forEach(event -> all.add(event.atMillis()));
        List<ContainerRun> containers = new ArrayList<>();
        for (PipelineRun run : runs) {
            all.add(run.fromMillis());
            all.add(run.toMillis());
            containers.addAll(run.containers());
        }
        for (ContainerRun container : containers) {
            all.add(container.fromMillis());
            all.add(container.toMillis());
        }
        times = List.copyOf(all);
        containers.sort(Comparator.comparingLong(ContainerRun::fromMillis));
        double full = longestUsual(containers) * MORE;
        int next = 0;
        long busyUntil = -1;
        for (int i = 1; i < times.size(); i++) {
            long from = times.get(i - 1);
            while (next < containers.size() && containers.get(next).fromMillis() <= from) {
                busyUntil = Math.max(busyUntil, containers.get(next).toMillis());
                next++;
            }
            double gap = (times.get(i) - from) / 1000.0;
            double most = full * (busyUntil > from ? 1 : WAIT);
            double room = gap <= most ? Math.max(gap, full * LEAST) : most * (1 + 0.3 * Math.log10(gap / most));
            if (gap > BROKEN * room) {
                gaps.add(new Gap(from, times.get(i)));
            }
            places.add(places.get(i - 1) + room);
        }
    }

    double length() {
        return Math.max(1, places.getLast());
    }

    List<Gap> gaps() {
        return gaps;
    }

    double place(long millis) {
        int at = indexOf(millis);
        if (at == times.size() - 1) {
            return places.get(at);
        }
        double part = (double) Math.max(0, millis - times.get(at)) / (times.get(at + 1) - times.get(at));
        return places.get(at) + (places.get(at + 1) - places.get(at)) * part;
    }

    /** The last known time that is not later. */
    private int indexOf(long millis) {
        int low = 0;
        int high = times.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (times.get(middle) <= millis) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The longest container that is not out of all proportion, in seconds. */
    private static double longestUsual(List<ContainerRun> containers) {
        List<Double> lengths =
                containers.stream().map(run -> run.millis() / 1000.0).sorted().toList();
        double median = lengths.isEmpty() ? UNKNOWN_LENGTH : lengths.get(lengths.size() / 2);
        return lengths.stream()
                .filter(length -> length <= OUT_OF_PROPORTION * median)
                .reduce(SHORTEST, Math::max);
    }
}
