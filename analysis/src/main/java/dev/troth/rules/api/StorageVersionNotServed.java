package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/**
 * Kratix watches the version that is stored ({@code api/v1alpha1/promise_types.go}, {@code GetAPI}). One that is not served
 * cannot be watched: the cache never syncs, and two minutes later the manager exits, for all Promises, over and over.
 */
final class StorageVersionNotServed implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("api-07", "storage-version-not-served")
            .says("The version with `storage: true` is served")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api()
                .flatMap(api -> api.storageVersion())
                .filter(version -> version.storage().isTrue() && !isServedOrUnreadable(version))
                .ifPresent(version -> report(version, findings));
    }

    private static boolean isServedOrUnreadable(ApiVersion version) {
        Place served = version.served();
        return served.isTrue() || !(served.isNothing() || SaysFalse.at(served));
    }

    private static void report(ApiVersion version, Findings findings) {
        Place served = version.served();
        String title = "Serve `" + version.nameText() + "`";
        findings.add(INFO, served)
                .message(
                        "`%s` is stored but not served. Kratix watches the stored version, cannot, and after"
                                + " two minutes its manager"
                                + " exits, again and again, for every Promise of the platform. Serve it.",
                        version.nameText())
                .related(version.storage(), "the stored version")
                .fix(
                        SaysFalse.at(served)
                                ? Fix.replace(FixSafety.REVIEW, title, served.value(), "true")
                                : served.isAbsent()
                                        ? Fix.of(
                                                FixSafety.REVIEW,
                                                title,
                                                findings.edits().append(version.place(), "served: true"))
                                        : null);
    }
}
