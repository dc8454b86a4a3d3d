package dev.troth.conformance.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * A file whose comparison reads it by itself, because its rows cannot be taken one by one or are of a form of their own.
 *
 * @param file in the folder of recordings, by the name that it has when it is not packed
 * @param compare all its rows, from the folder in which the file lies
 */
record WholeFile(String file, Function<Path, List<Row>> compare) {

    /**
     * A row that was compared.
     *
     * @param differences empty where both agree
     */
    record Row(String id, String topic, List<String> differences) {}

    /** A file whose comparison has records of its own. */
    static <T> WholeFile of(String file, Function<Path, List<T>> compare, Function<T, Row> row) {
        return new WholeFile(
                file, folder -> compare.apply(folder).stream().map(row).toList());
    }

    List<Row> rows(RecordingFolder folder) {
        return folder.find(file)
                .map(path -> compare.apply(path.toAbsolutePath().getParent()))
                .orElse(List.of());
    }
}
