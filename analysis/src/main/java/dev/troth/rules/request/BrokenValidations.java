package dev.troth.rules.request;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.BrokenRules;
import dev.troth.openapi.BrokenRules.Broken;
import dev.troth.promise.KubernetesObject;
import dev.troth.yaml.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Tells which CEL rules of its Promise's API a request breaks, or would break after a change. */
public final class BrokenValidations {

    private BrokenValidations() {}

    /** Of a request that is written here; nothing when it has other errors, since the API server tries these rules last. */
    public static void report(Place request, Project project, RuleInfo rule, Findings findings) {
        if (!findings.hasErrorIn(request.value())) {
            broken(request, project).forEach(broken -> report(broken, broken.place(), rule, findings));
        }
    }

    /**
     * Of what a JSON merge patch makes of a request; what was broken before is none of the patch's doing.
     *
     * @param before the request, which may stand in another file
     * @param after the request with the patch
     */
    public static void report(
            Place patch, Place before, Place after, Project project, RuleInfo rule, Findings findings) {
        if (findings.hasErrorIn(patch.value())) {
            return;
        }
        List<Broken> old = broken(before, project);
        for (Broken broken : broken(after, project)) {
            if (old.stream().noneMatch(one -> isSame(one, broken))) {
                report(broken, within(patch, broken.place(), after), rule, findings);
            }
        }
    }

    private static boolean isSame(Broken one, Broken other) {
        return one.why().equals(other.why())
                && one.place().path().equals(other.place().path());
    }

    /** Of several versions of a Promise the one counts that the request agrees with best. */
    private static List<Broken> broken(Place request, Project project) {
        KubernetesObject object = KubernetesObject.of(request);
        Optional<List<Broken>> fewest = project.promisesOffering(object.groupText(), object.kindText()).stream()
                .flatMap(promise -> promise.api().stream())
                .flatMap(api -> api.version(object.versionText()).stream())
                .map(version -> BrokenRules.of(version.schema(), request, project.cel()))
                .min((one, other) -> Integer.compare(one.size(), other.size()));
        return fewest.orElse(List.of());
    }

    /** Where a patch speaks of a place of the object, as far as it does. */
    private static Place within(Place patch, Place place, Place object) {
        Deque<String> names = new ArrayDeque<>();
        for (Place at = place; at != null && !at.holdsValueOf(object); at = at.parent()) {
            names.addFirst(at.name());
        }
        Place found = patch;
        for (String name : names) {
            if (found.get(name).isAbsent()) {
                break;
            }
            found = found.get(name);
        }
        return found;
    }

    private static void report(Broken broken, Place at, RuleInfo rule, Findings findings) {
        findings.add(rule, at, at.isMapping() || at.isSequence() ? at.anchor() : at.value())
                .message(
                        "%s breaks a validation rule of its Promise, so Kubernetes refuses the request: %s",
                        name(broken.place()), sentence(broken.why()));
    }

    private static String name(Place place) {
        if (place.index() >= 0) {
            Place list = place.parent();
            return "Item " + (place.index() + 1) + (list == null ? "" : " of `" + list.name() + "`");
        }
        return place.parent() == null || place.name().isEmpty() ? "The request" : "`" + place.name() + "`";
    }

    private static String sentence(String why) {
        return why.endsWith(".") || why.endsWith("!") || why.endsWith("?") ? why : why + ".";
    }
}
