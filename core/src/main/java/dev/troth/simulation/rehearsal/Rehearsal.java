package dev.troth.simulation.rehearsal;

import dev.troth.engine.Decision;
import dev.troth.engine.DocumentedBehaviour;
import dev.troth.engine.KratixSettings;
import dev.troth.engine.object.JobObject;
import dev.troth.engine.object.Reference;
import dev.troth.engine.object.WorkflowParent;
import dev.troth.engine.trigger.Change;
import dev.troth.engine.trigger.Controller;
import dev.troth.engine.trigger.WorkItem;
import dev.troth.promise.Shown;
import dev.troth.promise.effective.ReconciliationInterval;
import dev.troth.simulation.ApiServer;
import dev.troth.simulation.Platform;
import dev.troth.simulation.PlatformListener;
import dev.troth.simulation.StateStores;
import dev.troth.simulation.Timing;
import dev.troth.simulation.job.Latencies;
import dev.troth.simulation.scenario.DestinationSetup;
import dev.troth.simulation.scenario.End;
import dev.troth.simulation.scenario.Expectation;
import dev.troth.simulation.scenario.PlannedAction;
import dev.troth.simulation.scenario.Scenario;
import dev.troth.simulation.scenario.ScenarioAction;
import dev.troth.timeline.Actor;
import dev.troth.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A scenario played from its beginning to its end. */
public final class Rehearsal implements PlatformListener {

    /** The virtual beginning of each story: 2000-01-01T00:00:00Z. */
    public static final long START_MILLIS = 946_684_800_000L;

    private final Scenario scenario;
    private final Stop stop;
    private final RunCounts counts = new RunCounts();
    private final Onlooker onlooker;
    private final StoryLog log;
    private final StateStores stores = new StateStores();
    private final ApiServer apiServer;
    private final Platform platform;
    private final JobsAtWork jobs;
    private final RunningJobs running = new RunningJobs();
    private final Checks checks;
    private final List<ExpectationWatch> expectations = new ArrayList<>();
    private final Map<Reference, WorkflowParent> parents = new LinkedHashMap<>();
    private final Story story;
    private boolean hasChanged = true;
    private final Restlessness restlessness;

    /** Asked between steps whether to stop: somebody has lost patience. */
    @FunctionalInterface
    public interface Stop {

        /** Nobody ever does. */
        Stop NEVER = () -> false;

        boolean isAskedFor();
    }

    private Rehearsal(Scenario scenario, Stop stop, Onlooker onlooker, boolean isLogged) {
        this.scenario = scenario;
        this.restlessness = new Restlessness(scenario.end());
        this.onlooker = onlooker;
        this.log = isLogged ? new Recorder(START_MILLIS, counts) : StoryLog.NONE;
        this.stop = stop;
        Chance chance = new Chance(scenario.seed());
        this.apiServer = new ApiServer(object -> chance.suffix());
        this.jobs = new JobsAtWork(Latencies.DEFAULT, new Behaviours(scenario.behaviours()), counts, log);
        this.platform = new Platform(
                scenario.settings(),
                Timing.USUAL,
                EnumSet.allOf(Controller.class),
                apiServer,
                stores,
                (work, group, candidates) -> candidates.get(chance.below(candidates.size())),
                new SimulatedSurroundings(jobs, log),
                this,
                START_MILLIS);
        this.checks = new Checks(apiServer, stores, counts, running, EventChecks.in(scenario));
        this.story = new Story(platform, scenario.plan(), checks, new People(platform, stores, log), jobs);
        scenario.expectations().forEach(expectation -> expectations.add(new ExpectationWatch(expectation, checks)));
    }

    /** Plays a scenario. */
    public static RehearsalResult play(Scenario scenario, Stop stop) {
        return play(scenario, stop, Onlooker.NOBODY);
    }

    /** Plays a scenario while somebody looks on. */
    public static RehearsalResult play(Scenario scenario, Stop stop, Onlooker onlooker) {
        return new Rehearsal(scenario, stop, onlooker, true).play();
    }

    /** Plays a scenario of which only the end counts: its timeline has no events, so it takes no memory however long it is. */
    public static RehearsalResult playWithoutLog(Scenario scenario, Stop stop, Onlooker onlooker) {
        return new Rehearsal(scenario, stop, onlooker, false).play();
    }

    private RehearsalResult play() {
        onlooker.begins(platform);
        log.acts(Actor.PERSON, "");
        for (DestinationSetup destination : scenario.destinations()) {
            platform.create(People.destination(destination), false);
        }
        long end = START_MILLIS + scenario.end().latestMillis();
        planTimedExpectations(end);
        Ending ending = playUntil(end);
        long millis = platform.nowMillis() - START_MILLIS;
        List<ExpectationResult> results = new ArrayList<>();
        expectations.forEach(expectation -> results.add(expectation.end(millis)));
        Timeline timeline = new Timeline(
                scenario.name(),
                settings(scenario),
                log.events(),
                millis,
                new EndStates(platform, jobs, counts, parents)
                        .read(
                                scenario.plan()
                                        .subList(story.done(), scenario.plan().size()),
                                story.isAtRest(),
                                ending == Ending.REACHED && story.goesOn()));
        return new RehearsalResult(timeline, results, ending, story.done(), story.idle(), platform.passes());
    }

