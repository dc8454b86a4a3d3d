package dev.troth.simulation;

import dev.troth.engine.object.ApiObject;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Objects of one kind by whose they are, as their labels say: of a Promise, or of one of its requests; others by another
 * label or by what they say themselves.
 *
 * <p>Those of one owner are in the order in which an API server lists them, by namespace and name. Lists are replaced and
 * never changed, so that whoever has one keeps what was.
 */
final class ByOwner<T extends ApiObject> {

    private final Map<String, Map<String, List<T>>> lists = new LinkedHashMap<>();
    private final Function<? super T, String> outer;
    private final Function<? super T, String> inner;

    /** By Promise and request. */
    ByOwner() {
        this(Labels.PROMISE_NAME, Labels.RESOURCE_NAME);
    }

    /** By two labels; {@code ""} for no second one. */
    ByOwner(String outerLabel, String innerLabel) {
        this.outer = object -> object.metadata().labelOrEmpty(outerLabel);
        this.inner = object -> object.metadata().labelOrEmpty(innerLabel);
    }

    /** By what the objects say themselves; all of one owner are its own. */
    ByOwner(Function<? super T, String> owner) {
        this.outer = owner;
        this.inner = object -> "";
    }

    /** A new object, or one that took the place of another. */
    void put(@Nullable T before, T after) {
        if (before != null && !isSameOwner(before, after)) {
            remove(before);
            put(null, after);
            return;
        }
        Map<String, List<T>> ofPromise = lists.computeIfAbsent(outer.apply(after), ignored -> new LinkedHashMap<>());
        String resource = inner.apply(after);
        ofPromise.put(resource, with(before, after, ofPromise.getOrDefault(resource, List.of())));
    }

    private static <T extends ApiObject> List<T> with(@Nullable T before, T after, List<T> present) {
        List<T> changed = new ArrayList<>(present.size() + 1);
        int place = present.size();
        for (T object : present) {
            if (before == null && place == present.size() && isListedBefore(after, object)) {
                place = changed.size();
            }
            changed.add(object == before ? after : object);
        }
        if (before == null) {
            changed.add(place, after);
        }
        return changed;
    }

    private static boolean isListedBefore(ApiObject one, ApiObject other) {
        int byNamespace = one.metadata().namespace().compareTo(other.metadata().namespace());
        return byNamespace != 0
                ? byNamespace < 0
                : one.metadata().name().compareTo(other.metadata().name()) < 0;
    }

    void remove(T object) {
        String promise = outer.apply(object);
        String resource = inner.apply(object);
        Map<String, List<T>> ofPromise = lists.getOrDefault(promise, Map.of());
        List<T> fewer = new ArrayList<>();
        for (T present : ofPromise.getOrDefault(resource, List.of())) {
            if (present != object) {
                fewer.add(present);
            }
        }
        if (!fewer.isEmpty()) {
            ofPromise.put(resource, fewer);
        } else if (!ofPromise.isEmpty()) {
            ofPromise.remove(resource);
            if (ofPromise.isEmpty()) {
                lists.remove(promise);
            }
        }
    }

    private boolean isSameOwner(T one, T other) {
        return outer.apply(one).equals(outer.apply(other)) && inner.apply(one).equals(inner.apply(other));
    }

    /** Those of a request, of whatever namespace; with {@code ""} those that are the Promise's own. */
    List<T> of(String promise, String resource) {
        return lists.getOrDefault(promise, Map.of()).getOrDefault(resource, List.of());
    }

    /** Those of a Promise and of all its requests. */
    List<T> of(String promise) {
        List<T> all = new ArrayList<>();
        lists.getOrDefault(promise, Map.of()).values().forEach(all::addAll);
        return all;
    }
}
