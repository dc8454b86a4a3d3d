package dev.troth.simulation;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is to happen at which time; at the same time in the order in which it was put here. */
final class Agenda {

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long sequence;

    private record Entry(long dueMillis, long sequence, Runnable action) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return dueMillis != other.dueMillis
                    ? Long.compare(dueMillis, other.dueMillis)
                    : Long.compare(sequence, other.sequence);
        }
    }

    void add(long dueMillis, Runnable action) {
        sequence++;
        entries.add(new Entry(dueMillis, sequence, action));
    }

    int size() {
        return entries.size();
    }

    /** When the next thing is to happen; {@link Long#MAX_VALUE} when nothing is. */
    long nextMillis() {
        Entry first = entries.peek();
        return first == null ? Long.MAX_VALUE : first.dueMillis;
    }

    /** Takes the next thing that is due, or null. */
    @Nullable
    Runnable takeDue(long nowMillis) {
        Entry first = entries.peek();
        if (first == null || first.dueMillis > nowMillis) {
            return null;
        }
        entries.remove();
        return first.action;
    }
}
