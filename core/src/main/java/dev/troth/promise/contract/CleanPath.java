package dev.troth.promise.contract;

import java.util.ArrayList;
import java.util.List;

/** Paths as Go's {@code path/filepath} shortens them on Unix. */
final class CleanPath {

    private CleanPath() {}

    /** {@code filepath.Clean}: without {@code .}, doubled slashes and {@code x/..}; {@code .} for an empty path. */
    static String clean(String path) {
        boolean rooted = path.startsWith("/");
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty() && !parts.getLast().equals("..")) {
                    parts.removeLast();
                } else if (!rooted) {
                    parts.add(part);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        String joined = String.join("/", parts);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** {@code filepath.Base} of a clean path: its last part; {@code /} of the root. */
    static String base(String path) {
        return path.equals("/") ? path : path.substring(path.lastIndexOf('/') + 1);
    }
}
