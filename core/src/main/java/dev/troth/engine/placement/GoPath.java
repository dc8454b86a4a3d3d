package dev.troth.engine.placement;

import java.util.ArrayList;
import java.util.List;

/** Paths as Go joins and cleans them ({@code path/filepath}, on Unix). */
public final class GoPath {

    private GoPath() {}

    /** The parts that are not empty, with a slash between them, cleaned; {@code ""} when all are empty. */
    public static String join(String... parts) {
        if (parts.length == 1) {
            return parts[0].isEmpty() ? "" : clean(parts[0]);
        }
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : "/").append(part);
            }
        }
        return joined.isEmpty() ? "" : clean(joined.toString());
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

    /** True only for paths in which there is nothing to clean; most are such. */
    private static boolean isClean(String path) {
        boolean afterSlash = true;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (afterSlash && (c == '.' || c == '/' && i > 0)) {
                return false;
            }
            afterSlash = c == '/';
        }
        return !path.isEmpty() && (!afterSlash || path.equals("/"));
    }
}
