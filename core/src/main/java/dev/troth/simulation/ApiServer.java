package dev.troth.simulation;

import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.DestinationObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkObject;
import dev.troth.engine.object.WorkPlacementObject;
import dev.troth.engine.trigger.Change;
import dev.troth.engine.trigger.Triggers;
import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
public final class ApiServer implements Triggers.Known {

    private final Map<String, Map<Reference, ApiObject>> objects = new LinkedHashMap<>();

    /** By themselves, because a Promise may offer a kind that is called like another of another group: {@code Job}. */
    private final Map<String, Map<Reference, ApiObject>> requests = new LinkedHashMap<>();

    private final ByOwner<JobObject> jobs = new ByOwner<>();
    private final ByOwner<WorkObject> works = new ByOwner<>();
    private final ByOwner<BindingObject> bindings = new ByOwner<>();
    private final ByOwner<PlainObject> plain = new ByOwner<>();
    private final ByOwner<WorkPlacementObject> placements = new ByOwner<>(Labels.WORK, "");
    private final ByOwner<RevisionObject> revisions = new ByOwner<>(RevisionObject::promise);
    private final Map<String, List<String>> promisesByKind = new HashMap<>();
    private final Set<Reference> established = new HashSet<>();
    private final Names names;

    /** In order; null after one has changed, until somebody asks. */
    private @Nullable List<DestinationObject> destinations;

    private long sequence;

    /** Chooses the characters in which generated names end. */
    public interface Names {
        /** Five characters for an object whose name begins so. */
        String suffix(ApiObject object);
    }

    public ApiServer(Names names) {
        this.names = names;
    }

    /** Carries out a write; the answer is what those who watch are told, or null when nothing changed. */
    public @Nullable Change apply(Write write, long nowMillis) {
        if (write.refused()) {
            return null;
        }
        return switch (write) {
            case Write.Create create -> create(create.created(), create.generateName(), nowMillis);
            case Write.Update update ->
                changesNothing(update.before(), write)
                        ? null
                        : replace(update.object(), stored -> Storing.withSpecOf(stored, update.after()));
            case Write.UpdateStatus update ->
                changesNothing(update.before(), write)
                        ? null
                        : replace(update.object(), stored -> Storing.withStatusOf(stored, update.after()));
            case Write.SuspendJob suspend ->
                replace(suspend.object(), stored -> ((JobObject) stored).withSuspend(true));
            case Write.Delete delete -> delete(delete.object(), nowMillis);
        };
    }

    /** Stores a new object; null when there is one of that name already. */
    public @Nullable Change create(ApiObject object, boolean generateName, long nowMillis) {
        Metadata metadata = object.metadata();
        if (!generateName && get(object.reference()) != null) {
            return null;
        }
        String name = generateName ? metadata.name() + names.suffix(object) : metadata.name();
        Metadata stored = metadata.createdAs(name, Timestamps.ofMillis(nowMillis));
        ApiObject created = object.withMetadata(stored);
        if (created instanceof JobObject job) {
            sequence++;
            created = job.withSequence(sequence);
        }
        if (generateName && get(created.reference()) != null) {
            return null;
        }
        put(null, created);
        return new Change(null, created);
    }

    /** Of a write to what is stored now it comes out when it is stored; only of what was stored before is it to be asked. */
    private boolean changesNothing(ApiObject before, Write write) {
        return get(before.reference()) != before && write.changesNothing();
    }

    /** What becomes of a stored object. */
    public interface Edit {
        ApiObject apply(ApiObject stored);
    }

    /** Changes a stored object; it is gone when its deletion was asked for and no finalizer keeps it any more. */
    public @Nullable Change replace(Reference reference, Edit edit) {
        ApiObject stored = get(reference);
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
        put(stored, changed);
        return new Change(stored, changed);
    }

