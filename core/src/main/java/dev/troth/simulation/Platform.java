package dev.troth.simulation;

import dev.troth.engine.Decision;
import dev.troth.engine.DestinationChoice;
import dev.troth.engine.Engine;
import dev.troth.engine.Event;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.Observation;
import dev.troth.engine.RequestController;
import dev.troth.engine.Requeue;
import dev.troth.engine.Sleep;
import dev.troth.engine.Step;
import dev.troth.engine.StoreCall;
import dev.troth.engine.Write;
import dev.troth.engine.object.ApiObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.trigger.Change;
import dev.troth.engine.trigger.Controller;
import dev.troth.engine.trigger.Restart;
import dev.troth.engine.trigger.Triggers;
import dev.troth.engine.trigger.WorkItem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A virtual platform: one clock, an API server, and Kratix' controllers, one pass after the other. It carries decisions
 * out and feeds what came of them back; it never decides.
 *
 * <p>Passes, Pods and users never overlap: what comes due during a pass that waits happens after it. At one moment comes
 * first what the surroundings do, in the order in which it was caused, then what people do, then one pass, and so on.
 */
public final class Platform {

    private final KratixSettings settings;
    private final Timing timing;
    private final Surroundings surroundings;
    private final PlatformListener listener;
    private final ApiServer apiServer;
    private final StateStores stores;
    private final FileObserver files;
    private final Observer observer;
    private final Set<Controller> controllers;
    private final WorkQueue queue = new WorkQueue();
    private final Agenda consequences = new Agenda();
    private final Agenda script = new Agenda();
    private final RequestControllers requestControllers = new RequestControllers();
    private long nowMillis;
    private long passes;

    /**
     * A platform on which nothing is installed.
     *
     * @param controllers those of Kratix that run
     * @param stores where files go
     * @param choice which of several Destinations a request's files go to
     * @param startMillis the time at the beginning, in milliseconds since the epoch
     */
    public Platform(
            KratixSettings settings,
            Timing timing,
            Set<Controller> controllers,
            ApiServer apiServer,
            StateStores stores,
            DestinationChoice choice,
            Surroundings surroundings,
            PlatformListener listener,
            long startMillis) {
        this.settings = settings;
        this.timing = timing;
        this.controllers = controllers;
        this.apiServer = apiServer;
        this.surroundings = surroundings;
        this.listener = listener;
        this.nowMillis = startMillis;
        this.stores = stores;
        this.files = new FileObserver(settings, apiServer, stores, choice);
        this.observer = new Observer(settings, apiServer, requestControllers, files);
    }

    /** The time, in milliseconds since the epoch. */
    public long nowMillis() {
        return nowMillis;
    }

    public ApiServer apiServer() {
        return apiServer;
    }

    public StateStores stores() {
        return stores;
    }

    public KratixSettings settings() {
        return settings;
    }

    public RequestControllers requestControllers() {
        return requestControllers;
    }

    /** How many passes there were. */
    public long passes() {
        return passes;
    }

    /** What a controller's last pass of ended in an error, so that it tries again, the longer apart the longer it fails. */
    public List<WorkItem> failing() {
        return queue.failing();
    }

    /** What a controller would do if it looked now, of which nothing comes; null where none looks. */
    public @Nullable Decision foresee(WorkItem item) {
        return isServed(item) ? Engine.reconcile(observer.look(item, nowMillis)) : null;
    }

    /** How many things are to happen that are known by now: it does not grow with time. */
    public int waiting() {
        return consequences.size() + script.size() + queue.size();
    }

    /** Lets the surroundings do something later. */
    public void later(long atMillis, Runnable action) {
        consequences.add(atMillis, action);
    }

    /** Lets people do something at a time. */
    public void planned(long atMillis, Runnable action) {
        script.add(atMillis, action);
    }

    /** Whether somebody will do something at a time that is known by now. */
    public boolean isAnythingPlanned() {
        return script.nextMillis() != Long.MAX_VALUE;
    }

    /** Carries out a write of somebody who is no controller of Kratix; answers whether something changed. */
    public boolean write(Write write) {
        return tell(apiServer.apply(write, nowMillis));
    }

    /** Stores a new object. */
    public boolean create(ApiObject object, boolean generateName) {
        return tell(apiServer.create(object, generateName, nowMillis));
    }

    /** Changes a stored object in any way. */
    public boolean replace(Reference reference, ApiServer.Edit edit) {
        return tell(apiServer.replace(reference, edit));
    }

