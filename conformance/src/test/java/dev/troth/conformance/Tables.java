package dev.troth.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tab-separated tables: a heading, then rows. */
public final class Tables {

    private Tables() {}

    /** A row by the names of its columns; a cell that is not there is empty. */
    record Row(Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static List<Row> rows(String text) {
        List<String> lines = text.lines().toList();
        List<String> columns = List.of(lines.getFirst().split("\t", -1));
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> row(columns, line.split("\t", -1)))
                .toList();
    }

    private static Row row(List<String> columns, String[] values) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(values.length, columns.size()); i++) {
            cells.put(columns.get(i), values[i]);
        }
        return new Row(cells);
    }

    /** What is left of lines that begin with a name, once those are gone that {@code exceptions.tsv} gives a reason for. */
    static List<String> withoutExceptions(List<String> lines) {
        return lines.stream().filter(line -> !isException(line)).toList();
    }

    /** Whether {@code exceptions.tsv} gives a reason; its names may be beginnings. */
    static boolean isException(String name) {
        return firstColumn("exceptions.tsv").stream().anyMatch(name::startsWith);
    }

    /** The names in {@code exceptions.tsv} that are for one test. */
    static List<String> exceptions(String test) {
        return rows(resource("exceptions.tsv")).stream()
                .filter(row -> List.of(row.get("tests").split(" ")).contains(test))
                .map(row -> row.get("recording"))
                .toList();
    }

    /** Of a table of this module. */
    public static List<String> firstColumn(String name) {
        return resource(name)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1)[0])
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream("/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
