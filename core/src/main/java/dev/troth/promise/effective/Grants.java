package dev.troth.promise.effective;

import dev.troth.promise.Kinds;
import dev.troth.promise.Labels;
import dev.troth.promise.Permission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a Pipeline may do: what Kratix needs for itself, and what the user asks for ({@code pipeline_factory.go}). */
final class Grants {

    private static final List<String> READ_AND_WRITE = List.of("get", "list", "update", "create", "patch");
    private static final String ALL_NAMESPACES = "*";
    /** {@code *} is no value for a label, and this is no namespace, so that they cannot be mixed up. */
    private static final String ALL_NAMESPACES_LABEL = "kratix_all_namespaces";

    private final PipelineRun run;
    private final ServiceAccount account;
    private final String id;
    private final List<Grant> grants = new ArrayList<>();

    private Grants(PipelineRun run, ServiceAccount account) {
        this.run = run;
        this.account = account;
        this.id = run.id().text();
    }

    /** In Kratix' order within each kind; where the user names several namespaces, Kratix' order is random. */
    static List<Grant> of(PipelineRun run, ServiceAccount account) {
        Grants grants = new Grants(run, account);
        if (run.isForResource()) {
            grants.addForRequests();
        } else {
            grants.addForPromise();
        }
        grants.addForUser();
        return grants.grants;
    }

    private void addForPromise() {
        List<String> resources = List.of("promises", "promises/status", "works");
        add(new Role(id, "", account.labels(), List.of(PolicyRule.of(Kinds.GROUP, resources, READ_AND_WRITE))));
    }

    private void addForRequests() {
        String plural = run.parent().plural();
        PolicyRule requests = PolicyRule.of(run.parent().group(), List.of(plural, plural + "/status"), READ_AND_WRITE);
        PolicyRule works = PolicyRule.of(Kinds.GROUP, List.of("works"), List.of("*"));
        add(new Role(id, run.namespace(), account.labels(), List.of(requests, works)));
        if (!run.namespace().equals(run.parent().namespace())) {
            add(new Role(id + "-" + run.parent().namespace(), "", account.labels(), List.of(requests)));
        }
    }

    private void addForUser() {
        Map<String, List<PolicyRule>> byNamespace = new LinkedHashMap<>();
        for (Permission permission : run.pipeline().rbac().permissions()) {
            byNamespace
                    .computeIfAbsent(permission.resourceNamespace().stringOrEmpty(), ignored -> new ArrayList<>())
                    .add(PolicyRule.of(permission));
        }
        byNamespace.forEach((namespace, rules) -> {
            if (namespace.isEmpty()) {
                add(new Role(ObjectName.fingerprinted(id), run.namespace(), userLabels(), List.copyOf(rules)));
            } else {
                addInNamespace(namespace, List.copyOf(rules));
            }
        });
    }

    private void addInNamespace(String namespace, List<PolicyRule> rules) {
        boolean everywhere = namespace.equals(ALL_NAMESPACES);
        Map<String, String> labels = userLabels();
        labels.put(Labels.RESOURCE_NAMESPACE, everywhere ? ALL_NAMESPACES_LABEL : namespace);
        String base = id + "-" + (everywhere ? "kratix-all-namespaces" : namespace);
        Role role = new Role(ObjectName.fingerprinted(base), "", labels, rules);
        grants.add(new Grant(
                role,
                new RoleBinding(
                        ObjectName.fingerprinted(id + "-" + account.namespace()),
                        everywhere ? "" : namespace,
                        everywhere ? userLabels() : labels,
                        role.kind(),
                        role.name(),
                        account)));
    }

    private void add(Role role) {
        grants.add(new Grant(
                role,
                new RoleBinding(role.name(), role.namespace(), role.labels(), role.kind(), role.name(), account)));
    }

    private Map<String, String> userLabels() {
        Map<String, String> labels = JobLabels.ofWorkflow(run);
        labels.put(Labels.PIPELINE_NAMESPACE, run.namespace());
        return labels;
    }
}
