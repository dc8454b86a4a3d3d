package dev.troth.promise.effective;

import java.util.Map;

/**
 * A RoleBinding, or a ClusterRoleBinding where there is no namespace: gives a role to the Pipeline's ServiceAccount.
 *
 * @param namespace {@code ""} for a ClusterRoleBinding
 * @param roleKind {@code Role} or {@code ClusterRole}
 */
public record RoleBinding(
        String name,
        String namespace,
        Map<String, String> labels,
        String roleKind,
        String roleName,
        ServiceAccount serviceAccount) {

    public String kind() {
        return namespace.isEmpty() ? "ClusterRoleBinding" : "RoleBinding";
    }
}
