package dev.troth.engine.object;

/**
 * What a Destination says of itself.
 *
 * @param path below the State Store's path
 * @param strictMatchLabels whether files without selectors stay away from it
 * @param cleanup {@code none} or {@code all}
 * @param filepathMode {@code nestedByMetadata}, {@code aggregatedYAML} or {@code none}
 * @param filename of the one file of {@code aggregatedYAML}; {@code ""} for the default
 * @param stateStoreKind {@code GitStateStore} or {@code BucketStateStore}
 * @param initWorkloads whether Kratix writes two files there to try it out
 */
public record DestinationSpec(
        String path,
        boolean strictMatchLabels,
        String cleanup,
        String filepathMode,
        String filename,
        String stateStoreKind,
        String stateStoreName,
        boolean initWorkloads) {

    public static final String CLEANUP_NONE = "none";
    public static final String CLEANUP_ALL = "all";

    public static final String NESTED_BY_METADATA = "nestedByMetadata";
    public static final String AGGREGATED_YAML = "aggregatedYAML";
    public static final String NO_LAYOUT = "none";

    /** {@code <kind>/<name>} of its State Store. */
    public String stateStore() {
        return stateStoreKind + "/" + stateStoreName;
    }
}
