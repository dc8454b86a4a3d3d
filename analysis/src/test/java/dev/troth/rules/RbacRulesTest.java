package dev.troth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.analysis.Finding;
import dev.troth.analysis.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages of the permission rules do not show. */
class RbacRulesTest {

    private static List<String> names(String example, String frame) {
        return MarkedExample.of(example, frame).findings().stream()
                .map(finding -> finding.rule().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "apiGroups: [\"\"], resources: [secrets], verbs: [get]                            | -",
                "apiGroups: [\"\"], resources: [pods/log], verbs: [get]                           | -",
                "apiGroups: [apps, batch], resources: [deployments, jobs], verbs: [get, list]     | -",
                "apiGroups: [acme.dev], resources: [buckets], verbs: [\"*\"]                      | -",
                "apiGroups: [acme.dev], resources: [\"*\"], verbs: [\"*\"]                        | -",
                "apiGroups: [demo.example.com], resources: [Cache], verbs: [get]                  | unknown-resource",
                "apiGroups: [demo.example.com], resources: [cache], verbs: [get]                  | unknown-resource",
                "apiGroups: [\"\"], resources: [secret], verbs: [get]                             | unknown-resource",
                "apiGroups: [\"\"], resources: [cm], verbs: [get]                                 | unknown-resource",
                "apiGroups: [\"\"], resources: [\"\"], verbs: [get]                               | unknown-resource",
                "apiGroups: [\"\"], resources: [deployments], verbs: [get]                        | unknown-resource",
                "apiGroups: [\"\"], resources: [Pod/log], verbs: [get]                            | unknown-resource",
                "apiGroups: [\"\"], resources: [buckets], verbs: [get]                            | unknown-resource",
                "apiGroups: [\"*\"], resources: [buckets], verbs: [get]                           | -",
                "apiGroups: [core], resources: [secrets], verbs: [get]                            | bad-api-group",
                "apiGroups: [v1], resources: [secrets], verbs: [get]                              | bad-api-group",
                "apiGroups: [app], resources: [deployments], verbs: [get]                         | bad-api-group",
                "apiGroups: [Acme.dev], resources: [buckets], verbs: [get]                        | bad-api-group",
                "apiGroups: [\"\"], resources: [secrets], verbs: [GET]                            | unknown-verb",
                "apiGroups: [\"\"], resources: [secrets], verbs: [\"\"]                           | unknown-verb",
                "apiGroups: [\"\"], resources: [secrets], verbs: [get, get]                       | -",
                "apiGroups: [\"\"], resources: [secrets], verbs: []                               | permission-without-verbs",
                "apiGroups: [], resources: [secrets], verbs: [get]                                | permission-without-api-groups",
                "apiGroups: [\"\"], resources: [], verbs: [get]                                   | permission-without-resources",
                "resourceNamespace: \"\", apiGroups: [\"\"], resources: [pods], verbs: [get]      | -",
                "resourceNamespace: \"*\", apiGroups: [\"\"], resources: [pods], verbs: [get]     | -",
                "resourceNamespace: \"team-*\", apiGroups: [\"\"], resources: [pods], verbs: [get]| bad-resource-namespace",
                "resourceNamespace: a.b, apiGroups: [\"\"], resources: [pods], verbs: [get]       | bad-resource-namespace",
                "resourceNamespace: \"*\", nonResourceURLs: [/healthz], verbs: [get]              | -",
                "resourceNamespace: \"*\", nonResourceURLs: [/healthz], verbs: [post, head]       | -",
                "nonResourceURLs: [/healthz], verbs: [get]                                        | misplaced-non-resource-urls",
                "resourceNamespace: \"*\", nonResourceURLs: [/a], apiGroups: [\"\"], resources: [pods], verbs: [get] |"
                        + " misplaced-non-resource-urls",
                "apiGroups: [\"\"], resources: [secrets], verbs: [\"*\"]                          | far-reaching-permission",
                "resourceNamespace: \"*\", apiGroups: [\"\"], resources: [secrets], verbs: [get]  | far-reaching-permission",
                "apiGroups: [\"\"], resources: [secrets], resourceNames: [a], verbs: [\"*\"]      | -",
                "apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [escalate]    | far-reaching-permission",
                "apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [create]      | -",
                "apiGroups: [\"\"], resources: [users], verbs: [impersonate]                      | far-reaching-permission",
                "apiGroups: [\"\"], resources: [\"*\"], verbs: [list]                             | far-reaching-permission",
                "apiGroups: [\"\"], resources: [pods], resourceNames: [a], verbs: [create]        | names-beside-verbs-without-name",
                "apiGroups: [\"\"], resources: [pods], resourceNames: [a], verbs: [watch]         | names-beside-verbs-without-name",
                "apiGroups: [\"\"], resources: [pods/exec], resourceNames: [a], verbs: [create]   | -",
            })
    void aPermissionIsJudgedByWhatItAllows(String permission, String rule) {
        assertThat(names("- {" + permission + "}\n", "permissions"))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void anEmptyPermissionLacksAllThree() {
        assertThat(names("- {}\n", "permissions"))
                .containsExactlyInAnyOrder(
                        "permission-without-verbs", "permission-without-api-groups", "permission-without-resources");
    }

    @Test
    void urlsInOneNamespaceAreOnlyWithoutEffect() {
        assertThat(MarkedExample.of(
                                "- {resourceNamespace: default, nonResourceURLs: [/a], verbs: [get]}\n", "permissions")
                        .findings())
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "kubectl get secret a -o yaml                                  | get secrets",
                "kubectl -n default get secret/a                               | get secrets",
                "kubectl get pods                                              | list pods",
                "kubectl delete deploy a                                       | delete deployments",
                "x=$(kubectl get cm a -o json)                                 | get configmaps",
                "if kubectl get ns a >/dev/null 2>&1; then true; fi            | get namespaces",
                "true && kubectl label pod a b=c                               | patch pods",
                "kubectl delete secret a --ignore-not-found                    | delete secrets",
                "kubectl delete -f a.yaml                                      | -",
                "kubectl get caches                                            | -",
                "kubectl create ns a --dry-run=client -o yaml                  | -",
                "kubectl create ns $(name) --dry-run=client -o yaml            | -",
                "kubectl get secret a --kubeconfig=/tmp/config                 | -",
                "export KUBECONFIG=/tmp/config; kubectl get secret a           | -",
                "kubectl version                                               | -",
                "# kubectl get secret a                                        | -",
                "echo 'kubectl get secret a'                                   | -",
            })
    void kubectlNeedsAPermissionForWhatItPlainlyDoes(String line, String missing) {
        String example = "command: [sh, -c]\nargs:\n  - |\n    set -eu\n    " + line + "\n";
        List<String> messages = MarkedExample.of(example, "container").findings().stream()
                .filter(finding -> finding.rule().name().equals("kubectl-without-permission"))
                .map(Finding::message)
                .toList();

        assertThat(messages).hasSize(missing == null ? 0 : 1);
        if (missing != null) {
            String[] words = missing.split(" ");
            assertThat(messages.getFirst()).contains("`" + words[0] + "` " + words[1]);
        }
    }

    @Test
    void whatAPermissionAllowsIsFine() {
        assertThat(names("""
                rbac:
                  permissions:
                    - {apiGroups: ["*"], resources: [configmaps], verbs: [get, list]}
                containers:
                  - name: read
                    image: registry.example.com/team/tools:v1.2.0
                    command: [kubectl, get, configmap, settings]
                """, "pipeline-spec")).doesNotContain("kubectl-without-permission");
    }

    @Test
    void accountsOfDifferentNamespacesAreNotShared() {
        String pipeline = """
                - apiVersion: platform.kratix.io/v1alpha1
                  kind: Pipeline
                  metadata: {name: %s}
                  spec:
                    rbac:
                      serviceAccount: default
                      permissions: [{apiGroups: [""], resources: [pods], verbs: [get]}]
                    containers: [{name: work, image: "registry.example.com/team/work:v1"}]
                """;
        String workflows =
                "promise:\n  configure:\n" + pipeline.formatted("one").indent(4) + "resource:\n  configure:\n"
                        + pipeline.formatted("two").indent(4);

        assertThat(names(workflows, "workflows")).isEmpty();
        assertThat(names("config: {pipelineNamespace: default}\n" + workflows, "workflows"))
                .containsExactly("shared-service-account");
    }
}
