package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.promise.Api;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.Names;
import dev.troth.yaml.Ascii;
import java.util.HashMap;
import java.util.Map;

/**
 * Names of versions: each once, and such that Kubernetes can order them ({@code apimachinery/pkg/version/helpers.go}). What
 * a name may be made of is said by the type table.
 */
final class VersionName implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("api-16", "invalid-api-version-name")
            .says("Versions have names of their own, such as `v1` or `v1alpha1`")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api().ifPresent(api -> check(api, findings));
    }

    private static void check(Api api, Findings findings) {
        Map<String, ApiVersion> seen = new HashMap<>();
        for (ApiVersion version : api.versions()) {
            String name = version.nameText();
            ApiVersion earlier = name.isEmpty() ? null : seen.putIfAbsent(name, version);
            if (earlier != null) {
                findings.add(INFO, version.name())
                        .message(
                                "Two versions are called `%s`, so Kubernetes refuses the API. Give each a name of its"
                                        + " own.",
                                name)
                        .related(earlier.name(), "the other one");
            } else if (Names.dns1035Label(name).isEmpty() && !isKubernetesLike(name)) {
                findings.add(INFO, version.name())
                        .severity(Severity.WARNING)
                        .message(
                                "`%s` is no version that Kubernetes can order: kubectl takes names such as `v2`,"
                                        + " `v1beta1` and `v1alpha1` before it, whatever is newer.",
                                name);
            }
        }
    }

    /** {@code v1}, {@code v2beta1}: {@code v[1-9][0-9]*((alpha|beta)[1-9][0-9]*)?}. */
    private static boolean isKubernetesLike(String name) {
        if (!name.startsWith("v")) {
            return false;
        }
        String rest = name.substring(1);
        for (String stage : new String[] {"alpha", "beta"}) {
            int at = rest.indexOf(stage);
            if (at >= 0) {
                return isNumber(rest.substring(0, at)) && isNumber(rest.substring(at + stage.length()));
            }
        }
        return isNumber(rest);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.charAt(0) != '0' && text.chars().allMatch(Ascii::isDigit);
    }
}
