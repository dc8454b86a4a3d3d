package dev.troth.simulation;

import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.Metadata;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects of one kind by whose they are, as their labels say: of a Promise, or of one of its requests; others by another
 * label.
 *
 * <p>Those of one owner are in the order in which an API server lists them, by namespace and name. Lists are replaced and
 * never changed, so that whoever has one keeps what was.
 */
final class ByOwner<T extends ApiObject> {

    private final Map<String, Map<String, List<T>>> lists = new LinkedHashMap<>();
    private final String outerLabel;
    private final String innerLabel;

    /** By Promise and request. */
    ByOwner() {
        this(Labels.PROMISE_NAME, Labels.RESOURCE_NAME);
    }

    /** By two labels; {@code ""} for no second one. */
    ByOwner(String outerLabel, String innerLabel) {
        this.outerLabel = outerLabel;
        this.innerLabel = innerLabel;
    }

    /** A new object, or one that took the place of another. */
    void put(@Nullable T before, T after) {
        Metadata metadata = after.metadata();
        if (before != null && !isSameOwner(before.metadata(), metadata)) {
            remove(before);
            put(null, after);
            return;
        }
        Map<String, List<T>> ofPromise =
                lists.computeIfAbsent(metadata.labelOrEmpty(outerLabel), ignored -> new LinkedHashMap<>());
        String resource = metadata.labelOrEmpty(innerLabel);
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
        Metadata metadata = object.metadata();
        String promise = metadata.labelOrEmpty(outerLabel);
        String resource = metadata.labelOrEmpty(innerLabel);
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

    private boolean isSameOwner(Metadata one, Metadata other) {
        return one.labels() == other.labels()
                || (one.labelOrEmpty(outerLabel).equals(other.labelOrEmpty(outerLabel))
                        && one.labelOrEmpty(innerLabel).equals(other.labelOrEmpty(innerLabel)));
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
