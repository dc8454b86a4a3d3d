package dev.troth.promise.effective;

import dev.troth.json.GoJson;
import dev.troth.json.Json;
import dev.troth.promise.Promise;

/**
 * The fingerprint of what a workflow runs for: label {@code kratix.io/hash}
 * ({@code api/v1alpha1/pipeline_factory.go}, {@code getObjAndHash}).
 */
public final class RunHash {

    private RunHash() {}

    /** Of a promise workflow: the fingerprint of the Promise's spec. */
    public static String ofPromise(Promise promise) {
        return ofSpec(HashedSpec.of(promise));
    }

    /**
     * Of a resource workflow: of the Promise's spec, the request's spec, and whether it only rehearses.
     *
     * @param requestSpec the request's spec as it is stored; {@link Json#NULL} where it has none
     */
    public static String ofRequest(Promise promise, Json requestSpec, boolean dryRun) {
        return ofRequest(ofPromise(promise), ofSpec(requestSpec), dryRun);
    }

    /** The same from the two fingerprints. */
    public static String ofRequest(String promiseHash, String requestHash, boolean dryRun) {
        return Md5.hex(promiseHash + "-" + requestHash + (dryRun ? "-dry-run" : ""));
    }

    /** The fingerprint of a spec ({@code lib/hash/hasher.go}, {@code ComputeHashForResource}). */
    public static String ofSpec(Json spec) {
        return Md5.hex(GoJson.write(spec));
    }
}
