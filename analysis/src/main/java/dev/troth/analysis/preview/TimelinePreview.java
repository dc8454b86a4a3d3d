package dev.troth.analysis.preview;

import dev.troth.analysis.ParsedFile;
import dev.troth.analysis.Project;
import dev.troth.engine.KratixSettings;
import dev.troth.promise.Kinds;
import dev.troth.promise.Promise;
import dev.troth.promise.ResourceRequest;
import dev.troth.scenariofile.DefaultStory;
import dev.troth.simulation.rehearsal.Ending;
import dev.troth.simulation.rehearsal.Rehearsal;
import dev.troth.simulation.rehearsal.RehearsalResult;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.timeline.Timeline;
import java.util.List;
import java.util.Optional;

/** What Kratix would do with the Promise at a place in a text, in the usual story. */
public sealed interface TimelinePreview {

    /**
     * So many steps a story may take before an editor stops looking on. The usual story of a Promise of fifty Pipelines
     * takes a tenth of them; what takes more is a circle, and its first rounds tell as much as all of them.
     */
    int MOST_STEPS = 50_000;

    /**
     * What came of it.
     *
     * @param promise the Promise that it is about
     * @param ending {@link Ending#STOPPED} where the story is longer than an editor shows
     * @param objects what of the story is written in the project, and where its parts stand
     */
    record Played(Promise promise, Timeline timeline, Ending ending, List<WrittenObject> objects)
            implements TimelinePreview {
        public Played {
            objects = List.copyOf(objects);
        }
    }

    /**
     * There is nothing to rehearse.
     *
     * @param reason why, in a sentence for users
     */
    record Nothing(String reason) implements TimelinePreview {}

    /**
     * Plays the usual story of the Promise at a place, or of the one that the request there is for; where the place is in
     * neither, of the first Promise or request of the file.
     *
     * @param offset the place, in UTF-16 units from the start of the text
     * @param project all files, this one included
     * @param stop asked between steps; whoever asks to stop has no use for the answer
     */
    static TimelinePreview at(ParsedFile file, int offset, Project project, Rehearsal.Stop stop) {
        if (file.isTemplate()) {
            return new Nothing("The file is a template: what Kratix would get is known only once it is rendered.");
        }
        Optional<Protagonist> found = Protagonist.at(file, offset, project);
        if (found.isEmpty()) {
            return new Nothing("There is no Promise here, and no request for a Promise of the project.");
        }
        if (!found.get().isWhole()) {
            return new Nothing("The YAML cannot be read to its end, so nothing can be rehearsed until it is mended.");
        }
        return play(found.get().promise(), found.get().request(), project, stop);
    }

    private static TimelinePreview play(
            Promise promise, Optional<ResourceRequest> request, Project project, Rehearsal.Stop stop) {
        Scenario scenario = DefaultStory.of(
                promise,
                request,
                project.promises(),
                project.objectsOfKind(Kinds.DESTINATION),
                KratixSettings.BUILT_IN);
        RehearsalResult result = Rehearsal.play(scenario, new Patience(stop));
        return new Played(promise, Repetition.leaveOut(result.timeline()), result.ending(), WrittenObject.in(scenario));
    }

    /** Somebody who waits for an answer, but not for ever. */
    final class Patience implements Rehearsal.Stop {

        private final Rehearsal.Stop stop;
        private int left = MOST_STEPS;

        Patience(Rehearsal.Stop stop) {
            this.stop = stop;
        }

        @Override
        public boolean isAskedFor() {
            return left-- <= 0 || stop.isAskedFor();
        }
    }
}
