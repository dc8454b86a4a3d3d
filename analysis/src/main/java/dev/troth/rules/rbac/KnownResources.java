package dev.troth.rules.rbac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The resources that Kubernetes and Kratix themselves serve, by API group, as {@code kubectl api-resources} lists them;
 * with those that only permissions name.
 */
final class KnownResources {

    private static final Map<String, List<String>> BY_GROUP = Map.ofEntries(
            group(
                    "",
                    "bindings componentstatuses configmaps endpoints events groups limitranges namespaces nodes"
                            + " persistentvolumeclaims persistentvolumes pods podtemplates replicationcontrollers"
                            + " resourcequotas secrets serviceaccounts services users"),
            group("apps", "controllerrevisions daemonsets deployments replicasets statefulsets"),
            group("batch", "cronjobs jobs"),
            group("autoscaling", "horizontalpodautoscalers"),
            group("policy", "poddisruptionbudgets podsecuritypolicies"),
            group("networking.k8s.io", "ingressclasses ingresses ipaddresses networkpolicies servicecidrs"),
            group("rbac.authorization.k8s.io", "clusterrolebindings clusterroles rolebindings roles"),
            group(
                    "storage.k8s.io",
                    "csidrivers csinodes csistoragecapacities storageclasses volumeattachments"
                            + " volumeattributesclasses"),
            group("apiextensions.k8s.io", "customresourcedefinitions"),
            group("coordination.k8s.io", "leasecandidates leases"),
            group("scheduling.k8s.io", "priorityclasses"),
            group("discovery.k8s.io", "endpointslices"),
            group(
                    "platform.kratix.io",
                    "bucketstatestores destinations dryruns gitstatestores healthrecords"
                            + " promisereleases promiserevisions promises resourcebindings workplacements works"));

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("cm", "configmaps"),
            Map.entry("ns", "namespaces"),
            Map.entry("no", "nodes"),
            Map.entry("po", "pods"),
            Map.entry("pv", "persistentvolumes"),
            Map.entry("pvc", "persistentvolumeclaims"),
            Map.entry("sa", "serviceaccounts"),
            Map.entry("svc", "services"),
            Map.entry("ep", "endpoints"),
            Map.entry("ev", "events"),
            Map.entry("quota", "resourcequotas"),
            Map.entry("deploy", "deployments"),
            Map.entry("ds", "daemonsets"),
            Map.entry("rs", "replicasets"),
            Map.entry("sts", "statefulsets"),
            Map.entry("cj", "cronjobs"),
            Map.entry("hpa", "horizontalpodautoscalers"),
            Map.entry("pdb", "poddisruptionbudgets"),
            Map.entry("ing", "ingresses"),
            Map.entry("netpol", "networkpolicies"),
            Map.entry("sc", "storageclasses"),
            Map.entry("crd", "customresourcedefinitions"),
            Map.entry("crds", "customresourcedefinitions"));

    private KnownResources() {}

    private static Map.Entry<String, List<String>> group(String name, String resources) {
        return Map.entry(name, List.of(resources.split(" ")));
    }

    /** Whether all resources of a group are known here. */
    static boolean knowsGroup(String group) {
        return BY_GROUP.containsKey(group);
    }

    /** The resources of some groups. */
    static List<String> of(List<String> groups) {
        List<String> resources = new ArrayList<>();
        groups.forEach(group -> resources.addAll(BY_GROUP.getOrDefault(group, List.of())));
        return resources;
    }

    /** The groups that serve a resource of that name; {@code events} have moved, for instance. */
    static List<String> groupsOf(String resource) {
        return BY_GROUP.entrySet().stream()
                .filter(entry -> entry.getValue().contains(resource))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * The resource that a kind, a singular or a short name stands for: {@code Secret}, {@code secret}, {@code
     * deploy}.
     */
    static Optional<String> meant(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String brief = SHORT.get(lower);
        if (brief != null) {
            return Optional.of(brief);
        }
        return BY_GROUP.values().stream()
                .flatMap(List::stream)
                .filter(resource -> resource.equals(lower) || resource.equals(plural(lower)))
                .findFirst();
    }

    /** The plural of a lower-case kind, as Kubernetes forms it. */
    static String plural(String singular) {
        if (singular.endsWith("s") || singular.endsWith("x") || singular.endsWith("ch")) {
            return singular + "es";
        }
        boolean vowelBefore = singular.length() > 1 && "aeiou".indexOf(singular.charAt(singular.length() - 2)) >= 0;
        return singular.endsWith("y") && !vowelBefore
                ? singular.substring(0, singular.length() - 1) + "ies"
                : singular + "s";
    }
}
