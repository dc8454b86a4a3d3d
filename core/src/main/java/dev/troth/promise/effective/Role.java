package dev.troth.promise.effective;

import java.util.List;
import java.util.Map;

/**
 * A Role, or a ClusterRole where there is no namespace.
 *
 * @param namespace {@code ""} for a ClusterRole
 */
public record Role(String name, String namespace, Map<String, String> labels, List<PolicyRule> rules) {

    public String kind() {
        return namespace.isEmpty() ? "ClusterRole" : "Role";
    }
}
