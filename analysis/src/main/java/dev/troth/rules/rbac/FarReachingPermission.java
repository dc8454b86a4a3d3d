package dev.troth.rules.rbac;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Permission;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A permission with which a Pipeline, and whoever can change its image, can do nearly everything.
 *
 * <p>Making roles by itself is not among them: Kubernetes lets nobody grant what they do not have, unless they may
 * {@code bind} or {@code escalate}.
 */
final class FarReachingPermission implements PromiseRule {

    private static final RuleInfo INFO =
            RuleInfo.warning("rbac-05", "far-reaching-permission").says("A Pipeline may do what it needs and no more");

    private static final Set<String> TO_RULE = Set.of("*", "bind", "escalate");
    private static final Set<String> ROLES =
            Set.of("*", "roles", "clusterroles", "rolebindings", "clusterrolebindings");
    private static final Set<String> PEOPLE = Set.of("*", "users", "groups", "serviceaccounts");
    private static final Set<String> TO_READ = Set.of("*", "get", "list", "watch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Permission permission : Permissions.of(promise)) {
            boolean everywhere = permission.resourceNamespace().stringOrEmpty().equals("*");
            String power = power(
                    Permissions.words(permission.apiGroups()),
                    Permissions.words(permission.resources()),
                    Permissions.words(permission.verbs()),
                    everywhere,
                    !permission.resourceNames().items().isEmpty());
            if (power != null) {
                findings.add(INFO, permission.place(), permission.place().anchor())
                        .message(
                                "This lets the Pipeline, and whoever can change its images, %s%s. Name the resources"
                                        + " and verbs that it needs.",
                                power, everywhere ? " in every namespace" : "");
            }
        }
    }

    private static @Nullable String power(
            List<String> groups, List<String> resources, List<String> verbs, boolean everywhere, boolean byName) {
        boolean allGroups = groups.contains("*");
        boolean allResources = resources.contains("*");
        boolean allVerbs = verbs.contains("*");
        boolean core = allGroups || groups.contains("");
        boolean roles = allGroups || groups.contains("rbac.authorization.k8s.io");
        if (allGroups && allResources && allVerbs) {
            return "do anything";
        }
        if (roles && common(resources, ROLES) && common(verbs, TO_RULE) && !byName) {
            return "give itself any right";
        }
        if (core && common(resources, PEOPLE) && verbs.contains("impersonate") && !byName) {
            return "act as somebody else";
        }
        if (core && allResources && common(verbs, TO_READ) && !byName) {
            return allVerbs
                    ? "change everything of Kubernetes' core"
                    : "read everything of Kubernetes' core," + " Secrets included";
        }
        boolean secrets = core && resources.contains("secrets") && !byName;
        if (secrets && (allVerbs || (everywhere && common(verbs, TO_READ)))) {
            return allVerbs ? "read and change all Secrets" : "read all Secrets";
        }
        return null;
    }

    private static boolean common(List<String> words, Set<String> those) {
        return !Collections.disjoint(words, those);
    }
}
