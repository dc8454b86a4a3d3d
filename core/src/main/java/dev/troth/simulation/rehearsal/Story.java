package dev.troth.simulation.rehearsal;

import dev.troth.simulation.Platform;
import dev.troth.simulation.scenario.Moment;
import dev.troth.simulation.scenario.PlannedAction;
import java.util.ArrayList;
import java.util.List;

/** The plan of a scenario: each action in its turn, when its moment has come. */
final class Story {

    /** Everything has come to rest when nothing is due for so long, or nothing has changed for so long. */
    static final long REST_MILLIS = 60_000;

    private final Platform platform;
    private final long startMillis;
    private final List<PlannedAction> plan;
    private final Checks checks;
    private final People people;
    private final JobsAtWork jobs;
    private final List<IdleAction> idle = new ArrayList<>();
    private int next;
    private boolean isArranged;
    /** Whether something may have made a check hold since the last look. */
    private boolean isNews = true;

    private long lastChangeMillis;

    Story(Platform platform, List<PlannedAction> plan, Checks checks, People people, JobsAtWork jobs) {
        this.platform = platform;
        this.startMillis = platform.nowMillis();
        this.lastChangeMillis = startMillis;
        this.plan = plan;
        this.checks = checks;
        this.people = people;
        this.jobs = jobs;
    }

    boolean isTold() {
        return next >= plan.size();
    }

    /** Arranges the next action if its moment is known by now. Called before each step of the platform. */
    void consider() {
        if (isTold() || isArranged) {
            return;
        }
        switch (plan.get(next).when()) {
            case Moment.At at -> arrange(startMillis + at.millis());
            case Moment.Later later -> arrange(platform.nowMillis() + later.millis());
            case Moment.After after -> {
                if (isNews && checks.holds(after.check())) {
                    arrange(platform.nowMillis() + after.millis());
                }
                isNews = false;
            }
            case Moment.AfterRest rest -> {
                if (isQuiet()) {
                    arrange(platform.nowMillis() + rest.millis());
                }
            }
        }
    }

    private void arrange(long atMillis) {
        isArranged = true;
        PlannedAction planned = plan.get(next);
        platform.planned(Math.max(atMillis, platform.nowMillis()), () -> {
            people.act(planned.action());
            lastChangeMillis = platform.nowMillis();
            People.Idle nothing = people.idle();
            if (nothing != null) {
                idle.add(new IdleAction(next, nothing.isRefused(), nothing.why(), lastChangeMillis - startMillis));
            }
            next++;
            isNews = true;
            isArranged = false;
        });
    }

    /** How many actions of the plan were done. */
    int done() {
        return next;
    }

    /** A controller has looked, and may have written files or Events. */
    void passed() {
        isNews = true;
    }

    /** Those of them of which nothing came. */
    List<IdleAction> idle() {
        return idle;
    }

    /** An object has changed. */
    void changed(long atMillis) {
        isNews = true;
        lastChangeMillis = atMillis;
    }

    /** A controller may look again and again, once a minute for a Destination: that is rest as well. */
    private boolean isQuiet() {
        long now = platform.nowMillis();
        long due = platform.nextMillis();
        boolean nothingDue = due == Long.MAX_VALUE || due - now >= REST_MILLIS;
        return (nothingDue || now - lastChangeMillis >= REST_MILLIS) && !jobs.areOnTheirWay();
    }

    /** Whether something is about to happen: an action has its time, or something moves. */
    boolean goesOn() {
        return isArranged || !isQuiet();
    }

    /** Whether nothing will happen any more until a timer of Kratix fires. */
    boolean isAtRest() {
        return isTold() && isQuiet();
    }
}
