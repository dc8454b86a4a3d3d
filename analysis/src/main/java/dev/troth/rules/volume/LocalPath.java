package dev.troth.rules.volume;

import java.util.List;
import java.util.Optional;

/** Paths inside a volume, which must not lead out of it ({@code validateLocalDescendingPath} and the like). */
final class LocalPath {

    private LocalPath() {}

    /** What is wrong with a path that must stay below where it starts, to follow it in a sentence. */
    static Optional<String> flaw(String path) {
        if (path.startsWith("/")) {
            return Optional.of("begins with `/`");
        }
        return hasBackstep(path) ? Optional.of("has `..` in it") : Optional.empty();
    }

    /** The same for names of files in a volume, which may not begin with two dots either: those are the kubelet's. */
    static Optional<String> fileFlaw(String path) {
        return flaw(path).or(() -> path.startsWith("..") ? Optional.of("begins with `..`") : Optional.empty());
    }

    static boolean hasBackstep(String path) {
        return List.of(path.split("/", -1)).contains("..");
    }

    /** Without the slashes in front, where that is all that is wrong. */
    static Optional<String> relative(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        String relative = path.substring(start);
        return start == 0 || relative.isEmpty() || fileFlaw(relative).isPresent()
                ? Optional.empty()
                : Optional.of(relative);
    }

    /** As a shell would name the same folder: without empty parts, {@code .}, {@code ..} and a slash at the end. */
    static String cleaned(String path) {
        StringBuilder cleaned = new StringBuilder();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                cleaned.setLength(Math.max(0, cleaned.lastIndexOf("/")));
            } else if (!part.isEmpty() && !part.equals(".")) {
                cleaned.append('/').append(part);
            }
        }
        return cleaned.isEmpty() ? "/" : cleaned.toString();
    }
}