    /** Asks for a deletion: without finalizers the object is gone at once. */
    public @Nullable Change delete(Reference reference, long nowMillis) {
        ApiObject stored = get(reference);
        if (stored == null || stored.metadata().isDeleting()) {
            return null;
        }
        if (stored.metadata().finalizers().isEmpty()) {
            remove(stored);
            return new Change(stored, null);
        }
        return replace(
                reference, object -> object.withMetadata(object.metadata().deletedAt(Timestamps.ofMillis(nowMillis))));
    }

    private void put(@Nullable ApiObject before, ApiObject object) {
        shelves(object)
                .computeIfAbsent(object.kind(), ignored -> new LinkedHashMap<>())
                .put(object.reference(), object);
        switch (object) {
            case JobObject job -> jobs.put((JobObject) before, job);
            case WorkObject work -> works.put((WorkObject) before, work);
            case BindingObject binding -> bindings.put((BindingObject) before, binding);
            case PlainObject one -> plain.put((PlainObject) before, one);
            case WorkPlacementObject placement -> placements.put((WorkPlacementObject) before, placement);
            case PromiseObject promise -> {
                if (before != null) {
                    offer((PromiseObject) before, false);
                }
                offer(promise, true);
            }
            case DestinationObject destination -> destinations = null;
            case RequestObject request -> {}
            case RevisionObject revision -> revisions.put((RevisionObject) before, revision);
        }
    }

    private void remove(ApiObject object) {
        shelves(object).getOrDefault(object.kind(), Map.of()).remove(object.reference());
        switch (object) {
            case JobObject job -> jobs.remove(job);
            case WorkObject work -> works.remove(work);
            case BindingObject binding -> bindings.remove(binding);
            case PlainObject one -> {
                plain.remove(one);
                established.remove(one.reference());
            }
            case WorkPlacementObject placement -> placements.remove(placement);
            case PromiseObject promise -> offer(promise, false);
            case DestinationObject destination -> destinations = null;
            case RequestObject request -> {}
            case RevisionObject revision -> revisions.remove(revision);
        }
    }

    private Map<String, Map<Reference, ApiObject>> shelves(ApiObject object) {
        return object instanceof RequestObject ? requests : objects;
    }

    /** Keeps in mind who offers requests of which kind. */
    private void offer(PromiseObject promise, boolean offers) {
        promise.spec().anyRequest().ifPresent(request -> {
            List<String> names = new ArrayList<>(promisesByKind.getOrDefault(request.kind(), List.of()));
            names.remove(promise.metadata().name());
            if (offers) {
                names.add(promise.metadata().name());
            }
            promisesByKind.put(request.kind(), names);
        });
    }

    /** The object of that name, or null. */
    public @Nullable ApiObject get(Reference reference) {
        ApiObject object = objects.getOrDefault(reference.kind(), Map.of()).get(reference);
        return object == null ? request(reference) : object;
    }

    /** The request of that name, or null. */
    @Nullable
    RequestObject request(Reference reference) {
        return (RequestObject) requests.getOrDefault(reference.kind(), Map.of()).get(reference);
    }

    /** The Promise of that name, or null. */
    @Override
    public @Nullable PromiseObject promise(String name) {
        return (PromiseObject) get(new Reference(Kinds.PROMISE, "", name));
    }

    /** All objects of a kind in the order of their creation. */
    private static <T extends ApiObject> List<T> all(
            Map<String, Map<Reference, ApiObject>> shelves, String kind, Class<T> type) {
        List<T> all = new ArrayList<>();
        for (ApiObject object : shelves.getOrDefault(kind, Map.of()).values()) {
            all.add(type.cast(object));
        }
        return all;
    }

    /** All objects of a type, in the order of their creation within each kind; requests last. */
    public <T extends ApiObject> List<T> all(Class<T> type) {
        List<T> all = new ArrayList<>();
        add(objects, type, all);
        add(requests, type, all);
        return all;
    }

