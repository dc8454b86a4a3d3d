package dev.troth.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * What of a lane is shown as one mark: what happens at the same time, and neighbours of one sign that would touch. Other
 * neighbours make room for each other, as far as they still stand where they belong.
 */
final class Crowd {

    /** Marks nearer to each other than this would touch. */
    private static final double BESIDE = 17;

    /** So far from its time a mark may stand. */
    private static final double ASIDE = 9;

    private Crowd() {}

    /** Events that are shown as one mark. */
    record Group(double x, List<TimelineEvent> events) {

        private long lastMillis() {
            return events.getLast().atMillis();
        }
    }

    /** @param events in the order of time */
    static List<Group> groups(List<TimelineEvent> events, LongToDoubleFunction places) {
        List<Group> groups = new ArrayList<>();
        Marks gravest = Marks.OTHER; // Of the last group, which may be of thousands.
        for (TimelineEvent event : events) {
            double x = places.applyAsDouble(event.atMillis());
            double free = groups.isEmpty() ? x : groups.getLast().x() + BESIDE;
            Marks mark = Marks.of(event);
            if (x < free
                    && (free - x > ASIDE || groups.getLast().lastMillis() == event.atMillis() || gravest == mark)) {
                groups.getLast().events().add(event);
                gravest = gravest.compareTo(mark) <= 0 ? gravest : mark;
            } else {
                groups.add(new Group(Math.max(x, free), new ArrayList<>(List.of(event))));
                gravest = mark;
            }
        }
        return groups;
    }
}
