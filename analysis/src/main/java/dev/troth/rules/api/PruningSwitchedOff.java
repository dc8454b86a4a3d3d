package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Api;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/** {@code preserveUnknownFields: true}, which only CustomResourceDefinitions of old may keep ({@code validatePreserveUnknownFields}). */
final class PruningSwitchedOff implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("api-42", "pruning-switched-off")
            .says("Unknown fields are kept where the schema says so, not in the whole API");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api()
                .map(Api::spec)
                .map(spec -> spec.get("preserveUnknownFields"))
                .filter(Place::isTrue)
                .ifPresent(
                        preserve -> findings.add(INFO, preserve)
                                .message(
                                        "`preserveUnknownFields: true` is refused by Kubernetes. Leave it out, and write"
                                                + " `x-kubernetes-preserve-unknown-fields: true` in the schema, where any field may stand."));
    }
}
