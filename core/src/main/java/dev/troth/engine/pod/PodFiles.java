package dev.troth.engine.pod;

import dev.troth.promise.contract.DestinationSelectorsFile;
import dev.troth.promise.contract.StatusFile;
import dev.troth.promise.contract.WorkflowControlFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that Kratix' last containers find below {@code /work-creator-files}: {@code input} is the Pipeline's {@code
 * /kratix/output}, {@code metadata} its {@code /kratix/metadata}, {@code kratix-system} has the Promise's selectors.
 *
 * @param contents path to content; paths have no leading slash
 * @param emptyDirectories those in which there is nothing
 */
public record PodFiles(Map<String, String> contents, Set<String> emptyDirectories) {

    /** The Pipeline's output. */
    static final String OUTPUT = "input";

    private static final String METADATA = "metadata";
    private static final String SCHEDULING = "kratix-system/promise-scheduling";

    /** What a Pipeline leaves that does nothing. */
    public static final PodFiles NONE = of(Map.of(), Map.of(), "[]\n");

    public PodFiles {
        contents = Map.copyOf(contents);
        emptyDirectories = Set.copyOf(emptyDirectories);
    }

    /**
     * What a Pipeline left. Both directories are there, be they empty.
     *
     * @param output path below {@code /kratix/output} to content
     * @param metadata path below {@code /kratix/metadata} to content
     * @param scheduling the Promise's own selectors as Kratix hands them on
     */
    public static PodFiles of(Map<String, String> output, Map<String, String> metadata, String scheduling) {
        Map<String, String> contents = new LinkedHashMap<>();
        output.forEach((path, content) -> contents.put(OUTPUT + "/" + path, content));
        metadata.forEach((path, content) -> contents.put(METADATA + "/" + path, content));
        contents.put(SCHEDULING, scheduling);
        return new PodFiles(contents, Set.of(OUTPUT, METADATA));
    }

    /** {@code status.yaml}, or null. */
    @Nullable
    String status() {
        return contents.get(METADATA + "/" + StatusFile.NAME);
    }

    /** {@code workflow-control.yaml}, or null. */
    @Nullable
    String workflowControl() {
        return contents.get(METADATA + "/" + WorkflowControlFile.NAME);
    }

    /** {@code destination-selectors.yaml}, or null. */
    @Nullable
    String destinationSelectors() {
        return contents.get(METADATA + "/" + DestinationSelectorsFile.NAME);
    }

    /** The Promise's own selectors, or null. */
    @Nullable
    String scheduling() {
        return contents.get(SCHEDULING);
    }

    boolean isFile(String path) {
        return contents.containsKey(path);
    }

    /** Whether there is a directory of that path; {@code ""} is the one that holds all. */
    boolean isDirectory(String path) {
        return path.isEmpty()
                || emptyDirectories.contains(path)
                || isParent(path, contents.keySet())
                || isParent(path, emptyDirectories);
    }

    private static boolean isParent(String path, Set<String> paths) {
        for (String each : paths) {
            if (isBelow(path, each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBelow(String directory, String path) {
        return directory.isEmpty()
                || (path.length() > directory.length()
                        && path.charAt(directory.length()) == '/'
                        && path.startsWith(directory));
    }

    /** All files below a directory as one finds them who reads each directory in order of its names. */
    SortedMap<String, String> below(String directory) {
        SortedMap<String, String> files = new TreeMap<>(PodFiles::inOrderOfListing);
        contents.forEach((path, content) -> {
            if (isBelow(directory, path)) {
                files.put(path, content);
            }
        });
        return files;
    }

    /** By the bytes of each name in turn: a slash ends a name, so it comes before all that could stand there. */
    private static int inOrderOfListing(String left, String right) {
        int at = 0;
        while (at < left.length() && at < right.length()) {
            int a = left.codePointAt(at);
            int b = right.codePointAt(at);
            if (a != b) {
                return a == '/' ? -1 : b == '/' ? 1 : Integer.compare(a, b);
            }
            at += Character.charCount(a);
        }
        return Integer.compare(left.length(), right.length());
    }
}