    private void planTimedExpectations(long end) {
        for (ExpectationWatch expectation : expectations) {
            long due = expectation.dueMillis();
            if (due != Expectation.NO_TIME && due <= end - START_MILLIS) {
                platform.planned(START_MILLIS + due, () -> expectation.lookAtItsTime(due));
            }
        }
    }

    private Ending playUntil(long end) {
        while (true) {
            if (stop.isAskedFor()) {
                return Ending.STOPPED;
            }
            if (hasChanged) {
                hasChanged = false;
                long millis = platform.nowMillis() - START_MILLIS;
                expectations.forEach(expectation -> expectation.look(millis));
            }
            story.consider();
            if (scenario.end() instanceof End.AtRest && story.isAtRest() && !isAnythingDue()) {
                return Ending.REACHED;
            }
            if (!platform.step(end)) {
                // What waits for rest, or for something to hold, may have its moment now.
                story.consider();
                if (!platform.step(end)) {
                    platform.runUntil(end);
                    return Ending.REACHED;
                }
            }
            onlooker.stepped();
            if (restlessness.isEndless(parents.size(), platform.isAnythingPlanned())) {
                return Ending.ENDLESS_LOOP;
            }
        }
    }

    /** Whether an expectation still waits for a certain time. */
    private boolean isAnythingDue() {
        long millis = platform.nowMillis() - START_MILLIS;
        return expectations.stream().anyMatch(expectation -> expectation.waitsAfter(millis));
    }

    @Override
    public void passed(long atMillis, WorkItem item, Decision decision) {
        restlessness.passed(atMillis);
        hasChanged = true;
        story.passed();
        checks.saw(decision);
        log.passed(atMillis, item, decision);
        onlooker.passed(atMillis, item, decision);
    }

    @Override
    public void passEnded(long atMillis) {
        log.passEnded(atMillis);
        onlooker.passEnded(atMillis);
    }

    @Override
    public void changed(long atMillis, Change change) {
        hasChanged = true;
        story.changed(atMillis);
        running.changed(change);
        if (change.before() == null && change.object() instanceof JobObject job && job.pipeline() != null) {
            counts.begin(job.pipeline());
        }
        if (change.object() instanceof WorkflowParent parent) {
            parents.put(parent.reference(), parent);
        }
        log.changed(atMillis, change);
        onlooker.changed(atMillis, change);
    }

    private static List<Timeline.Setting> settings(Scenario scenario) {
        KratixSettings settings = scenario.settings();
        List<Timeline.Setting> shown = new ArrayList<>();
        shown.add(new Timeline.Setting("reconciliationInterval", intervals(scenario)));
        shown.add(new Timeline.Setting("numberOfJobsToKeep", String.valueOf(settings.numberOfJobsToKeep())));
        shown.add(new Timeline.Setting("reconcileAfterFailure", String.valueOf(settings.reconcileAfterFailure())));
        if (settings.stateStoreIntervalMillis() != KratixSettings.BUILT_IN.stateStoreIntervalMillis()) {
            shown.add(new Timeline.Setting(
                    "stateStoreReconciliationInterval", duration(settings.stateStoreIntervalMillis())));
        }
        if (settings.pinnedBindings()) {
            shown.add(new Timeline.Setting("resourceBindingVersionStrategy", "pinned"));
        }
        settings.pipelineDefaults()
                .backoffLimit()
                .ifPresent(limit -> shown.add(new Timeline.Setting("defaultBackoffLimit", String.valueOf(limit))));
        if (!settings.asDocumented().isEmpty()) {
            shown.add(new Timeline.Setting(
                    "asDocumented",
                    settings.asDocumented().stream()
                            .sorted()
                            .map(DocumentedBehaviour::text)
                            .collect(Collectors.joining(", "))));
        }
        return shown;
    }

    /** Of Kratix, and of each Promise that has its own: {@code 10h, for web-service 12h}. */
    private static String intervals(Scenario scenario) {
        long platform = scenario.settings().reconciliationIntervalMillis();
        StringBuilder intervals = new StringBuilder(duration(platform));
        for (PlannedAction planned : scenario.plan()) {
            if (planned.action() instanceof ScenarioAction.ApplyPromise apply) {
                ReconciliationInterval interval =
                        ReconciliationInterval.of(apply.promise(), Duration.ofMillis(platform));
                String own = ", for " + Shown.name(apply.promise().nameText()) + " "
                        + ReconciliationInterval.text(interval.time());
                if (interval.from() != ReconciliationInterval.Source.PLATFORM && intervals.indexOf(own) < 0) {
                    intervals.append(own);
                }
            }
        }
        return intervals.toString();
    }

    private static String duration(long millis) {
        return ReconciliationInterval.text(Duration.ofMillis(millis));
    }
}
