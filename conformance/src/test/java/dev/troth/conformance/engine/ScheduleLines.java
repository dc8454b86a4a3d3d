package dev.troth.conformance.engine;

import java.util.List;

/** The wording of steps, alike for what was expected and what was decided. */
final class ScheduleLines {

    private ScheduleLines() {}

    static String event(String type, String reason, String message, String object) {
        return "event " + type + " " + reason + " on " + object + ": " + ScheduleText.own(message) + "|";
    }

    static String reset(String store, String error) {
        return store + " Reset" + error(error);
    }

    static String read(String store, String path, String content, String error) {
        return store + " ReadFile " + path + " -> " + content + error(error);
    }

    static String file(String path, String content) {
        return path + "=" + content;
    }

    static String update(
            String store,
            String subDirectory,
            String workPlacement,
            List<String> create,
            List<String> delete,
            String version,
            String error) {
        return store + " UpdateFiles in '" + subDirectory + "' for " + workPlacement + " create " + create + " delete "
                + delete + " version " + version + error(error);
    }

    static String delete(String store, String workPlacement, List<String> files, String error) {
        return store + " DeleteFiles for " + workPlacement + " " + files + error(error);
    }

    /** @param millis 0 for no requeue */
    static String result(long millis, String error) {
        return (millis <= 0 ? "no requeue" : "requeue after " + millis + " ms") + error(ScheduleText.own(error));
    }

    private static String error(String error) {
        return error.isEmpty() ? "" : " error: " + error;
    }
}
