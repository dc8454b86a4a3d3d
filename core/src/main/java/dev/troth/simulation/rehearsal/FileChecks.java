package dev.troth.simulation.rehearsal;

import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.placement.StorePaths;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.StateStores;
import dev.troth.simulation.scenario.Check;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a file is where a check wants it, below the path of its Destination. */
final class FileChecks {

    /** So many paths say enough. */
    private static final int MOST_PATHS = 5;

    /** So much of a file tells which it is. */
    private static final int MOST_CHARACTERS = 60;

    private final ApiServer apiServer;
    private final StateStores stores;

    FileChecks(ApiServer apiServer, StateStores stores) {
        this.apiServer = apiServer;
        this.stores = stores;
    }

    boolean holds(Check.FileIs file) {
        DestinationObject destination = destination(file);
        return destination != null && holds(file, pattern(destination, file.path()), files(destination));
    }

    private static boolean holds(Check.FileIs file, PathPattern pattern, Map<String, String> files) {
        String content = file.content();
        return files.entrySet().stream()
                .anyMatch(stored -> pattern.matches(stored.getKey())
                        && (content == null || stored.getValue().contains(content)));
    }

    /** How it is instead, in a few words. */
    String actual(Check.FileIs file) {
        DestinationObject destination = destination(file);
        if (destination == null) {
            return "there is no Destination " + file.destination();
        }
        Map<String, String> files = files(destination);
        PathPattern pattern = pattern(destination, file.path());
        for (Map.Entry<String, String> stored : files.entrySet()) {
            if (pattern.matches(stored.getKey())) {
                return holds(file, pattern, files)
                        ? "the file is there"
                        : stored.getKey() + " has other content, which begins with `" + beginning(stored.getValue())
                                + "`";
            }
        }
        String below = StorePaths.below(destination.spec());
        List<String> paths =
                files.keySet().stream().filter(path -> path.startsWith(below)).toList();
        return paths.isEmpty() ? "no file is there" : "there are " + told(paths) + hint(destination, file, paths);
    }

    private static String told(List<String> paths) {
        return String.join(", ", paths.subList(0, Math.min(MOST_PATHS, paths.size())))
                + (paths.size() > MOST_PATHS ? " and " + (paths.size() - MOST_PATHS) + " more" : "");
    }

    private static String hint(DestinationObject destination, Check.FileIs file, List<String> paths) {
        PathPattern deeper = pattern(destination, file.path().replace("**", "*").replace("*", "**"));
        return paths.stream().anyMatch(deeper::matches) ? "; `*` does not look into folders, `**` does" : "";
    }

    private static String beginning(String content) {
        String text = content.strip();
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + "…";
    }

    private static PathPattern pattern(DestinationObject destination, String path) {
        return PathPattern.of(StorePaths.below(destination.spec()) + path);
    }

    private @Nullable DestinationObject destination(Check.FileIs file) {
        return apiServer.get(new Reference(DestinationObject.KIND, "", file.destination()))
                        instanceof DestinationObject destination
                ? destination
                : null;
    }

    private Map<String, String> files(DestinationObject destination) {
        return stores.of(destination.spec()).files().asMap();
    }
}
