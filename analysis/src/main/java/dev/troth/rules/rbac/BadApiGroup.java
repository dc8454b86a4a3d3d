package dev.troth.rules.rbac;

import dev.troth.analysis.Edits;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Spelling;
import dev.troth.promise.Permission;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.Names;
import dev.troth.yaml.Place;
import java.util.List;

/** An API group as it stands in {@code apiVersion}, or one that nobody serves. */
final class BadApiGroup implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("rbac-08", "bad-api-group")
            .says("`apiGroups` holds groups without their versions")
            .fix(FixSafety.SAFE);

    /** Groups without a dot are Kubernetes' own; these are all that are left. */
    private static final List<String> WITHOUT_DOT = List.of("apps", "autoscaling", "batch", "extensions", "policy");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Permission permission : Permissions.of(promise)) {
            permission.apiGroups().items().forEach(group -> check(group, findings));
        }
    }

    private static void check(Place place, Findings findings) {
        String group = place.stringOrEmpty();
        if (group.isEmpty() || group.equals("*")) {
            return;
        }
        int slash = group.indexOf('/');
        if (slash >= 0) {
            String better = group.substring(0, slash);
            report(
                    place,
                    "`" + group + "` names a version too, but permissions hold for all versions of a group",
                    better,
                    findings);
        } else if (group.equals("core") || isVersion(group)) {
            report(
                    place,
                    "`" + group + "` is no API group; that of Pods, Secrets and the like has the empty name",
                    "",
                    findings);
        } else if (group.indexOf('.') < 0 && !WITHOUT_DOT.contains(group)) {
            findings.add(INFO, place)
                    .message(
                            "`%s` is no API group, so this allows nothing. Groups other than %s have a dot.%s",
                            group,
                            "`apps`, `autoscaling`, `batch` and `policy`",
                            Spelling.didYouMean(Spelling.nearest(group, WITHOUT_DOT)));
        } else if (Names.dnsSubdomain(group).isPresent()) {
            findings.add(INFO, place)
                    .message(
                            "`%s` %s, and no API group is called so: this allows nothing.",
                            group, Names.dnsSubdomain(group).get().what());
        }
    }

    private static void report(Place place, String what, String better, Findings findings) {
        String text = better.isEmpty() ? "\"\"" : Edits.scalar(better);
        findings.add(INFO, place)
                .message("%s, so this allows nothing. Write `%s`.", what, text)
                .fix(Fix.of(
                        FixSafety.SAFE, "Write `" + text + "`", findings.edits().replace(place, text)));
    }

    /** {@code v1}, {@code v1beta1}. */
    private static boolean isVersion(String text) {
        return text.length() > 1 && text.charAt(0) == 'v' && Character.isDigit(text.charAt(1));
    }
}
