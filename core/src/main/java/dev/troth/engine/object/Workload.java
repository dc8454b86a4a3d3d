package dev.troth.engine.object;

/**
 * A file that goes to a State Store.
 *
 * @param filepath below the directory of its group
 * @param content the text; Kratix keeps it compressed
 * @param damage what unpacking the content ends with, when it is not what Kratix' own containers write; else {@code ""}
 */
public record Workload(String filepath, String content, String damage) {

    public Workload(String filepath, String content) {
        this(filepath, content, "");
    }
}
