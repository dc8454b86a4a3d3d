package dev.troth.promise.effective;

import dev.troth.promise.Permission;
import java.util.List;

/** What may be done with which objects ({@code rbac.authorization.k8s.io/v1}, {@code PolicyRule}). */
public record PolicyRule(
        List<String> apiGroups,
        List<String> resources,
        List<String> verbs,
        List<String> resourceNames,
        List<String> nonResourceUrls) {

    static PolicyRule of(String apiGroup, List<String> resources, List<String> verbs) {
        return new PolicyRule(List.of(apiGroup), resources, verbs, List.of(), List.of());
    }

    static PolicyRule of(Permission permission) {
        return new PolicyRule(
                Written.list(permission.apiGroups()),
                Written.list(permission.resources()),
                Written.list(permission.verbs()),
                Written.list(permission.resourceNames()),
                Written.list(permission.nonResourceUrls()));
    }
}
