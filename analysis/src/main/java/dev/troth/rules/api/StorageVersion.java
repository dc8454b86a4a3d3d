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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests are stored in exactly one version ({@code validateCustomResourceDefinitionSpec}). */
final class StorageVersion implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("api-06", "not-one-storage-version")
            .says("Exactly one version has `storage: true`")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api().filter(api -> !api.versions().isEmpty()).ifPresent(api -> check(api, findings));
    }

    private static void check(Api api, Findings findings) {
        List<ApiVersion> stored = api.versions().stream()
                .filter(version -> version.storage().isTrue())
                .toList();
        if (stored.isEmpty()) {
            findings.addAtKey(INFO, api.versionsPlace())
                    .message("No version has `storage: true`, so Kubernetes refuses the API. Set it in the version"
                            + " that Kratix is to work with.")
                    .fix(api.versions().size() == 1 ? store(api.versions().getFirst(), findings) : null);
        } else if (stored.size() > 1) {
            Findings.Draft finding = findings.addAtKey(INFO, api.versionsPlace())
                    .message(
                            "%s versions have `storage: true`, so Kubernetes refuses the API. Keep it in the one that"
                                    + " Kratix is to work with.",
                            stored.size());
            stored.forEach(version -> finding.related(version.storage(), "`%s` is stored", version.nameText()));
        }
    }

    private static @Nullable Fix store(ApiVersion only, Findings findings) {
        Place storage = only.storage();
        String title = "Store `" + only.nameText() + "`";
        return storage.isNothing()
                ? storage.isPresent()
                        ? null
                        : Fix.of(FixSafety.REVIEW, title, findings.edits().append(only.place(), "storage: true"))
                : Fix.replace(FixSafety.REVIEW, title, storage.value(), "true");
    }
}
