package dev.troth.engine.object;

/**
 * A file that goes to a State Store.
 *
 * @param filepath below the directory of its group
 * @param content the text; Kratix keeps it compressed
 */
public record Workload(String filepath, String content) {}
