package dev.troth.workspace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a {@code .gitignore} file, as {@code gitignore(5)} describes it.
 *
 * @param segments the parts between slashes; {@code **} stands for any number of folders
 * @param anchored whether it counts from the folder of its file; if not, it is held against the last part of a way only
 * @param folderOnly whether it speaks of folders only
 * @param negated whether it takes back what an earlier line ignored
 */
record IgnorePattern(List<String> segments, boolean anchored, boolean folderOnly, boolean negated) {

    /** The pattern of a line; null for blank lines and comments. */
    static @Nullable IgnorePattern of(String line) {
        String rest = withoutTrailingSpaces(line);
        if (rest.isEmpty() || rest.charAt(0) == '#') {
            return null;
        }
        boolean negated = rest.charAt(0) == '!';
        rest = negated ? rest.substring(1) : rest;
        boolean folderOnly = rest.endsWith("/");
        rest = folderOnly ? rest.substring(0, rest.length() - 1) : rest;
        boolean anchored = rest.indexOf('/') >= 0;
        rest = rest.startsWith("/") ? rest.substring(1) : rest;
        return rest.isEmpty() ? null : new IgnorePattern(split(rest), anchored, folderOnly, negated);
    }

    /** A space at the end counts only behind a backslash. */
    private static String withoutTrailingSpaces(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\r')) {
            if (end > 1 && line.charAt(end - 2) == '\\' && line.charAt(end - 1) == ' ') {
                break;
            }
            end--;
        }
        return line.substring(0, end);
    }

    private static List<String> split(String path) {
        List<String> segments = new ArrayList<>();
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            segments.add(path.substring(from, slash));
            from = slash + 1;
        }
        segments.add(path.substring(from));
        return List.copyOf(segments);
    }

    /**
     * Whether it speaks of a file or folder.
     *
     * @param way from the folder of the pattern's file, parts separated by slashes
     */
    boolean matches(String way, boolean folder) {
        if (folderOnly && !folder) {
            return false;
        }
        List<String> parts = split(way);
        return anchored ? matches(parts) : Glob.matches(segments.getFirst(), parts.getLast());
    }

    /** Walks along both, and on a mismatch lets the last {@code **} take one folder more. */
    private boolean matches(List<String> parts) {
        int segment = 0;
        int part = 0;
        int afterStars = -1;
        int partOfStars = -1;
        while (part < parts.size()) {
            if (segment < segments.size() && segments.get(segment).equals("**")) {
                if (segment == segments.size() - 1) {
                    return true;
                }
                afterStars = ++segment;
                partOfStars = part;
            } else if (segment < segments.size() && Glob.matches(segments.get(segment), parts.get(part))) {
                segment++;
                part++;
            } else if (afterStars >= 0) {
                segment = afterStars;
                part = ++partOfStars;
            } else {
                return false;
            }
        }
        return segment == segments.size();
    }
}
