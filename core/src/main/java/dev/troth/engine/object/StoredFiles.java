package dev.troth.engine.object;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a State Store by their full path. Immutable. */
public final class StoredFiles {

    public static final StoredFiles NONE = new StoredFiles(new TreeMap<>());

    private final TreeMap<String, String> contents;

    private StoredFiles(TreeMap<String, String> contents) {
        this.contents = contents;
    }

    public static StoredFiles of(Map<String, String> contents) {
        return contents.isEmpty() ? NONE : new StoredFiles(new TreeMap<>(contents));
    }

    /** The content; null where there is no such file. */
    public @Nullable String get(String path) {
        return contents.get(path);
    }

    public boolean has(String path) {
        return contents.containsKey(path);
    }

    /** Whether a file lies below this path; the root is {@code ""}. */
    public boolean hasDirectory(String path) {
        if (path.isEmpty()) {
            return !contents.isEmpty();
        }
        String next = contents.ceilingKey(path + "/");
        return next != null && next.startsWith(path) && next.charAt(path.length()) == '/';
    }

    /** The paths that begin like this, in order. */
    public List<String> startingWith(String prefix) {
        List<String> paths = new ArrayList<>();
        for (String path : contents.tailMap(prefix, true).keySet()) {
            if (!path.startsWith(prefix)) {
                break;
            }
            paths.add(path);
        }
        return paths;
    }

    /** How many paths begin like this. */
    public int count(String prefix) {
        int count = 0;
        String path = contents.ceilingKey(prefix);
        while (path != null && path.startsWith(prefix)) {
            count++;
            path = contents.higherKey(path);
        }
        return count;
    }

    /** All of them, in order of their paths. */
    public Map<String, String> asMap() {
        return Collections.unmodifiableMap(contents);
    }

    /** The same files, some gone and some written; what is in both is written. */
    public StoredFiles with(Collection<String> gone, Map<String, String> written) {
        if (changesNothing(gone, written)) {
            return this;
        }
        TreeMap<String, String> changed = new TreeMap<>(contents);
        gone.forEach(changed::remove);
        changed.putAll(written);
        return new StoredFiles(changed);
    }

    private boolean changesNothing(Collection<String> gone, Map<String, String> written) {
        for (String path : gone) {
            if (contents.containsKey(path) && !written.containsKey(path)) {
                return false;
            }
        }
        for (Map.Entry<String, String> file : written.entrySet()) {
            if (!file.getValue().equals(contents.get(file.getKey()))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredFiles files && contents.equals(files.contents);
    }

    @Override
    public int hashCode() {
        return contents.hashCode();
    }

    @Override
    public String toString() {
        return contents.toString();
    }
}
