package dev.troth.analysis.preview;

import dev.troth.engine.object.Reference;
import dev.troth.timeline.EventKind;
import dev.troth.timeline.Timeline;
import dev.troth.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out Events of Kubernetes that only say again what was said before. A Promise that waits for others says so every
 * few seconds, for as many virtual hours as it takes: megabytes, which would be sent with every key. Kubernetes itself counts
 * such Events up instead of keeping each.
 */
final class Repetition {

    private static final int ENOUGH = 10;

    private Repetition() {}

    static Timeline leaveOut(Timeline timeline) {
        record Said(Reference object, String change) {}
        Map<Said, Integer> times = new HashMap<>();
        List<TimelineEvent> kept = new ArrayList<>(timeline.events().size());
        for (TimelineEvent event : timeline.events()) {
            boolean canRepeat = event.kind() == EventKind.KUBERNETES_EVENT
                    && event.isDetail()
                    && event.run().isNone();
            if (!canRepeat || times.merge(new Said(event.object(), event.change()), 1, Integer::sum) <= ENOUGH) {
                kept.add(event);
            }
        }
        return new Timeline(timeline.title(), timeline.settings(), kept, timeline.endMillis(), timeline.outcome());
    }
}
