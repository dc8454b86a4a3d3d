package dev.troth.engine.placement;

import dev.troth.engine.object.DestinationSpec;
import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.promise.Labels;

/**
 * Where the files of a WorkPlacement lie, below the State Store's own path ({@code
 * internal/controller/workplacement_controller.go}, {@code getDir} and {@code kratixStateFilePath}).
 */
public final class StorePaths {

    static final String RESOURCES = "resources";
    static final String DEPENDENCIES = "dependencies";

    private static final int SHORT_ID = 5;

    private StorePaths() {}

    /**
     * The directory of a WorkPlacement where files are nested by metadata, without a slash at its end.
     *
     * @param destinationPath {@code spec.path} of the Destination
     */
    public static String directory(String destinationPath, WorkPlacementObject placement) {
        String pipeline = placement.metadata().labelOrEmpty(Labels.PIPELINE_NAME);
        String id = placement.groupId();
        String shortId = id.substring(0, Math.min(SHORT_ID, id.length()));
        if (placement.resource().isEmpty()) {
            return GoPath.join(destinationPath, DEPENDENCIES, placement.promise(), pipeline, shortId);
        }
        return GoPath.join(
                destinationPath,
                RESOURCES,
                placement.metadata().namespace(),
                placement.promise(),
                placement.resource(),
                pipeline,
                shortId);
    }

    /**
     * What the paths of all files of a Destination begin with in its State Store: {@code ""}, or a path with a slash at its
     * end. A repository is a directory of its own, so that a slash at the front does not count there; in a bucket it does.
     */
    public static String below(DestinationSpec destination) {
        String path = destination.stateStoreKind().equals(StateStore.GIT)
                ? GoPath.joinBelow(destination.path())
                : GoPath.join(destination.path());
        return path.isEmpty() || path.equals(".") ? "" : path.endsWith("/") ? path : path + "/";
    }

    /** The name of the list of a WorkPlacement's files, which there is where files are not nested. */
    static String stateFile(WorkPlacementObject placement) {
        return ".kratix/" + placement.metadata().namespace() + "-"
                + placement.metadata().name() + ".yaml";
    }
}
