package dev.troth.rules.request;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Offer;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.ResourceRequest;
import dev.troth.promise.effective.ObjectName;
import dev.troth.rules.RequestRule;

/**
 * Two requests whose names differ only where Kratix cuts them off.
 *
 * <p>The names of Jobs and Works are cut at 56 characters and end in a fingerprint
 * ({@code lib/objectutil/name.go}), so the objects of the two can hardly be told apart.
 */
final class RequestNamesAlike implements RequestRule {

    private static final RuleInfo INFO = RuleInfo.warning("request-10", "request-names-alike")
            .says("Requests' names differ in what Kratix keeps of them");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ResourceRequest request, Offer offer, Project project, Findings findings) {
        String own = stem(offer, request.nameText());
        boolean whole = own.length()
                == offer.promise().nameText().length() + 1 + request.nameText().length();
        if (request.nameText().isEmpty() || whole) {
            return;
        }
        project.objectsOfKind(request.object().kindText()).stream()
                .filter(other -> other.groupText().equals(request.object().groupText())
                        && !other.nameText().equals(request.nameText())
                        && stem(offer, other.nameText()).equals(own))
                .findFirst()
                .ifPresent(other -> findings.add(INFO, request.name())
                        .message(
                                "The Jobs and Works of `%s` and `%s` begin with the same `%s` and differ only in their"
                                        + " fingerprints. Choose shorter names.",
                                request.nameText(), other.nameText(), own));
    }

    private static String stem(Offer offer, String name) {
        return ObjectName.stem(offer.promise().nameText() + "-" + name);
    }
}
