package dev.troth.engine.placement;

import dev.troth.engine.object.StateStore;
import dev.troth.engine.object.Workload;
import dev.troth.promise.effective.Sha256;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An S3 bucket ({@code lib/writers/s3.go}). It takes any key, also one that begins with a slash or with two dots.
 *
 * <p>What Kratix means as a directory is the beginning of a key without the slash at its end. So {@code …/5058f} is also
 * {@code …/5058f-b}.
 */
final class BucketWriter {

    private BucketWriter() {}

    static Answer readFile(StateStore store, String path) {
        String content = store.files().get(key(store, path));
        return content == null ? Answer.failed(store, StoreWriter.FILE_NOT_FOUND) : new Answer(store, content, "", "");
    }

    static Answer updateFiles(StateStore store, String subDirectory, List<Workload> create, List<String> delete) {
        String directory = key(store, subDirectory);
        if (!subDirectory.isEmpty() && hasExactly(store, directory, create)) {
            return Answer.nothing(store);
        }
        Set<String> gone = new HashSet<>();
        if (!subDirectory.isEmpty()) {
            gone.addAll(store.files().startingWith(directory));
        } else {
            for (String file : delete) {
                gone.add(key(store, file));
            }
        }
        Map<String, String> written = new LinkedHashMap<>();
        String version = "";
        long versions = store.versions();
        for (Workload file : create) {
            String key = GoPath.join(directory, file.filepath());
            gone.remove(key);
            String present =
                    written.containsKey(key) ? written.get(key) : store.files().get(key);
            if (file.content().equals(present)) {
                continue;
            }
            written.put(key, file.content());
            versions++;
            version = Sha256.hex(store.versioned() ? version + "v" + versions : version);
        }
        return new Answer(store.withFiles(store.files().with(gone, written), versions), version, "", "");
    }

    /** Whether all is there and nothing else: so it is whenever a Pipeline writes the same again. */
    private static boolean hasExactly(StateStore store, String directory, List<Workload> files) {
        if (store.files().count(directory) != files.size()) {
            return false;
        }
        for (Workload file : files) {
            String key = GoPath.join(directory, file.filepath());
            if (!file.content().equals(store.files().get(key)) || !key.startsWith(directory)) {
                return false;
            }
        }
        return true;
    }

    static Answer deleteFiles(StateStore store, List<String> files) {
        Set<String> gone = new HashSet<>();
        for (String file : files) {
            String key = key(store, file);
            if (file.endsWith("/")) {
                gone.addAll(store.files().startingWith(key));
            } else {
                gone.add(key);
            }
        }
        return new Answer(store.withFiles(store.files().with(gone, Map.of()), store.versions()), "", "", "");
    }

    private static String key(StateStore store, String file) {
        return store.path().isEmpty() ? GoPath.join(file) : GoPath.join(GoPath.join(store.path()), file);
    }
}
