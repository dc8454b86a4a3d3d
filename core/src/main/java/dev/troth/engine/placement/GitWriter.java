package dev.troth.engine.placement;

import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.StoredFiles;
import dev.troth.engine.object.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Git repository ({@code lib/writers/git.go}). Each call that changes files makes one commit, which is pushed; one that
 * changes none makes none. Commits are called {@code commit-1}, {@code commit-2} and so on.
 */
final class GitWriter {

    private static final String OUTSIDE = "is outside repository";

    private GitWriter() {}

    static Answer readFile(StateStore store, String path) {
        String inRepository = inRepository(store, "", path);
        String content = inRepository == null ? null : store.files().get(inRepository);
        return content == null ? Answer.failed(store, StoreWriter.FILE_NOT_FOUND) : new Answer(store, content, "", "");
    }

    static Answer updateFiles(
            StateStore store, String subDirectory, String workPlacement, List<Workload> create, List<String> delete) {
        if (create.isEmpty() && delete.isEmpty() && subDirectory.isEmpty()) {
            return Answer.nothing(store);
        }
        Set<String> gone = new HashSet<>();
        String refusal =
                subDirectory.isEmpty() ? removeFiles(store, delete, gone) : removeDirectory(store, subDirectory, gone);
        if (!refusal.isEmpty()) {
            return Answer.failed(store, refusal);
        }
        Map<String, String> written = new LinkedHashMap<>();
        for (Workload file : create) {
            String path = inRepository(store, subDirectory, file.filepath());
            if (path == null) {
                // Kratix logs it and calls the whole write a success: trying again would not help.
                return Answer.passedOver(store);
            }
            String obstacle = obstacle(store.files(), gone, written, path);
            if (!obstacle.isEmpty()) {
                return Answer.failed(store, obstacle);
            }
            written.put(path, file.content());
        }
        String action = create.isEmpty() ? "Delete" : "Update";
        return commit(store, store.files().with(gone, written), action + " from: " + workPlacement);
    }

    static Answer deleteFiles(StateStore store, String workPlacement, List<String> files) {
        StoredFiles left = store.files();
        for (String file : files) {
            String path = inRepository(store, "", file);
            if (path == null) {
                if (isAboveRepository(store, file)) {
                    return Answer.failed(store, OUTSIDE);
                }
                continue;
            }
            if (hasFileAsParent(left, path)) {
                return Answer.failed(store, "lstat " + path + ": not a directory");
            }
            if (left.has(path)) {
                left = left.with(List.of(path), Map.of());
            } else if (isDirectory(left, path)) {
                left = left.with(below(left, path), Map.of());
            } else if (path.equals(".")) {
                return Answer.failed(store, "pathspec '.' did not match any files");
            }
        }
        return commit(store, left, "Delete from: " + workPlacement);
    }

    private static Answer commit(StateStore store, StoredFiles files, String message) {
        if (files.equals(store.files())) {
            return Answer.nothing(store);
        }
        long number = store.versions() + 1;
        return new Answer(store.withFiles(files, number), "commit-" + number, "", message);
    }

    /** The path in the repository, {@code .} for its root; null when it leaves it. A slash at the front does not count. */
    private static @Nullable String inRepository(StateStore store, String directory, String file) {
        String path = GoPath.joinBelow(GoPath.join(store.path()), directory, file);
        return path.equals("..") || path.startsWith("../") ? null : path;
    }

    /** A directory around the repository: there is one, and Git refuses to remove it. */
    private static boolean isAboveRepository(StateStore store, String file) {
        String path = GoPath.joinBelow(GoPath.join(store.path()), file);
        return path.equals("..") || path.endsWith("/..");
    }

    /** Why Git refuses, or {@code ""}. */
    private static String removeDirectory(StateStore store, String directory, Set<String> gone) {
        String path = inRepository(store, directory, "");
        if (path != null) {
            gone.add(path);
            gone.addAll(below(store.files(), path));
        }
        return path == null && isAboveRepository(store, directory) ? OUTSIDE : "";
    }

    /** Why Git refuses, or {@code ""}. */
    private static String removeFiles(StateStore store, List<String> files, Set<String> gone) {
        for (String file : files) {
            String path = inRepository(store, "", file);
            if (path == null) {
                if (isAboveRepository(store, file)) {
                    return OUTSIDE;
                }
            } else if (!store.files().has(path) && isDirectory(store.files(), path)) {
                return "not removing '" + path + "' recursively without -r";
            } else {
                gone.add(path);
            }
        }
        return "";
    }

    private static List<String> below(StoredFiles files, String directory) {
        return directory.equals(".") ? new ArrayList<>(files.asMap().keySet()) : files.startingWith(directory + "/");
    }

    private static boolean isDirectory(StoredFiles files, String path) {
        return files.hasDirectory(path.equals(".") ? "" : path);
    }

    /** Why a file cannot be there, or {@code ""}. */
    private static String obstacle(StoredFiles files, Set<String> gone, Map<String, String> written, String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String parent = path.substring(0, slash);
            if (written.containsKey(parent) || files.has(parent) && !gone.contains(parent)) {
                return "mkdir " + parent + ": not a directory";
            }
        }
        return path.equals(".") || isDirectoryStill(files, gone, path) || isDirectoryNow(written, path)
                ? "open " + path + ": is a directory"
                : "";
    }

    private static boolean isDirectoryStill(StoredFiles files, Set<String> gone, String path) {
        return files.hasDirectory(path) && !gone.containsAll(files.startingWith(path + "/"));
    }

    private static boolean isDirectoryNow(Map<String, String> written, String path) {
        for (String other : written.keySet()) {
            if (other.length() > path.length() && other.startsWith(path) && other.charAt(path.length()) == '/') {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFileAsParent(StoredFiles files, String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (files.has(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }
}
