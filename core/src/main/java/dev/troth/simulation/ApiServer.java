package dev.troth.simulation;

import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.trigger.Change;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The API server: what is stored, and what storing does to it (names, generations, creation times, finalizers).
 *
 * <p>A status write never touches metadata or spec, and no other write touches the status. Objects are found by what
 * controllers select them by without looking at all others.
 */
public final class ApiServer {

    private final Map<Reference, ApiObject> objects = new LinkedHashMap<>();
    private final Map<Owner, List<JobObject>> jobs = new LinkedHashMap<>();
    private final Map<Owner, List<WorkObject>> works = new LinkedHashMap<>();
    private final Map<Owner, List<BindingObject>> bindings = new LinkedHashMap<>();
    private final Set<Reference> established = new HashSet<>();
    private final Names names;
    private long sequence;

    /** Chooses the characters in which generated names end. */
    public interface Names {
        /** Five characters for an object whose name begins so. */
        String suffix(ApiObject object);
    }

    /** Whose an object is, by its labels. */
    private record Owner(String promise, String resource) {

        static Owner of(Metadata metadata) {
            return new Owner(
                    metadata.labelOrEmpty(Labels.PROMISE_NAME), metadata.labelOrEmpty(Labels.RESOURCE_NAME));
        }
    }

    public ApiServer(Names names) {
        this.names = names;
    }

    /** Carries out a write; the answer is what those who watch are told, or null when nothing changed. */
    public @Nullable Change apply(Write write, long nowMillis) {
        if (write.refused() || write.changesNothing()) {
            return null;
        }
        return switch (write) {
            case Write.Create create -> create(create.created(), create.generateName(), nowMillis);
            case Write.Update update -> update(update.after());
            case Write.UpdateStatus update -> updateStatus(update.after());
            case Write.SuspendJob suspend -> replace(suspend.object(), stored -> ((JobObject) stored).withSuspend(true));
            case Write.Delete delete -> delete(delete.object(), nowMillis);
        };
    }

    /** Stores a new object; null when there is one of that name already. */
    public @Nullable Change create(ApiObject object, boolean generateName, long nowMillis) {
        Metadata metadata = object.metadata();
        String name = generateName ? metadata.name() + names.suffix(object) : metadata.name();
        Metadata stored = metadata.createdAs(name, Timestamps.ofMillis(nowMillis));
        ApiObject created = object.withMetadata(stored);
        if (created instanceof JobObject job) {
            sequence++;
            created = job.withSequence(sequence);
        }
        if (objects.containsKey(created.reference())) {
            return null;
        }
        put(created);
        return new Change(null, created);
    }

    private @Nullable Change update(ApiObject after) {
        return replace(after.reference(), stored -> Storing.withSpecOf(stored, after));
    }

    private @Nullable Change updateStatus(ApiObject after) {
        return replace(after.reference(), stored -> Storing.withStatusOf(stored, after));
    }

    /** What becomes of a stored object. */
    public interface Edit {
        ApiObject apply(ApiObject stored);
    }

    /** Changes a stored object; it is gone when its deletion was asked for and no finalizer keeps it any more. */
    public @Nullable Change replace(Reference reference, Edit edit) {
        ApiObject stored = objects.get(reference);
        if (stored == null) {
            return null;
        }
        ApiObject changed = edit.apply(stored);
        if (changed.equals(stored)) {
            return null;
        }
        if (changed.metadata().isDeleting() && changed.metadata().finalizers().isEmpty()) {
            remove(stored);
            return new Change(changed, null);
        }
        put(changed);
        return new Change(stored, changed);
    }

    /** Asks for a deletion: without finalizers the object is gone at once. */
    public @Nullable Change delete(Reference reference, long nowMillis) {
        ApiObject stored = objects.get(reference);
        if (stored == null || stored.metadata().isDeleting()) {
            return null;
        }
        if (stored.metadata().finalizers().isEmpty()) {
            remove(stored);
            return new Change(stored, null);
        }
        return replace(
                reference,
                object -> object.withMetadata(object.metadata().deletedAt(Timestamps.ofMillis(nowMillis))));
    }

