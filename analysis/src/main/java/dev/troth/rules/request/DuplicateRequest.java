package dev.troth.rules.request;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Offer;
import dev.troth.analysis.Project;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.ResourceRequest;
import dev.troth.rules.RequestRule;

/**
 * Two requests of the same kind, name and namespace: they are one object, and which file counts is left to chance.
 *
 * <p>Only a warning: files for tests and for different clusters repeat requests on purpose.
 */
final class DuplicateRequest implements RequestRule {

    private static final RuleInfo INFO =
            RuleInfo.warning("request-11", "duplicate-request").says("A request is made in one file");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ResourceRequest request, Offer offer, Project project, Findings findings) {
        String name = request.nameText();
        int same = project.countOf(request.object());
        if (same > 1 && !name.isEmpty()) {
            findings.add(INFO, request.name())
                    .message(
                            "The project holds %s requests `%s` of kind `%s` in the namespace `%s`. They are one"
                                    + " object to Kubernetes: the one applied last wins. Remove or rename the others.",
                            same, name, request.object().kindText(), request.namespaceText());
        }
    }
}
