package dev.troth.simulation.rehearsal;

import dev.troth.engine.StoreCall;
import dev.troth.engine.object.Reference;
import dev.troth.engine.pod.Outcome;
import dev.troth.simulation.PlatformListener;
import dev.troth.simulation.job.JobEvent;
import dev.troth.timeline.Actor;
import dev.troth.timeline.EventKind;
import dev.troth.timeline.TimelineEvent;
import java.util.List;

/** Who keeps the log of a story: is told who acts, and what happens. */
interface StoryLog extends PlatformListener, RunWatcher {

    /** Keeps none, so that a story may last as long as it likes. */
    StoryLog NONE = new None();

    /** From now on somebody else acts. */
    void acts(Actor next, String why);

    /** A controller called a State Store. */
    void called(long atMillis, StoreCall call);

    /** Something happened that no change of an object shows. */
    void notes(long atMillis, EventKind kind, Reference about, String what);

    /** What was written down. */
    List<TimelineEvent> events();

    /** Hears nothing, so that Jobs need not tell of their Pods. */
    final class None implements StoryLog {

        private None() {}

        @Override
        public void acts(Actor next, String why) {}

        @Override
        public void called(long atMillis, StoreCall call) {}

        @Override
        public void notes(long atMillis, EventKind kind, Reference about, String what) {}

        @Override
        public List<TimelineEvent> events() {
            return List.of();
        }

        @Override
        public boolean wantsPods() {
            return false;
        }

        @Override
        public void happened(PlayedJob job, JobEvent event) {}

        @Override
        public void writes(PlayedJob job, String container) {}

        @Override
        public void said(PlayedJob job, String container, Outcome outcome) {}
    }
}
