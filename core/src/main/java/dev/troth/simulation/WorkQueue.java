package dev.troth.simulation;

import dev.troth.engine.trigger.WorkItem;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What controllers are to look at, in the order in which it comes due ({@code controller-runtime}'s priority queue).
 *
 * <p>An object is in it at most once. An event makes an entry that waits for its time due at once, and its timer is used
 * up; of two timers the earlier counts. Failures are counted for each object until a pass without an error.
 */
final class WorkQueue {

    private static final long FIRST_BACKOFF_MILLIS = 5;
    private static final long LONGEST_BACKOFF_MILLIS = 1_000_000;

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private final Map<WorkItem, Entry> byItem = new HashMap<>();
    private final Map<WorkItem, Integer> failures = new HashMap<>();
    private long sequence;

    private record Entry(long dueMillis, long sequence, WorkItem item) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return dueMillis != other.dueMillis
                    ? Long.compare(dueMillis, other.dueMillis)
                    : Long.compare(sequence, other.sequence);
        }
    }

    /** Something happened: the object is to be looked at now. */
    void add(WorkItem item, long nowMillis) {
        addAt(item, nowMillis);
    }

    /** The object is to be looked at at that time, or earlier if it is already. */
    void addAt(WorkItem item, long dueMillis) {
        Entry present = byItem.get(item);
        if (present != null) {
            if (present.dueMillis <= dueMillis) {
                return;
            }
            entries.remove(present);
        }
        sequence++;
        Entry entry = new Entry(dueMillis, sequence, item);
        byItem.put(item, entry);
        entries.add(entry);
    }

    /** The pass ended in an error: again after a time that doubles. */
    void addAfterFailure(WorkItem item, long nowMillis) {
        int before = failures.merge(item, 1, Integer::sum) - 1;
        long backoff = before >= 18 ? LONGEST_BACKOFF_MILLIS : FIRST_BACKOFF_MILLIS << before;
        addAt(item, nowMillis + Math.min(backoff, LONGEST_BACKOFF_MILLIS));
    }

    /** The pass ended without an error. */
    void forget(WorkItem item) {
        failures.remove(item);
    }

    /** When the next object comes due; {@link Long#MAX_VALUE} when none does. */
    long nextMillis() {
        Entry first = entries.peek();
        return first == null ? Long.MAX_VALUE : first.dueMillis;
    }

    /** Takes the next object that is due, or null. */
    @Nullable
    WorkItem takeDue(long nowMillis) {
        Entry first = entries.peek();
        if (first == null || first.dueMillis > nowMillis) {
            return null;
        }
        entries.remove();
        byItem.remove(first.item);
        return first.item;
    }

    /** The process is gone, and all it knew with it. */
    void clear() {
        entries.clear();
        byItem.clear();
        failures.clear();
    }
}
