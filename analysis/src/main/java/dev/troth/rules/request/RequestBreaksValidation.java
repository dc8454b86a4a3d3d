package dev.troth.rules.request;

import dev.troth.analysis.Findings;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.Offer;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.BrokenRules;
import dev.troth.promise.ResourceRequest;
import dev.troth.rules.RequestRule;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.Optional;

/**
 * A request that breaks a CEL rule of its Promise's API ({@code x-kubernetes-validations}). What else a schema asks for, the
 * types find; the API server tries these rules only when all of that is right ({@code
 * pkg/registry/customresource/strategy.go}), and so does this one.
 */
final class RequestBreaksValidation implements RequestRule {

    private static final RuleInfo INFO = RuleInfo.error("request-02", "request-breaks-schema")
            .says("A request agrees with its Promise's schema")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ResourceRequest request, Offer offer, Project project, Findings findings) {
        if (!offer.exact() || findings.hasErrorIn(request.place().value())) {
            return;
        }
        broken(request, project).stream().flatMap(List::stream).forEach(broken -> report(broken, findings));
    }

    /** Of several versions of a Promise the one counts that the request agrees with best. */
    private static Optional<List<BrokenRules.Broken>> broken(ResourceRequest request, Project project) {
        return project
                .promisesOffering(request.object().groupText(), request.object().kindText())
                .stream()
                .flatMap(promise -> promise.api().stream())
                .flatMap(api -> api.version(request.object().versionText()).stream())
                .map(version -> BrokenRules.of(version.schema(), request.place(), project.cel()))
                .min((one, other) -> Integer.compare(one.size(), other.size()));
    }

    private static void report(BrokenRules.Broken broken, Findings findings) {
        Place place = broken.place();
        String name = name(place);
        findings.add(INFO, place, place.isMapping() || place.isSequence() ? place.anchor() : place.value())
                .message(
                        "%s breaks a validation rule of its Promise, so Kubernetes refuses the request: %s",
                        name, sentence(broken.why()));
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
