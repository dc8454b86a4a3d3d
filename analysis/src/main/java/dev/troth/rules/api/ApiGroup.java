package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.promise.Api;
import dev.troth.promise.Kinds;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;

/**
 * Groups that belong to somebody else: those of Kubernetes need its approval ({@code validateAPIApproval}), that of Kratix
 * holds Kratix' own kinds. What a group may be made of is said by the type table.
 */
final class ApiGroup implements PromiseRule {

    private static final RuleInfo INFO =
            RuleInfo.error("api-18", "invalid-api-group").says("The group of an API is a domain of your own");

    private static final String APPROVAL = "api-approved.kubernetes.io";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api().ifPresent(api -> check(api, findings));
    }

    private static void check(Api api, Findings findings) {
        String group = api.groupText();
        Place approval = api.object().annotation(APPROVAL);
        if (isOf("k8s.io", group) || isOf("kubernetes.io", group)) {
            if (!isApproved(approval.stringOrEmpty())) {
                findings.add(INFO, approval, api.group().value())
                        .message(
                                "`%s` is a group of Kubernetes, which refuses an API in it without the annotation"
                                        + " `%s`. Choose a domain of your own, such as `platform.example.com`.",
                                group, APPROVAL);
            }
        } else if (group.equals(Kinds.GROUP)) {
            findings.add(INFO, api.group())
                    .severity(Severity.WARNING)
                    .message(
                            "`%s` is the group of Kratix itself, so a later kind of Kratix may clash with yours."
                                    + " Choose a domain of your own.",
                            group);
        }
    }

    private static boolean isOf(String domain, String group) {
        return group.equals(domain) || group.endsWith("." + domain);
    }

    /** The address of an approval, or the admission that there is none. */
    private static boolean isApproved(String annotation) {
        int scheme = annotation.indexOf("://");
        return annotation.startsWith("unapproved") || (scheme > 0 && annotation.length() > scheme + 3);
    }
}
