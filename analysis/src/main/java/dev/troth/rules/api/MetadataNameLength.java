package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.openapi.SchemaNode;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.JsonNumber;

/**
 * Kratix sets the longest name of a request to 63 in the stored version, whatever is written there ({@code
 * ensureMetadataSchema}).
 */
final class MetadataNameLength implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("api-30", "name-length-overwritten")
            .says("The longest name of a request is left to Kratix, which sets it to 63")
            .fading();

    private static final int KRATIX_LIMIT = 63;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api().flatMap(api -> api.storageVersion()).ifPresent(version -> {
            SchemaNode name = SchemaNode.root(version.schema().at("properties", "metadata", "properties", "name"));
            name.number("maxLength")
                    .map(JsonNumber::intValue)
                    .filter(most -> most != KRATIX_LIMIT)
                    .ifPresent(most -> findings.add(INFO, name.get("maxLength"))
                            .message(
                                    "Kratix puts 63 in place of `maxLength: %s`, because the name of a request becomes a"
                                            + " label. %s",
                                    most,
                                    most > KRATIX_LIMIT
                                            ? "Leave it out."
                                            : "For a shorter limit add the rule `size(self.metadata.name) <= " + most
                                                    + "` to `x-kubernetes-validations` at the root."));
        });
    }
}
