package dev.troth.scenariofile;

import dev.troth.engine.Decision;
import dev.troth.engine.Event;
import dev.troth.engine.trigger.WorkItem;
import dev.troth.simulation.rehearsal.Onlooker;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.simulation.rehearsal.RehearsalResult;
import dev.troth.timeline.Timeline;
import dev.troth.timeline.TimelineText;
import dev.troth.timeline.Tones;
import dev.troth.yaml.Place;
import dev.troth.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/** Scenarios that are played, and what a terminal tells of them. Paths in them are those of the examples. */
final class Played {

    private static final int WIDE = 160;

    private Played() {}

    static Timeline example(String name) {
        return scenario(Examples.text("scenarios/" + name + ".yaml"));
    }

    /** All Events of an example. */
    static List<Event> eventsOf(String example) {
        List<Event> events = new ArrayList<>();
        Place object = Place.of(Yaml.read(Examples.text("scenarios/" + example + ".yaml"))
                .documents()
                .getFirst());
        Rehearsal.playWithoutLog(
                ScenarioReader.read(object, Examples.besides("scenarios")).scenario(),
                Rehearsal.Stop.NEVER,
                new Onlooker() {
                    @Override
                    public void passed(long atMillis, WorkItem item, Decision decision) {
                        events.addAll(decision.events());
                    }
                });
        return events;
    }

    static Timeline scenario(String text) {
        return result(text).timeline();
    }

    private static RehearsalResult result(String text) {
        Place object = Place.of(Yaml.read(text).documents().getFirst());
        return Rehearsal.play(
                ScenarioReader.read(object, Examples.besides("scenarios")).scenario(), Rehearsal.Stop.NEVER);
    }

    /** A story of the bucket's Promise and its request. */
    static Timeline bucket(String spec) {
        return bucketResult(spec).timeline();
    }

    /** The same with what came of its expectations. */
    static RehearsalResult bucketResult(String spec) {
        return result("""
                apiVersion: troth.dev/v1alpha1
                kind: Scenario
                metadata: {name: story}
                spec:
                  promises: [../bucket/promise.yaml]
                  requests: [../bucket/request.yaml]
                """ + spec.indent(2));
    }

    /** On one line, so that no break is in the way. */
    static String told(Timeline timeline) {
        return TimelineText.of(timeline, WIDE, Tones.NONE, false).replaceAll("\\s+", " ");
    }

    static String end(Timeline timeline) {
        String told = told(timeline);
        return told.substring(told.lastIndexOf(" End after "));
    }
}