    private static <T extends ApiObject> void add(
            Map<String, Map<Reference, ApiObject>> shelves, Class<T> type, List<T> all) {
        for (Map<Reference, ApiObject> ofKind : shelves.values()) {
            for (ApiObject object : ofKind.values()) {
                if (!type.isInstance(object)) {
                    break; // Objects of one kind are of one type.
                }
                all.add(type.cast(object));
            }
        }
    }

    /** All there is, kind by kind, in the order of creation; requests last. */
    public List<ApiObject> all() {
        List<ApiObject> all = new ArrayList<>();
        objects.values().forEach(ofKind -> all.addAll(ofKind.values()));
        requests.values().forEach(ofKind -> all.addAll(ofKind.values()));
        return all;
    }

    public List<PromiseObject> promises() {
        return all(objects, Kinds.PROMISE, PromiseObject.class);
    }

    @Override
    public List<String> promisesOffering(String kind) {
        return promisesByKind.getOrDefault(kind, List.of());
    }

    public List<RevisionObject> revisions() {
        return all(objects, RevisionObject.KIND, RevisionObject.class);
    }

    @Override
    public List<WorkObject> works() {
        return all(objects, WorkObject.KIND, WorkObject.class);
    }

    /** All Destinations, by name. */
    public List<DestinationObject> destinations() {
        List<DestinationObject> known = destinations;
        if (known == null) {
            known = all(objects, DestinationObject.KIND, DestinationObject.class);
            known.sort(
                    Comparator.comparing(destination -> destination.metadata().name()));
            destinations = known;
        }
        return known;
    }

    /** All requests of a kind, of whatever namespace. */
    public List<RequestObject> requests(String kind) {
        return all(requests, kind, RequestObject.class);
    }

    /** The Jobs of a request, of whatever namespace; with {@code ""} those of the Promise's own workflows. */
    public List<JobObject> jobsOf(String promise, String request) {
        return jobs.of(promise, request);
    }

    /** The Works of a request, of whatever namespace; with {@code ""} those that are the Promise's own. */
    public List<WorkObject> worksOf(String promise, String request) {
        return works.of(promise, request);
    }

    /** The ResourceBindings of a request, of whatever namespace. */
    public List<BindingObject> bindingsOf(String promise, String request) {
        return bindings.of(promise, request);
    }

    /** The WorkPlacements that carry the name of a Work, of whatever namespace. */
    public List<WorkPlacementObject> placementsOf(String work) {
        return placements.of(work);
    }

    /** All Jobs of a Promise, also those of its requests. */
    public List<JobObject> jobsOf(String promise) {
        return jobs.of(promise);
    }

    /** All Works of a Promise, also those of its requests. */
    public List<WorkObject> worksOf(String promise) {
        return works.of(promise);
    }

    /** All ResourceBindings that carry the Promise's label. */
    public List<BindingObject> bindingsOf(String promise) {
        return bindings.of(promise);
    }

    /** ServiceAccounts, ConfigMaps and the like that carry the Promise's label. */
    public List<PlainObject> plainOf(String promise) {
        return plain.of(promise);
    }

    /** The revisions of a Promise, by name: where two say that they are the latest the first of them counts. */
    public List<RevisionObject> revisionsOf(String promise) {
        return revisions.of(promise, "");
    }

    /** Whether the objects of a CustomResourceDefinition are served. */
    public boolean isEstablished(Reference definition) {
        return established.contains(definition);
    }

    /** From now on the objects of a CustomResourceDefinition are served. */
    public void establish(Reference definition) {
        if (get(definition) != null) {
            established.add(definition);
        }
    }

    /** How many objects there are. */
    public int size() {
        int size = 0;
        for (Map<Reference, ApiObject> ofKind : objects.values()) {
            size += ofKind.size();
        }
        for (Map<Reference, ApiObject> ofKind : requests.values()) {
            size += ofKind.size();
        }
        return size;
    }
}
