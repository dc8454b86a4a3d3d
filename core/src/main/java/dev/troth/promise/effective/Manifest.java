package dev.troth.promise.effective;

import dev.troth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Jobs and their supporting objects as Kubernetes' API writes them; empty fields are left out. */
public final class Manifest {

    private static final String RBAC_GROUP = "rbac.authorization.k8s.io";

    private Manifest() {}

    /** All objects of a run in the order in which Kratix applies them, the Job last. */
    public static List<Json.Mapping> all(SupportingObjects supporting, Job job) {
        List<Json.Mapping> objects = new ArrayList<>();
        objects.add(of(supporting.serviceAccount()));
        supporting.configMap().ifPresent(configMap -> objects.add(of(configMap)));
        supporting.roles().forEach(role -> objects.add(of(role)));
        supporting.roleBindings().forEach(binding -> objects.add(of(binding)));
        supporting.clusterRoles().forEach(role -> objects.add(of(role)));
        supporting.clusterRoleBindings().forEach(binding -> objects.add(of(binding)));
        objects.add(of(job));
        return objects;
    }

    public static Json.Mapping of(ServiceAccount account) {
        return object("v1", "ServiceAccount", metadata(account.name(), account.namespace(), account.labels()));
    }

    public static Json.Mapping of(SchedulingConfigMap configMap) {
        return object("v1", "ConfigMap", metadata(configMap.name(), configMap.namespace(), configMap.labels()))
                .with("data", Json.Mapping.EMPTY.with(SchedulingConfigMap.KEY, configMap.text()));
    }

    public static Json.Mapping of(Role role) {
        return object(RBAC_GROUP + "/v1", role.kind(), metadata(role.name(), role.namespace(), role.labels()))
                .withUnlessEmpty(
                        "rules", list(role.rules().stream().map(Manifest::rule).toList()));
    }

    public static Json.Mapping of(RoleBinding binding) {
        ServiceAccount account = binding.serviceAccount();
        Json.Mapping subject = Json.Mapping.EMPTY
                .with("kind", "ServiceAccount")
                .with("name", account.name())
                .withUnlessEmpty("namespace", account.namespace());
        return object(
                        RBAC_GROUP + "/v1",
                        binding.kind(),
                        metadata(binding.name(), binding.namespace(), binding.labels()))
                .with(
                        "roleRef",
                        Json.Mapping.EMPTY
                                .with("apiGroup", RBAC_GROUP)
                                .with("kind", binding.roleKind())
                                .with("name", binding.roleName()))
                .with("subjects", list(List.of(subject)));
    }

    public static Json.Mapping of(Job job) {
        Json.Mapping metadata = metadata(job.name(), job.namespace(), job.labels())
                .withUnlessEmpty("annotations", Json.ofTexts(job.annotations()));
        if (job.owner().isPresent()) {
            metadata = metadata.with(
                    "ownerReferences", list(List.of(owner(job.owner().get()))));
        }
        Json.Mapping spec = Json.Mapping.EMPTY;
        if (job.backoffLimit().isPresent()) {
            spec = spec.with(
                    "backoffLimit",
                    new Json.Numeral(String.valueOf(job.backoffLimit().get())));
        }
        return object("batch/v1", "Job", metadata).with("spec", spec.with("template", PodManifest.of(job.template())));
    }

    private static Json.Mapping object(String apiVersion, String kind, Json.Mapping metadata) {
        return Json.Mapping.EMPTY
                .with("apiVersion", apiVersion)
                .with("kind", kind)
                .with("metadata", metadata);
    }

    private static Json.Mapping metadata(String name, String namespace, Map<String, String> labels) {
        return Json.Mapping.EMPTY
                .withUnlessEmpty("name", name)
                .withUnlessEmpty("namespace", namespace)
                .withUnlessEmpty("labels", Json.ofTexts(labels));
    }

    private static Json.Mapping owner(OwnerReference owner) {
        return Json.Mapping.EMPTY
                .with("apiVersion", owner.apiVersion())
                .with("kind", owner.kind())
                .with("name", owner.name())
                .withUnlessEmpty("controller", new Json.Bool(owner.controller()))
                .withUnlessEmpty("blockOwnerDeletion", new Json.Bool(owner.controller()));
    }

    private static Json.Mapping rule(PolicyRule rule) {
        return Json.Mapping.EMPTY
                .withUnlessEmpty("apiGroups", Json.Sequence.ofTexts(rule.apiGroups()))
                .withUnlessEmpty("resources", Json.Sequence.ofTexts(rule.resources()))
                .withUnlessEmpty("verbs", Json.Sequence.ofTexts(rule.verbs()))
                .withUnlessEmpty("resourceNames", Json.Sequence.ofTexts(rule.resourceNames()))
                .withUnlessEmpty("nonResourceURLs", Json.Sequence.ofTexts(rule.nonResourceUrls()));
    }

    static Json.Sequence list(List<Json.Mapping> items) {
        return new Json.Sequence(List.copyOf(items));
    }
}
