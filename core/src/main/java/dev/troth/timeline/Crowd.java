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
        for (TimelineEvent event : events) {
            double x = places.applyAsDouble(event.atMillis());
            double free = groups.isEmpty() ? x : groups.getLast().x() + BESIDE;
            if (x < free && (free - x > ASIDE || isAlike(groups.getLast(), event))) {
                groups.getLast().events().add(event);
            } else {
                groups.add(new Group(Math.max(x, free), new ArrayList<>(List.of(event))));
            }
        }
        return groups;
    }

    private static boolean isAlike(Group group, TimelineEvent event) {
        return group.lastMillis() == event.atMillis() || Marks.gravestOf(group.events()) == Marks.of(event);
    }
}