    /** Asks for a deletion. */
    public boolean delete(Reference reference) {
        return tell(apiServer.delete(reference, nowMillis));
    }

    /** From now on the API server serves the objects of a CustomResourceDefinition. Nobody is told. */
    public void establish(Reference definition) {
        apiServer.establish(definition);
    }

    private boolean tell(@Nullable Change change) {
        if (change == null) {
            return false;
        }
        listener.changed(nowMillis, change);
        enqueue(change);
        surroundings.changed(this, change);
        return true;
    }

    private void enqueue(Change change) {
        List<WorkItem> items = Triggers.of(change, apiServer, timing.bindingControllerFirst());
        if (!items.isEmpty()) {
            later(nowMillis + timing.watchMillis(), () -> items.forEach(this::enqueue));
        }
    }

    /** Puts an object into its controller's queue, if that controller runs. */
    public void enqueue(WorkItem item) {
        if (isServed(item)) {
            queue.add(item, nowMillis);
        }
    }

    private boolean isServed(WorkItem item) {
        return controllers.contains(item.controller())
                && (item.controller() != Controller.REQUEST || requestControllers.runs(item.promise()));
    }

    /** When the next thing happens by itself; {@link Long#MAX_VALUE} when nothing does. */
    public long nextMillis() {
        return Math.min(Math.min(consequences.nextMillis(), script.nextMillis()), queue.nextMillis());
    }

    /** Does the next thing; answers false, and does nothing, when there is none before that time. */
    public boolean step(long untilMillis) {
        long next = nextMillis();
        if (next == Long.MAX_VALUE || next > untilMillis) {
            return false;
        }
        nowMillis = Math.max(nowMillis, next);
        Runnable action = consequences.takeDue(nowMillis);
        if (action == null) {
            action = script.takeDue(nowMillis);
        }
        if (action != null) {
            action.run();
            return true;
        }
        WorkItem item = queue.takeDue(nowMillis);
        if (item != null) {
            pass(item);
        }
        return true;
    }

    /** Does all that happens up to a time, which it then is. */
    public void runUntil(long untilMillis) {
        while (step(untilMillis)) {
            // Each step does one thing.
        }
        nowMillis = Math.max(nowMillis, untilMillis);
    }

    private void pass(WorkItem item) {
        Observation seen = observer.look(item, nowMillis);
        Decision decision = Engine.reconcile(seen);
        passes++;
        listener.passed(nowMillis, item, decision);
        for (Step step : decision.steps()) {
            carryOut(item, step);
        }
        files.remember(item, seen, decision);
        listener.passEnded(nowMillis);
        requeue(item, decision.requeue());
    }

    private void carryOut(WorkItem item, Step step) {
        switch (step) {
            case Write write -> write(write);
            case Sleep sleep -> nowMillis += sleep.millis();
            case RequestController controller -> instruct(item.name(), controller);
            case StoreCall call -> {
                stores.carryOut(call);
                surroundings.called(this, call);
            }
            case Event event -> {} // Part of the decision, which the listener has.
        }
    }

    /** A controller that starts gets all requests that are there. */
    private void instruct(String promise, RequestController controller) {
        boolean ran = requestControllers.runs(promise);
        requestControllers.set(promise, controller);
        if (controller.runs() && !ran) {
            PromiseObject offering = apiServer.promise(promise);
            if (offering != null) {
                offering.spec()
                        .anyRequest()
                        .ifPresent(api ->
                                apiServer.requests(api.kind()).forEach(request -> enqueue(new Change(null, request))));
            }
        }
    }

    private void requeue(WorkItem item, Requeue requeue) {
        switch (requeue) {
            case Requeue.Passive passive -> queue.forget(item);
            case Requeue.After after -> {
                queue.forget(item);
                queue.add(item, nowMillis + after.millis() + timing.timerLatenessMillis());
            }
            case Requeue.Failed failed -> queue.addAfterFailure(item, nowMillis);
        }
    }

    /** Kratix' controllers end and start again: timers, back-off and queues are lost, and each object gets a pass. */
    public void restartControllers() {
        queue.clear();
        files.forget();
        if (controllers.contains(Controller.PROMISE)) {
            requestControllers.forget(); // Where none runs nobody would start them again.
        }
        for (ApiObject object : apiServer.all()) {
            if (object instanceof WorkflowParent parent) {
                Restart.of(parent, settings).ifPresent(this::write);
            }
        }
        for (ApiObject object : apiServer.all()) {
            enqueue(new Change(null, object));
        }
    }
}
