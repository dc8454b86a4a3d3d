package dev.troth.rules.container;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Container;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.Optional;

/** More asked for than allowed ({@code validateResourceRequirements}); both are rounded up to thousandths before. */
final class RequestAboveLimit implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("container-12", "request-above-limit")
            .says("A container requests no more than its limit")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            for (Container container : pipeline.containers()) {
                for (Place request : container.resources().get("requests").entries()) {
                    if (ResourceName.canBeShared(request.name())) {
                        check(request, container.resources().at("limits", request.name()), findings);
                    }
                }
            }
        }
    }

    private static void check(Place requestPlace, Place limitPlace, Findings findings) {
        Optional<Amount> request = Amount.at(requestPlace);
        Optional<Amount> limit = Amount.at(limitPlace);
        if (request.isEmpty() || limit.isEmpty() || limit.get().quantity().isNegative()) {
            return;
        }
        if (request.get().rounded().compareTo(limit.get().rounded()) > 0) {
            String allowed = findings.source().text(limitPlace.value());
            findings.add(INFO, requestPlace)
                    .message(
                            "The container asks for %s of `%s` but may use at most %s, so Kratix refuses the Promise."
                                    + " Raise the limit or ask for less.",
                            request.get().text(),
                            requestPlace.name(),
                            limit.get().text())
                    .related(limitPlace, "the limit")
                    .fix(Fix.of(
                            FixSafety.REVIEW,
                            "Ask for " + allowed,
                            findings.edits().replace(requestPlace, allowed)));
        }
    }
}
