package dev.troth.conformance.engine;

import dev.troth.engine.DestinationChoice;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.RequestController;
import dev.troth.engine.object.Availability;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Conditions;
import dev.troth.engine.object.Metadata;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.PromiseStatus;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.object.Timestamps;
import dev.troth.engine.object.WorkflowStatus;
import dev.troth.engine.trigger.Controller;
import dev.troth.promise.Labels;
import dev.troth.promise.effective.ObjectName;
import dev.troth.promise.effective.PromiseSpec;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.Platform;
import dev.troth.simulation.StateStores;
import dev.troth.simulation.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The virtual platform as the recorder's was at the beginning of a trace, and what plays beside Kratix on it. */
final class TraceWorld {

    static final String PROMISE = "p";
    private static final long START_MILLIS =
            Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    private static final String NOT_SET = "not-set";

    /** The kind of requests in all recordings. */
    static final String REQUEST_KIND = "Thing";

    private final Recorded setup;
    private final TraceLog log;
    private final TracePods pods;
    private final Platform platform;
    private int named;

    TraceWorld(Recorded setup) {
        this.setup = setup;
        ApiServer apiServer = new ApiServer(object -> nextName());
        this.log = new TraceLog(apiServer, REQUEST_KIND, START_MILLIS);
        this.pods = new TracePods(setup, log);
        Timing timing = new Timing(
                Timing.USUAL.watchMillis(), Timing.USUAL.timerLatenessMillis(), setup.is("bindingControllerFirst"));
        this.platform = new Platform(
                settings(setup.part("config")),
                timing,
                controllers(),
                apiServer,
                new StateStores(),
                DestinationChoice.FIRST,
                pods,
                log,
                START_MILLIS);
        if (isOfRequestsOnly()) {
            install();
        }
    }

    Recorded setup() {
        return setup;
    }

    TraceLog log() {
        return log;
    }

    TracePods pods() {
        return pods;
    }

    Platform platform() {
        return platform;
    }

    ApiServer apiServer() {
        return platform.apiServer();
    }

    long startMillis() {
        return START_MILLIS;
    }

    /** Random endings are running numbers. */
    private String nextName() {
        named++;
        return String.format(Locale.ROOT, "%05d", named);
    }

    private boolean isOfRequestsOnly() {
        return setup.text("mode").equals("resource");
    }

    private EnumSet<Controller> controllers() {
        return isOfRequestsOnly()
                ? EnumSet.of(Controller.REQUEST)
                : EnumSet.of(Controller.PROMISE, Controller.REVISION, Controller.BINDING, Controller.REQUEST);
    }

    static KratixSettings settings(Recorded config) {
        return KratixSettings.BUILT_IN
                .withNumberOfJobsToKeep((int) config.number("numberOfJobsToKeep"))
                .withReconciliationInterval(Duration.ofSeconds(config.number("reconciliationIntervalSeconds")))
                .withReconcileAfterFailure(config.is("reconcileAfterFailure"));
    }

    /** The Promise stands still and is available; its one revision is the latest. */
    private void install() {
        PromiseSpec spec = PromiseSpec.of(PromiseSpecs.promise(PROMISE, setup.get("promiseSpec")));
        String version = setup.text("promiseVersion");
        apiServer().create(promise(PROMISE, spec, version, available(true, 0)), false, START_MILLIS);
        apiServer().create(revision(spec, version, true), false, START_MILLIS);
        platform.requestControllers().set(PROMISE, new RequestController(true, true));
    }

    static PromiseObject promise(String name, PromiseSpec spec, String version, PromiseStatus status) {
        Metadata metadata = Metadata.of("", name);
        boolean hasVersion = !version.isEmpty() && !version.equals(NOT_SET);
        return new PromiseObject(
                hasVersion ? metadata.withLabel(Labels.PROMISE_VERSION, version) : metadata, spec, status);
    }

    static RevisionObject revision(PromiseSpec spec, String version, boolean latest) {
        Map<String, String> labels = latest
                ? Map.of(Labels.PROMISE_NAME, PROMISE, Labels.LATEST_REVISION, "true")
                : Map.of(Labels.PROMISE_NAME, PROMISE);
        return new RevisionObject(
                Metadata.of("", ObjectName.fingerprinted(PROMISE, version)).withLabels(labels),
                PROMISE,
                version,
                spec,
                latest);
    }

    static PromiseStatus available(boolean available, long afterMillis) {
        Availability availability =
                Availability.EMPTY.withStatus(available ? Availability.AVAILABLE : Availability.UNAVAILABLE);
        Condition condition = new Condition(
                "Available",
                available ? Condition.TRUE : Condition.FALSE,
                available ? "PromiseAvailable" : "PromiseUnavailable",
                available ? "Ready to fulfil resource requests" : "Cannot fulfil resource requests",
                Timestamps.ofMillis(START_MILLIS + afterMillis));
        return new PromiseStatus(
                WorkflowStatus.EMPTY_OF_PROMISE.withConditions(new Conditions(List.of(condition))),
                availability,
                availability,
                List.of(),
                List.of());
    }
}
