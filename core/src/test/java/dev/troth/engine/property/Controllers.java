package dev.troth.engine.property;

import dev.troth.engine.Decision;
import dev.troth.engine.Engine;
import dev.troth.engine.Observation;
import dev.troth.engine.object.BindingObject;
import dev.troth.engine.object.PromiseObject;
import dev.troth.engine.object.RequestObject;
import dev.troth.engine.object.RevisionObject;
import dev.troth.engine.world.SmallPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All controllers that look after a Promise and its request, taking turns. */
final class Controllers {

    private static final int ROUNDS = 40;

    private Controllers() {}

    /** What each of them sees now: the Promise's first, then the revisions', the binding's and the request's. */
    static List<Observation> observations(SmallPlatform platform) {
        List<Observation> observations = new ArrayList<>();
        observations.add(platform.seenOfPromise(0));
        platform.all(RevisionObject.class).forEach(revision -> observations.add(platform.seenOfRevision(revision)));
        if (platform.only(BindingObject.class) != null) {
            observations.add(platform.seenOfBinding(0));
        }
        if (platform.requestControllerRuns() && platform.only(PromiseObject.class) != null) {
            observations.add(platform.seen(0));
        }
        return observations;
    }

    /** After passes of all of them, in turns, until none changes anything. */
    static SmallPlatform settle(SmallPlatform platform, Consumer<PlatformPass> each) {
        SmallPlatform now = platform;
        for (int round = 0; round < ROUNDS; round++) {
            SmallPlatform before = now;
            for (int turn = 0; turn < observations(now).size(); turn++) {
                now = pass(now, turn, each);
            }
            if (now.at(0).equals(before.at(0))) {
                return now;
            }
        }
        throw new AssertionError("the controllers keep one another busy from" + platform);
    }

    /** After one pass of the controller whose turn it is. */
    static SmallPlatform pass(SmallPlatform platform, int turn, Consumer<PlatformPass> each) {
        Observation seen = observations(platform).get(turn);
        Decision decision = Engine.reconcile(seen);
        SmallPlatform after = platform.after(decision);
        each.accept(new PlatformPass(platform, seen, decision, after));
        return after;
    }

    /** One pass of one controller. */
    record PlatformPass(SmallPlatform before, Observation seen, Decision decision, SmallPlatform after) {

        boolean isOfPromise() {
            return seen instanceof Observation.OfPromise;
        }

        boolean isOfRequest() {
            return seen instanceof Observation.OfRequest;
        }

        RequestObject request() {
            return before.request();
        }

        @Override
        public String toString() {
            return "\nfrom" + before + "\nto" + after + "\nbecause " + decision.because();
        }
    }
}
