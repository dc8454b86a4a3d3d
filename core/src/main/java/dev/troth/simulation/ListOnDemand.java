package dev.troth.simulation;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list that is read in the API server when somebody looks at it first; most passes look at few of those they may. */
final class ListOnDemand<T> extends AbstractList<T> {

    private final Supplier<List<T>> reading;
    private @Nullable List<T> read;

    ListOnDemand(Supplier<List<T>> reading) {
        this.reading = reading;
    }

    private List<T> list() {
        List<T> known = read;
        if (known == null) {
            known = reading.get();
            read = known;
        }
        return known;
    }

    @Override
    public T get(int index) {
        return list().get(index);
    }

    @Override
    public int size() {
        return list().size();
    }
}
