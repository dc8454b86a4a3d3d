package dev.troth.timeline;

import dev.troth.engine.object.Reference;
import dev.troth.promise.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom a story is about: the Promises and requests in it. With one request there is no need to name it all the time.
 *
 * @param all in the order in which they appear
 * @param requests how many of them are requests
 */
record Subjects(Set<Reference> all, long requests) {

    private static final String PROMISE = "Promise";

    /** So many requests are told of one by one. */
    private static final int FEW = 3;

    static Subjects of(Timeline timeline) {
        Set<Reference> known = new LinkedHashSet<>();
        timeline.outcome().objects().forEach(state -> known.add(state.object()));
        for (TimelineEvent event : timeline.events()) {
            if (!event.run().isNone()) {
                known.add(event.run().parent());
            }
        }
        Set<Reference> all = new LinkedHashSet<>();
        for (TimelineEvent event : timeline.events()) {
            if (known.contains(of(event))) {
                all.add(of(event));
            }
        }
        all.addAll(known);
        return new Subjects(
                all,
                all.stream().filter(subject -> !subject.kind().equals(PROMISE)).count());
    }

    static boolean isPromise(Reference subject) {
        return subject.kind().equals(PROMISE);
    }

    /** The names of the requests where they are so many that one stands for all; none where each counts. */
    Set<String> crowd() {
        Set<String> names = new LinkedHashSet<>();
        if (requests > FEW) {
            all.stream().filter(subject -> !isPromise(subject)).forEach(request -> names.add(request.name()));
        }
        return names;
    }

    /** The Promise or request that an event is about, or another object where it is about neither. */
    static Reference of(TimelineEvent event) {
        return event.run().isNone() ? event.object() : event.run().parent();
    }

    /**
     * The events of each subject. What happens to other objects, such as Works, stands with the subject of which was told
     * last, because it mostly comes of that.
     */
    Map<Reference, List<TimelineEvent>> events(Timeline timeline) {
        Map<Reference, List<TimelineEvent>> events = new LinkedHashMap<>();
        all.forEach(subject -> events.put(subject, new ArrayList<>()));
        Reference last = all.isEmpty() ? null : all.iterator().next();
        for (TimelineEvent event : timeline.events()) {
            last = all.contains(of(event)) ? of(event) : last;
            if (last != null) {
                events.computeIfAbsent(last, subject -> new ArrayList<>()).add(event);
            }
        }
        return events;
    }

    /** What stands in front of an event: the subject's name where it would not be clear without, otherwise nothing. */
    String prefix(TimelineEvent event) {
        Reference subject = of(event);
        if (!all.contains(subject)) {
            return "";
        }
        boolean isClear = subject.kind().equals(PROMISE) ? all.size() == 1 : requests == 1;
        return isClear ? "" : name(subject);
    }

    /** {@code default/cache}; {@code Promise redis}. */
    static String name(Reference subject) {
        if (subject.kind().equals(PROMISE) || subject.namespace().isEmpty()) {
            return subject.toString();
        }
        return subject.namespace() + "/" + Shown.name(subject.name());
    }
}
