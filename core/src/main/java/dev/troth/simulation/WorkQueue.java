package dev.troth.simulation;

import dev.troth.engine.trigger.WorkItem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What controllers are to look at, in the order in which it comes due ({@code controller-runtime}'s priority queue).
 *
 * <p>An object is in it at most once. An event makes an entry that waits for its time due at once, and its timer is used
 * up; of two timers the earlier counts. An entry keeps its turn from the moment at which it was first put in: whoever
 * waited for a timer comes before those that an event put in at the same time. Failures are counted for each object until
 * a pass without an error.
 */
final class WorkQueue {

    private static final long FIRST_BACKOFF_MILLIS = 5;
    private static final long LONGEST_BACKOFF_MILLIS = 1_000_000;
    private static final int DOUBLINGS = 18;

    private final Map<WorkItem, Entry> byItem = new HashMap<>();
    private final Map<WorkItem, Integer> failures = new HashMap<>();
    private Entry[] heap = new Entry[16];
    private int size;
    private long turns;

    /** One object; its place in the heap is kept so that its timer can be moved without a search. */
    private static final class Entry {

        private final WorkItem item;
        private final long turn;
        private long dueMillis;
        private int place;

        Entry(WorkItem item, long turn, long dueMillis) {
            this.item = item;
            this.turn = turn;
            this.dueMillis = dueMillis;
        }

        boolean isBefore(Entry other) {
            return dueMillis != other.dueMillis ? dueMillis < other.dueMillis : turn < other.turn;
        }
    }

    /** The object is to be looked at at that time, or earlier if it is already. */
    void add(WorkItem item, long dueMillis) {
        Entry present = byItem.get(item);
        if (present == null) {
            turns++;
            Entry entry = new Entry(item, turns, dueMillis);
            byItem.put(item, entry);
            append(entry);
        } else if (dueMillis < present.dueMillis) {
            present.dueMillis = dueMillis;
            rise(present);
        }
    }

    /** The pass ended in an error: again after a time that doubles. */
    void addAfterFailure(WorkItem item, long nowMillis) {
        int before = failures.merge(item, 1, Integer::sum) - 1;
        long backoff = before >= DOUBLINGS ? LONGEST_BACKOFF_MILLIS : FIRST_BACKOFF_MILLIS << before;
        add(item, nowMillis + Math.min(backoff, LONGEST_BACKOFF_MILLIS));
    }

    /** The pass ended without an error. */
    void forget(WorkItem item) {
        if (!failures.isEmpty()) {
            failures.remove(item);
        }
    }

    int size() {
        return size;
    }

    /** What the last pass of ended in an error, in an order that is always the same. */
    List<WorkItem> failing() {
        return failures.keySet().stream()
                .sorted(Comparator.comparing(WorkItem::controller)
                        .thenComparing(WorkItem::promise)
                        .thenComparing(WorkItem::namespace)
                        .thenComparing(WorkItem::name))
                .toList();
    }

    /** When the next object comes due; {@link Long#MAX_VALUE} when none does. */
    long nextMillis() {
        return size == 0 ? Long.MAX_VALUE : heap[0].dueMillis;
    }

    /** Takes the next object that is due, or null. */
    @Nullable
    WorkItem takeDue(long nowMillis) {
        if (nextMillis() > nowMillis) {
            return null;
        }
        Entry first = heap[0];
        size--;
        Entry last = heap[size];
        if (size > 0) {
            set(0, last);
            sink(last);
        }
        byItem.remove(first.item);
        return first.item;
    }

    /** The process is gone, and all it knew with it. */
    void clear() {
        size = 0;
        heap = new Entry[16];
        byItem.clear();
        failures.clear();
    }

    private void append(Entry entry) {
        if (size == heap.length) {
            Entry[] wider = new Entry[size * 2];
            System.arraycopy(heap, 0, wider, 0, size);
            heap = wider;
        }
        set(size, entry);
        size++;
        rise(entry);
    }

    private void set(int place, Entry entry) {
        heap[place] = entry;
        entry.place = place;
    }

    private void rise(Entry entry) {
        while (entry.place > 0) {
            Entry parent = heap[(entry.place - 1) / 2];
            if (!entry.isBefore(parent)) {
                return;
            }
            int to = parent.place;
            set(entry.place, parent);
            set(to, entry);
        }
    }

    private void sink(Entry entry) {
        while (true) {
            int left = 2 * entry.place + 1;
            if (left >= size) {
                return;
            }
            int right = left + 1;
            Entry child = right < size && heap[right].isBefore(heap[left]) ? heap[right] : heap[left];
            if (!child.isBefore(entry)) {
                return;
            }
            int to = child.place;
            set(entry.place, child);
            set(to, entry);
        }
    }
}
