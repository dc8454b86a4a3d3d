package dev.troth.timeline;

import java.util.List;

/**
 * What came of a story: the one event log from which everything is drawn.
 *
 * @param title what the story is about, such as {@code redis v1.2.0 · request default/cache}
 * @param settings how Kratix was configured, in pairs to show
 * @param endMillis when the story ended, in milliseconds after its beginning
 * @param outcome how things stood then
 */
public record Timeline(
        String title, List<Setting> settings, List<TimelineEvent> events, long endMillis, EndState outcome) {

    /** One value of the configuration. */
    public record Setting(String name, String value) {}

    public Timeline {
        settings = List.copyOf(settings);
        events = List.copyOf(events);
    }
}
