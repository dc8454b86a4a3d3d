package dev.troth.scenariofile;

import dev.troth.yaml.Place;

/** The steps that say what is to be changed, and not how: nothing would come of them. */
final class IncompleteSteps {

    private IncompleteSteps() {}

    static void tellOf(Place steps, Problems problems) {
        for (Place step : steps.items()) {
            for (String action : new String[] {"label", "annotate"}) {
                if (step.get(action).isPresent() && isEmpty(step.get("set")) && isEmpty(step.get("remove"))) {
                    problems.add(
                            ScenarioProblem.Kind.STEP,
                            step.get(action),
                            "This step sets nothing and takes nothing away. Say what: `set: {name: value}`, or `remove: [name]`.");
                }
            }
            if (step.get("patch").isPresent() && isEmpty(step.get("with"))) {
                problems.add(
                        ScenarioProblem.Kind.STEP,
                        step.get("patch"),
                        "This step changes nothing. Say what: `with: {spec: {field: value}}`.");
            }
        }
    }

    /** What is neither mapping nor list is told of by the types. */
    private static boolean isEmpty(Place place) {
        return place.isNothing()
                || (place.isMapping() && place.entries().isEmpty())
                || (place.isSequence() && place.items().isEmpty());
    }
}
