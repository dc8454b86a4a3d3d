package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Api;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.Optional;

/**
 * A version that is not stored and whose schema has no {@code properties}.
 *
 * <p>Kratix writes the schema of {@code status} into the properties of every version; the stored one gets properties before
 * that ({@code ensureMetadataSchema}), the others do not, so it writes into a nil map and panics at each reconcile ({@code
 * setStatusFieldsOnCRD}).
 */
final class VersionWithoutProperties implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("api-22", "version-without-properties")
            .says("Each version declares `properties`")
            .fix(FixSafety.SAFE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api().ifPresent(api -> check(api, findings));
    }

    private static void check(Api api, Findings findings) {
        Optional<ApiVersion> stored = api.storageVersion();
        for (ApiVersion version : api.versions()) {
            Place schema = version.schema();
            boolean other = stored.filter(each -> each.place().holdsValueOf(version.place()))
                    .isEmpty();
            if (other && schema.isMapping() && schema.get("properties").isNothing()) {
                findings.addAtKey(INFO, schema)
                        .message(
                                "`%s` declares no `properties`. Kratix panics when it adds `status` to them, so the"
                                        + " API is never created. Declare them, be it `properties: {}`.",
                                version.nameText())
                        .fix(
                                schema.get("properties").isPresent()
                                        ? null
                                        : Fix.of(
                                                FixSafety.SAFE,
                                                "Add empty `properties`",
                                                findings.edits().append(schema, "properties: {}")));
            }
        }
    }
}
