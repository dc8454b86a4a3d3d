package dev.troth.engine.placement;

import java.util.ArrayList;
import java.util.List;

/** Paths as Go joins and cleans them ({@code path/filepath}, on Unix). */
public final class GoPath {

    private GoPath() {}

    /** The parts that are not empty, with a slash between them, cleaned; {@code ""} when all are empty. */
    public static String join(String... parts) {
        String joined = joined(parts);
        return joined.isEmpty() ? "" : clean(joined);
    }

    /**
     * The same seen from a directory in which all of it lies, so that a slash at the front does not count; {@code .} for
     * the directory itself, and a path that begins with {@code ..} where it leaves it.
     */
    static String joinBelow(String... parts) {
        String joined = joined(parts);
        if (!isClean(joined)) {
            return clean("./" + joined);
        }
        if (joined.charAt(0) != '/') {
            return joined;
        }
        return joined.length() == 1 ? "." : joined.substring(1);
    }

    private static String joined(String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                boolean separate = joined.isEmpty() || joined.charAt(joined.length() - 1) == '/';
                joined.append(separate ? "" : "/").append(part);
            }
        }
        if (joined.length() > 1 && joined.charAt(joined.length() - 1) == '/') {
            joined.setLength(joined.length() - 1);
        }
        return joined.toString();
    }

    /** The shortest path that names the same: no empty parts, no dots, no slash at the end. */
    public static String clean(String path) {
        if (isClean(path)) {
            return path;
        }
        String withoutSlash = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (isClean(withoutSlash)) {
            return withoutSlash;
        }
        boolean rooted = path.startsWith("/");
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            add(parts, path.substring(from, to), rooted);
            from = to + 1;
        }
        String cleaned = (rooted ? "/" : "") + String.join("/", parts);
        return cleaned.isEmpty() ? "." : cleaned;
    }

    private static void add(List<String> parts, String part, boolean rooted) {
        if (part.isEmpty() || part.equals(".")) {
            return;
        }
        if (!part.equals("..")) {
            parts.add(part);
        } else if (!parts.isEmpty() && !parts.getLast().equals("..")) {
            parts.removeLast();
        } else if (!rooted) {
            parts.add(part);
        }
    }

    private static boolean isClean(String path) {
        if (path.isEmpty() || path.equals("/")) {
            return !path.isEmpty();
        }
        int from = path.charAt(0) == '/' ? 1 : 0;
        while (from <= path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            if (to == from || path.charAt(from) == '.' && isDots(path, from, to)) {
                return false;
            }
            from = to + 1;
        }
        return true;
    }

    private static boolean isDots(String path, int from, int to) {
        return to == from + 1 || to == from + 2 && path.charAt(from + 1) == '.';
    }
}
