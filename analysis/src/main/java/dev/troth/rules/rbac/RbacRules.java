package dev.troth.rules.rbac;

import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.rules.RuleFamily;
import java.util.List;

/**
 * Permissions. Kratix checks none of them; Kubernetes refuses the roles later, where only the controller's log tells.
 */
public final class RbacRules {

    private RbacRules() {}

    public static RuleFamily family() {
        return new RuleFamily(
                "rbac",
                "Permissions",
                List.of(
                        RuleInfo.error("rbac-01", "permission-without-verbs").says("A permission names verbs"),
                        RuleInfo.error("rbac-02", "permission-without-api-groups")
                                .says("A permission for resources names their API groups"),
                        RuleInfo.error("rbac-03", "permission-without-resources")
                                .says("A permission names resources or URLs"),
                        RuleInfo.error("rbac-06", "bad-resource-namespace")
                                .says("`resourceNamespace` is one namespace, or `*` for all")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.error("rbac-07", "unknown-permission-field")
                                .says("A permission has the fields of a Kubernetes policy rule, and"
                                        + " `resourceNamespace`")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.error("rbac-11", "bad-service-account")
                                .says("The name of a ServiceAccount is a" + " DNS name")
                                .fix(FixSafety.REVIEW),
                        RuleInfo.error("rbac-12", "unknown-rbac-field")
                                .says("`rbac` has the fields `serviceAccount` and `permissions`")
                                .fix(FixSafety.REVIEW)),
                List.of(
                        new MisplacedNonResourceUrls(),
                        new FarReachingPermission(),
                        new BadApiGroup(),
                        new UnknownResource(),
                        new UnknownVerb(),
                        new ExistingServiceAccount(),
                        new NamesDoNotRestrict(),
                        new KubectlWithoutPermission(),
                        new SharedServiceAccount()));
    }
}
