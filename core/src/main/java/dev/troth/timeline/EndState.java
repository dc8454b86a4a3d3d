package dev.troth.timeline;

import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Reference;
import java.util.List;

/**
 * How things stand when a story ends.
 *
 * @param objects Promises and requests, those that are gone as well
 * @param pipelines how often each Pipeline and container ran, those that never did as well
 * @param files what lies in State Stores
 * @param left what is left of those that are gone, beside files
 * @param openEnds what has not come to an end, and what it waits for
 * @param advice what somebody could do to go on; empty when nothing is wrong
 * @param isSettled whether everything has come to rest and to its end; otherwise it never would, or the story is too short
 * @param isCutOff whether the story ended at its time although more was about to happen
 */
public record EndState(
        List<ObjectState> objects,
        List<PipelineRuns> pipelines,
        List<StoredFile> files,
        List<Reference> left,
        List<OpenEnd> openEnds,
        List<String> advice,
        boolean isSettled,
        boolean isCutOff) {

    /**
     * A Promise or a request.
     *
     * @param exists whether it is still there
     * @param isDeleting whether its deletion was asked for
     */
    public record ObjectState(
            Reference object,
            boolean exists,
            boolean isDeleting,
            List<String> finalizers,
            List<Condition> conditions,
            String message) {
        public ObjectState {
            finalizers = List.copyOf(finalizers);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * A Pipeline of an object.
     *
     * @param workflow such as {@code resource/configure}
     * @param jobs how many Jobs there were
     * @param containers the user's, in order
     */
    public record PipelineRuns(
            Reference parent, String workflow, String pipeline, int jobs, List<ContainerRuns> containers) {
        public PipelineRuns {
            containers = List.copyOf(containers);
        }
    }

    /**
     * A container.
     *
     * @param executions how often it began
     * @param repeated what in its command a second run would repeat, in the command's own words; empty for nothing known
     */
    public record ContainerRuns(String name, int executions, List<String> repeated) {
        public ContainerRuns {
            repeated = List.copyOf(repeated);
        }
    }

    /**
     * A file.
     *
     * @param isLeft whether that for which it was written is gone
     */
    public record StoredFile(String destination, String stateStore, String path, String content, boolean isLeft) {}

    /**
     * Something that has not come to an end, and will not by itself.
     *
     * @param waits what it waits for, in words that go on after the object's name
     */
    public record OpenEnd(Kind kind, Reference object, String waits) {

        /** In which way it is open. */
        public enum Kind {
            /** Its deletion was asked for, and it is still there. */
            DELETION("deletion", "Still there"),
            /** A container runs, and nothing ends it. */
            CONTAINER("container", "Still runs"),
            /** A controller's passes end in an error, and it tries again. */
            ERROR("error", "Fails"),
            /** A Promise serves nobody. */
            AVAILABILITY("availability", "Not available"),
            /** It is paused, and not all of its Pipelines have run. */
            PAUSE("pause", "Paused"),
            /** A request waited for something that never came. */
            REQUEST("request", "Never made");

            private final String text;
            private final String title;

            Kind(String text, String title) {
                this.text = text;
                this.title = title;
            }

            /** In JSON; never changes once released. */
            public String text() {
                return text;
            }

            /** In front of the object's name. */
            public String title() {
                return title;
            }
        }
    }

    public EndState {
        objects = List.copyOf(objects);
        pipelines = List.copyOf(pipelines);
        files = List.copyOf(files);
        left = List.copyOf(left);
        openEnds = List.copyOf(openEnds);
        advice = List.copyOf(advice);
    }
}
