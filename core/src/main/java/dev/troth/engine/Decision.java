package dev.troth.engine;

import java.util.List;

/**
 * What a controller would do in one pass.
 *
 * @param steps writes, Events and waiting, in order
 * @param requeue when it looks again
 * @param because why
 */
public record Decision(List<Step> steps, Requeue requeue, Because because) {

    public Decision {
        steps = List.copyOf(steps);
    }

    public List<Write> writes() {
        return steps.stream()
                .filter(Write.class::isInstance)
                .map(Write.class::cast)
                .toList();
    }

    public List<Event> events() {
        return steps.stream()
                .filter(Event.class::isInstance)
                .map(Event.class::cast)
                .toList();
    }

    /** How long the pass holds its worker, in milliseconds. */
    public long tookMillis() {
        long millis = 0;
        for (Step step : steps) {
            if (step instanceof Sleep sleep) {
                millis += sleep.millis();
            }
        }
        return millis;
    }
}
