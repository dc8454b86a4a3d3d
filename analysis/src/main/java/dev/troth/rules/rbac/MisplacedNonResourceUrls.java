package dev.troth.rules.rbac;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.analysis.Text;
import dev.troth.promise.Permission;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * URLs in a permission that is about resources or about one namespace
 * ({@code k8s.io/kubernetes/pkg/apis/rbac/validation}, {@code ValidatePolicyRule}).
 *
 * <p>Without {@code resourceNamespace} the permission becomes a Role, which Kubernetes refuses; with a namespace a
 * ClusterRole that is bound in it, where URLs have no effect ({@code api/v1alpha1/pipeline_factory.go}).
 */
final class MisplacedNonResourceUrls implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("rbac-04", "misplaced-non-resource-urls")
            .says("A permission for URLs names no resources and holds in all namespaces");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Permission permission : Permissions.of(promise)) {
            Place urls = permission.nonResourceUrls();
            if (urls.items().isEmpty()) {
                continue;
            }
            String namespace = permission.resourceNamespace().stringOrEmpty();
            List<String> beside = fieldsBeside(permission);
            if (!beside.isEmpty()) {
                findings.add(INFO, urls)
                        .message(
                                "A permission is either for URLs or for resources; with %s beside `nonResourceURLs`"
                                        + " Kubernetes refuses the whole role, and the Pipeline runs without any of"
                                        + " its permissions. Split it in two.",
                                Text.allOf(beside));
            } else if (namespace.isEmpty() && permission.resourceNamespace().isNothing()) {
                findings.add(INFO, urls)
                        .message("URLs belong to no namespace, so Kubernetes refuses the whole role, and the Pipeline"
                                + " runs without any of its permissions. Add `resourceNamespace: \"*\"`.");
            } else if (!namespace.isEmpty() && !namespace.equals("*")) {
                findings.add(INFO, urls)
                        .severity(Severity.WARNING)
                        .message(
                                "URLs belong to no namespace, so a permission that holds in `%s` only does not allow"
                                        + " them. Write `resourceNamespace: \"*\"`.",
                                namespace);
            }
        }
    }

    private static List<String> fieldsBeside(Permission permission) {
        List<String> fields = new ArrayList<>();
        addFilled("`apiGroups`", permission.apiGroups(), fields);
        addFilled("`resources`", permission.resources(), fields);
        addFilled("`resourceNames`", permission.resourceNames(), fields);
        return fields;
    }

    private static void addFilled(String name, Place list, List<String> fields) {
        if (!list.items().isEmpty()) {
            fields.add(name);
        }
    }
}
