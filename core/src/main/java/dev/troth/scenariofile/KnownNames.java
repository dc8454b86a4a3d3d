package dev.troth.scenariofile;

import dev.troth.engine.ConditionTypes;
import dev.troth.engine.EventReasons;
import dev.troth.promise.Kinds;
import dev.troth.schema.Closest;
import dev.troth.simulation.scenario.Target;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.Optional;

/**
 * Names of conditions and Events that nothing in a story brings. Where another is near it is a slip; else it is a doubt, for a
 * newer Kratix may come to have more.
 */
final class KnownNames {

    private final Problems problems;

    KnownNames(Problems problems) {
        this.problems = problems;
    }

    void tellOfCondition(Place place, Target target, String type) {
        boolean isPromise = target.kind().equals(Kinds.PROMISE);
        tell(
                place,
                target,
                type,
                "Nothing here sets a condition `" + type + "`",
                isPromise ? ConditionTypes.OF_PROMISES : ConditionTypes.OF_REQUESTS,
                isPromise ? ConditionTypes.OF_REQUESTS : ConditionTypes.OF_PROMISES);
    }

    void tellOfEvent(Place place, Target target) {
        boolean isPromise = target.kind().equals(Kinds.PROMISE);
        tell(
                place,
                target,
                place.stringOrEmpty(),
                "Nothing here brings an Event `" + place.stringOrEmpty() + "`",
                isPromise ? EventReasons.OF_PROMISES : EventReasons.OF_REQUESTS,
                isPromise ? EventReasons.OF_REQUESTS : EventReasons.OF_PROMISES);
    }

    /** Of Destinations nobody keeps a list. */
    private void tell(Place place, Target target, String name, String what, List<String> own, List<String> others) {
        if (target.kind().equals(Kinds.DESTINATION) || name.isEmpty() || own.contains(name)) {
            return;
        }
        Optional<String> near = Closest.to(name, own);
        boolean isOfOthers = near.isEmpty() && others.contains(name);
        String hint = isOfOthers
                ? target.kind().equals(Kinds.PROMISE)
                        ? " It is one of requests: write `object: request`."
                        : " It is one of Promises: write `object: promise`."
                : Problems.hint(name, own);
        problems.add(
                near.isPresent() ? ScenarioProblem.Kind.SHAPE : ScenarioProblem.Kind.DOUBT,
                place,
                what + (near.isPresent() ? "" : " of " + Cast.text(target)) + ", so this never holds." + hint);
    }
}
