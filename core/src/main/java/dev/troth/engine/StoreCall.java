package dev.troth.engine;

import dev.troth.engine.object.Workload;
import java.util.List;

/**
 * One call on the writer of a State Store ({@code lib/writers}). Paths are relative to the State Store's own path.
 *
 * <p>An {@code error} is what the writer answered; {@code ""} when it did what it was asked.
 */
public sealed interface StoreCall extends Step {

    /** {@code <kind>/<name>} of the State Store. */
    String store();

    String error();

    /** Forget local changes and fetch what others wrote. */
    record Reset(String store, String error) implements StoreCall {}

    /** Reads a file; the content is {@code ""} with an error. */
    record ReadFile(String store, String path, String content, String error) implements StoreCall {}

    /**
     * Writes and removes files.
     *
     * @param subDirectory where not {@code ""}, all in it that is not created goes, and {@code delete} is not looked at
     * @param workPlacement who writes, for the message of the commit
     * @param create paths below the directory, and contents
     * @param version what the State Store calls the write; {@code ""} when nothing changed
     */
    record UpdateFiles(
            String store,
            String subDirectory,
            String workPlacement,
            List<Workload> create,
            List<String> delete,
            String version,
            String error)
            implements StoreCall {

        public UpdateFiles {
            create = List.copyOf(create);
            delete = List.copyOf(delete);
        }
    }

    /** Removes files; a path that ends in a slash is a directory. */
    record DeleteFiles(String store, String workPlacement, List<String> files, String error) implements StoreCall {

        public DeleteFiles {
            files = List.copyOf(files);
        }
    }
}
