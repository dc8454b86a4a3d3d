package dev.troth.engine.world;

import dev.troth.engine.Decision;
import dev.troth.engine.Engine;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.RequestController;
import dev.troth.engine.Sleep;
import dev.troth.engine.Step;
import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.ObjectDocument;
import dev.troth.engine.object.PlainObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.WorkObject;
import dev.troth.json.GoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that an API server holds, and its clock. What a controller sends is taken as Kubernetes takes it: labels and
 * status separately, names made unique, finalizers heeded.
 *
 * @param nowMillis in milliseconds since the epoch
 * @param canCreateResources what the Promise controller last told the controller of requests
 * @param requestControllerRuns whether it has started that one
 * @param created how many objects were given a name
 */
public record SmallPlatform(
        long nowMillis,
        KratixSettings settings,
        boolean canCreateResources,
        boolean requestControllerRuns,
        List<ApiObject> objects,
        long created) {

    /** 2000-01-01T00:00:00Z. */
    public static final long START = 946_684_800_000L;

    public SmallPlatform {
        objects = List.copyOf(objects);
    }

    public static SmallPlatform of(ApiObject... objects) {
        return new SmallPlatform(START, KratixSettings.BUILT_IN, true, true, List.of(objects), 0);
    }

    // What is there.

    public <T extends ApiObject> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (ApiObject object : objects) {
            if (type.isInstance(object)) {
                found.add(type.cast(object));
            }
        }
        return found;
    }

    /** The only object of that type, or null. */
    public <T extends ApiObject> @Nullable T only(Class<T> type) {
        for (ApiObject object : objects) {
            if (type.isInstance(object)) {
                return type.cast(object);
            }
        }
        return null;
    }

    public RequestObject request() {
        return Objects.requireNonNull(only(RequestObject.class));
    }

    public boolean hasRequest() {
        return only(RequestObject.class) != null;
    }

    public List<JobObject> jobs() {
        return all(JobObject.class);
    }

    public List<WorkObject> works() {
        return all(WorkObject.class);
    }

    public BindingObject binding() {
        return Objects.requireNonNull(only(BindingObject.class));
    }

    /** The Job that was created last, or null. */
    public @Nullable JobObject newestJob() {
        JobObject newest = null;
        for (JobObject job : jobs()) {
            if (newest == null || job.isNewerThan(newest)) {
                newest = job;
            }
        }
        return newest;
    }

    /** Short enough to be read: each object as a document of what changes in it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (ApiObject object : objects) {
            text.append("\n  ").append(object.reference()).append(' ').append(GoJson.write(ObjectDocument.of(object)));
        }
        return text.toString();
    }

    // What controllers see and decide.

    public Observation.OfRequest seen(int refusedWrite) {
        return new Observation.OfRequest(
                nowMillis,
                settings,
                refusedWrite,
                canCreateResources,
                only(PromiseObject.class),
                only(RequestObject.class),
                all(RevisionObject.class),
                all(BindingObject.class),
                jobs(),
                works());
    }

    public Observation.OfBinding seenOfBinding(int refusedWrite) {
        return new Observation.OfBinding(
                nowMillis,
                settings,
                refusedWrite,
                only(BindingObject.class),
                only(PromiseObject.class),
                only(RequestObject.class),
                all(RevisionObject.class));
    }

    /** The API is served as soon as its definition is there. */
    public Observation.OfPromise seenOfPromise(int refusedWrite) {
        List<PlainObject> supporting = all(PlainObject.class);
        boolean defined = supporting.stream().anyMatch(object -> object.kind().equals("CustomResourceDefinition"));
        List<PromiseObject> promises = all(PromiseObject.class);
        return new Observation.OfPromise(
                nowMillis,
                settings,
                refusedWrite,
                promises.isEmpty() ? null : promises.getFirst(),
                promises.isEmpty() ? List.of() : promises.subList(1, promises.size()),
                defined ? Observation.Definition.ESTABLISHED : Observation.Definition.ABSENT,
                requestControllerRuns,
                all(RevisionObject.class),
                all(RequestObject.class),
                jobs(),
                works(),
                supporting);
    }

    public Observation.OfRevision seenOfRevision(RevisionObject revision) {
        return new Observation.OfRevision(
                nowMillis,
                settings,
                0,
                revision,
                only(PromiseObject.class),
                all(RevisionObject.class),
                all(BindingObject.class),
                all(RequestObject.class));
    }

    /** What the request controller would do. */
    public Decision decide() {
        return Engine.reconcile(seen(0));
    }

    // What happens.

    public SmallPlatform at(long millis) {
        return new SmallPlatform(millis, settings, canCreateResources, requestControllerRuns, objects, created);
    }

    public SmallPlatform later(long millis) {
        return at(nowMillis + millis);
    }

    public SmallPlatform configured(KratixSettings other) {
        return new SmallPlatform(nowMillis, other, canCreateResources, requestControllerRuns, objects, created);
    }

    public SmallPlatform withCanCreateResources(boolean can) {
        return new SmallPlatform(nowMillis, settings, can, requestControllerRuns, objects, created);
    }

    private SmallPlatform told(RequestController told) {
        return new SmallPlatform(nowMillis, settings, told.canCreateResources(), told.runs(), objects, created);
    }

    private SmallPlatform holding(List<ApiObject> other) {
        return new SmallPlatform(nowMillis, settings, canCreateResources, requestControllerRuns, other, created);
    }

    public SmallPlatform with(ApiObject object) {
        List<ApiObject> more = new ArrayList<>(objects);
        more.removeIf(present -> present.reference().equals(object.reference()));
        more.add(object);
        return holding(more);
    }

    public SmallPlatform without(ApiObject object) {
        List<ApiObject> fewer = new ArrayList<>(objects);
        fewer.removeIf(present -> present.reference().equals(object.reference()));
        return holding(fewer);
    }

    /** With the request changed; without effect when it is gone. */
    public SmallPlatform withRequest(UnaryOperator<RequestObject> change) {
        return hasRequest() ? replacing(change.apply(request())) : this;
    }

    /** With an object in the place of the one of that name. */
    public SmallPlatform replacing(ApiObject object) {
        Reference reference = object.reference();
        List<ApiObject> changed = new ArrayList<>(objects);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).reference().equals(reference)) {
                changed.set(i, object);
            }
        }
        return holding(changed);
    }

    /** After all that a pass has sent. */
    public SmallPlatform after(Decision decision) {
        SmallPlatform platform = this;
        for (Step step : decision.steps()) {
            if (step instanceof Sleep sleep) {
                platform = platform.later(sleep.millis());
            } else if (step instanceof RequestController told) {
                platform = platform.told(told);
            } else if (step instanceof Write write && !write.refused()) {
                platform = platform.after(write);
            }
        }
        return platform;
    }

    private SmallPlatform after(Write write) {
        return switch (write) {
            case Write.Create create ->
                stored(create.object()) == null || create.generateName() ? created(create) : this;
            case Write.Update update -> updated(update.before(), update.after());
            case Write.UpdateStatus update -> statusUpdated(update.before(), update.after());
            case Write.SuspendJob suspend -> replacing(((JobObject) found(suspend.object())).withSuspend(true));
            case Write.Delete delete -> deleted(found(delete.object()));
        };
    }

    private SmallPlatform created(Write.Create create) {
        Metadata metadata = create.created().metadata().createdAt(nowMillis / 1000);
        if (!create.generateName()) {
            return with(create.created().withMetadata(metadata));
        }
        String name = metadata.name() + String.format(Locale.ROOT, "%05d", created);
        SmallPlatform more =
                new SmallPlatform(nowMillis, settings, canCreateResources, requestControllerRuns, objects, created + 1);
        ApiObject named = create.created().withMetadata(metadata.withName(name));
        return more.with(named instanceof JobObject job ? job.withSequence(created) : named);
    }

    private @Nullable ApiObject stored(Reference reference) {
        for (ApiObject object : objects) {
            if (object.reference().equals(reference)) {
                return object;
            }
        }
        return null;
    }

    private ApiObject found(Reference reference) {
        ApiObject object = stored(reference);
        if (object == null) {
            throw new IllegalStateException("404: there is no " + reference);
        }
        return object;
    }

    /** Kubernetes refuses whoever has not seen the newest version. */
    private ApiObject current(ApiObject before) {
        ApiObject stored = found(before.reference());
        // Only the API server knows when an object that this pass has created was created.
        Metadata known = stored.metadata().createdAt(before.metadata().creationSeconds());
        if (!stored.withMetadata(known).equals(before)) {
            throw new IllegalStateException("409: the controller has not seen what it changes: " + before.reference());
        }
        return stored;
    }

    private SmallPlatform updated(ApiObject before, ApiObject after) {
        ApiObject stored = current(before);
        ApiObject updated = switch (after) {
            case RequestObject request -> ((RequestObject) stored).withMetadata(request.metadata());
            case PromiseObject promise -> ((PromiseObject) stored).withMetadata(promise.metadata());
            case BindingObject binding -> binding.withStatus(((BindingObject) stored).status());
            case RevisionObject revision -> revision.withLatest(((RevisionObject) stored).latest());
            default -> after;
        };
        boolean gone = updated.metadata().isDeleting()
                && updated.metadata().finalizers().isEmpty();
        return gone ? without(updated) : replacing(updated);
    }

    private SmallPlatform statusUpdated(ApiObject before, ApiObject after) {
        return replacing(after.withMetadata(current(before).metadata()));
    }

    private SmallPlatform deleted(ApiObject stored) {
        if (stored.metadata().finalizers().isEmpty()) {
            return without(stored);
        }
        return stored.metadata().isDeleting()
                ? this
                : replacing(stored.withMetadata(stored.metadata().deletedAt(nowMillis / 1000)));
    }
}
