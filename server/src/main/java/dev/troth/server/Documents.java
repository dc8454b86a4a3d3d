package dev.troth.server;

import dev.troth.analysis.FileFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the project: the open documents, and what the files on disk told. An open document counts before its
 * file, and once it is closed its file counts again.
 *
 * <p>Every method is one short step under a lock; what takes time is done outside, on a snapshot, and put in if that
 * snapshot is still the newest.
 */
final class Documents {

    /** By key; the one that changed last comes last. */
    private final LinkedHashMap<String, Snapshot> open = new LinkedHashMap<>();

    /** What each open document told when it was read last. */
    private final Map<String, FileFacts> told = new HashMap<>();

    private final Map<String, FileFacts> onDisk = new LinkedHashMap<>();
    private boolean foldersPending;

    /** A text was opened or changed. */
    synchronized void put(Snapshot snapshot) {
        open.remove(snapshot.key());
        open.put(snapshot.key(), snapshot);
    }

    synchronized Optional<Snapshot> get(String uri) {
        return Optional.ofNullable(open.get(Uris.key(uri)));
    }

    synchronized void close(String uri) {
        String key = Uris.key(uri);
        open.remove(key);
        FileFacts unsaved = told.remove(key);
        if (unsaved != null && !unsaved.tellsTheSameAs(onDisk.getOrDefault(key, FileFacts.NONE))) {
            uncheckAllBut(key);
        }
    }

    /** Puts in what has become of a snapshot meanwhile; false if there is a newer one. */
    synchronized boolean replace(Snapshot before, Snapshot after) {
        return open.replace(before.key(), before, after);
    }

    /** {@link #replace} for one that has just been read: what it tells can change what is found in others. */
    synchronized void replaceRead(Snapshot before, Snapshot read) {
        if (replace(before, read)) {
            String key = read.key();
            FileFacts earlier = told.put(key, read.facts());
            if (earlier == null) {
                earlier = onDisk.getOrDefault(key, FileFacts.NONE);
            }
            if (!read.facts().tellsTheSameAs(earlier)) {
                uncheckAllBut(key);
            }
        }
    }

    /** What files on disk tell, by key; null for one that is gone. */
    synchronized void onDisk(Map<String, @Nullable FileFacts> files) {
        boolean changed = false;
        for (Map.Entry<String, @Nullable FileFacts> file : files.entrySet()) {
            FileFacts now = file.getValue();
            FileFacts before =
                    now == null || now.isEmpty() ? onDisk.remove(file.getKey()) : onDisk.put(file.getKey(), now);
            changed |= !open.containsKey(file.getKey())
                    && !(now == null ? FileFacts.NONE : now).tellsTheSameAs(before == null ? FileFacts.NONE : before);
        }
        if (changed) {
            uncheckAllBut("");
        }
    }

    /** Files that no longer belong to the project. */
    synchronized void forgetOnDisk(Predicate<String> keys) {
        if (onDisk.keySet().removeIf(keys)) {
            uncheckAllBut("");
        }
    }

    /** Whether the folders are still being read, so that nobody can say yet what is not there. */
    synchronized void foldersPending(boolean pending) {
        if (foldersPending != pending) {
            foldersPending = pending;
            notifyAll();
            uncheckAllBut("");
        }
    }

    synchronized boolean foldersPending() {
        return foldersPending;
    }

    /** Waits until the folders have been read, or somebody has waited long enough. */
    synchronized void awaitFolders(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (foldersPending && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
    }

    /** One that is being checked right now is replaced too, so that a result from before is not taken. */
    private void uncheckAllBut(String key) {
        open.replaceAll((other, snapshot) -> other.equals(key) || !snapshot.isRead() ? snapshot : snapshot.unchecked());
    }

    /** The one among those with a property that changed last: most likely somebody looks at it. */
    synchronized Optional<Snapshot> newest(Predicate<Snapshot> property) {
        for (Snapshot snapshot : open.sequencedValues().reversed()) {
            if (property.test(snapshot)) {
                return Optional.of(snapshot);
            }
        }
        return Optional.empty();
    }

    /** What all files tell. */
    Collection<FileFacts> facts() {
        return projectFacts().all();
    }

    /** {@link #facts}, and which file tells what. */
    synchronized ProjectFacts projectFacts() {
        Map<String, FileFacts> all = new LinkedHashMap<>(onDisk);
        all.putAll(told);
        return new ProjectFacts(all);
    }
}