    private void put(ApiObject object) {
        ApiObject before = objects.put(object.reference(), object);
        switch (object) {
            case JobObject job -> index(jobs, (JobObject) before, job);
            case WorkObject work -> index(works, (WorkObject) before, work);
            case BindingObject binding -> index(bindings, (BindingObject) before, binding);
            default -> {}
        }
    }

    private void remove(ApiObject object) {
        objects.remove(object.reference());
        established.remove(object.reference());
        switch (object) {
            case JobObject job -> unindex(jobs, job);
            case WorkObject work -> unindex(works, work);
            case BindingObject binding -> unindex(bindings, binding);
            default -> {}
        }
    }

    /** Lists are replaced and never changed, so that whoever has one keeps what was. */
    private static <T extends ApiObject> void index(Map<Owner, List<T>> index, @Nullable T before, T after) {
        Owner owner = Owner.of(after.metadata());
        if (before != null && !Owner.of(before.metadata()).equals(owner)) {
            unindex(index, before);
            before = null;
        }
        List<T> changed = new ArrayList<>(index.getOrDefault(owner, List.of()));
        int at = before == null ? -1 : changed.indexOf(before);
        if (at < 0) {
            changed.add(after);
        } else {
            changed.set(at, after);
        }
        index.put(owner, changed);
    }

    private static <T extends ApiObject> void unindex(Map<Owner, List<T>> index, T object) {
        Owner owner = Owner.of(object.metadata());
        List<T> fewer = new ArrayList<>(index.getOrDefault(owner, List.of()));
        fewer.remove(object);
        if (fewer.isEmpty()) {
            index.remove(owner);
        } else {
            index.put(owner, fewer);
        }
    }

    /** The object of that name, or null. */
    public @Nullable ApiObject get(Reference reference) {
        return objects.get(reference);
    }

    /** All objects of a type in the order of their creation. */
    public <T extends ApiObject> List<T> all(Class<T> type) {
        List<T> all = new ArrayList<>();
        for (ApiObject object : objects.values()) {
            if (type.isInstance(object)) {
                all.add(type.cast(object));
            }
        }
        return all;
    }

    /** The Jobs of a request, of whatever namespace, oldest first. */
    public List<JobObject> jobsOf(String promise, String request) {
        return jobs.getOrDefault(new Owner(promise, request), List.of());
    }

    /** The Works of a request, of whatever namespace. */
    public List<WorkObject> worksOf(String promise, String request) {
        return works.getOrDefault(new Owner(promise, request), List.of());
    }

    /** The ResourceBindings of a request, of whatever namespace. */
    public List<BindingObject> bindingsOf(String promise, String request) {
        return bindings.getOrDefault(new Owner(promise, request), List.of());
    }

    /** All Jobs of a Promise, also those of its requests. */
    public List<JobObject> jobsOf(String promise) {
        return allOf(jobs, promise);
    }

    /** All Works of a Promise, also those of its requests. */
    public List<WorkObject> worksOf(String promise) {
        return allOf(works, promise);
    }

    private static <T> List<T> allOf(Map<Owner, List<T>> index, String promise) {
        List<T> all = new ArrayList<>();
        index.forEach((owner, objects) -> {
            if (owner.promise().equals(promise)) {
                all.addAll(objects);
            }
        });
        return all;
    }

    /** The revisions of a Promise. */
    public List<RevisionObject> revisionsOf(String promise) {
        List<RevisionObject> revisions = new ArrayList<>();
        for (RevisionObject revision : all(RevisionObject.class)) {
            if (revision.promise().equals(promise)) {
                revisions.add(revision);
            }
        }
        return revisions;
    }

    /** Whether the objects of a CustomResourceDefinition are served. */
    public boolean isEstablished(Reference definition) {
        return established.contains(definition);
    }

    /** From now on the objects of a CustomResourceDefinition are served. */
    public void establish(Reference definition) {
        if (objects.containsKey(definition)) {
            established.add(definition);
        }
    }

    /** How many objects there are. */
    public int size() {
        return objects.size();
    }
}
