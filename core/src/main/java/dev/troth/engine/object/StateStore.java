package dev.troth.engine.object;

import java.util.Map;

/**
 * A GitStateStore or a BucketStateStore with all that is stored in it.
 *
 * @param kind {@link #GIT} or {@link #BUCKET}; a Destination may name others, which do not exist
 * @param path {@code spec.path}, below which Kratix writes
 * @param exists whether there is such an object
 * @param ready whether Kratix has been able to reach it
 * @param versioned whether a bucket numbers the versions of its objects
 * @param failures what a call of the writer ({@code Reset}, {@code ReadFile}, {@code UpdateFiles}, {@code DeleteFiles})
 *     ends with instead of doing anything
 * @param files all of its files
 * @param versions how many commits it has, or how many versions of objects
 */
public record StateStore(
        String kind,
        String name,
        String path,
        boolean exists,
        boolean ready,
        boolean versioned,
        Map<String, String> failures,
        StoredFiles files,
        long versions) {

    public static final String GIT = "GitStateStore";
    public static final String BUCKET = "BucketStateStore";

    public StateStore {
        failures = Map.copyOf(failures);
    }

    /** One that is empty and works. */
    public static StateStore of(String kind, String name, String path) {
        return new StateStore(kind, name, path, true, true, false, Map.of(), StoredFiles.NONE, 0);
    }

    public boolean isGit() {
        return kind.equals(GIT);
    }

    /** {@code <kind>/<name>}. */
    public String reference() {
        return kind + "/" + name;
    }

    /**
     * A State Store as stories tell of it, whatever its kind.
     *
     * @param reference as {@link #reference()} gives it
     */
    public static Reference told(String reference) {
        return new Reference("State Store", "", reference);
    }

    /** What the call ends with instead of doing anything, or {@code ""}. */
    public String failure(String call) {
        return failures.getOrDefault(call, "");
    }

    public StateStore withFiles(StoredFiles other, long otherVersions) {
        return new StateStore(kind, name, path, exists, ready, versioned, failures, other, otherVersions);
    }

    public StateStore withFailures(Map<String, String> other) {
        return new StateStore(kind, name, path, exists, ready, versioned, other, files, versions);
    }

    public StateStore withReadiness(boolean existing, boolean readiness) {
        return new StateStore(kind, name, path, existing, readiness, versioned, failures, files, versions);
    }
}
